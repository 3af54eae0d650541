// Promises that the reports that come with the program are in its present shape: they are taken as they stand.
import { expect, it } from 'vitest';
import { examples } from '../../src/catalogue/examples';
import { parseReport } from '../../src/report/parse-report';

it.each(examples.map(({ id }) => id))('the example %s needs no upgrading', async (id) => {
  const report = await examples.find((each) => each.id === id)?.load();
  expect(parseReport(report).value).toEqual(report);
});
