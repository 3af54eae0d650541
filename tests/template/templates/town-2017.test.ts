/** The format of a town before 2019 is the frame of its seed with the general table, and prints the seed as it stands. */
import { describe, expect, it } from 'vitest';
import { fillPlaceholders } from '../../../src/template/placeholders';
import { formatOf } from '../../support/formats';
import { projectFile, reportFrom } from './project-files';

describe('the format of a town before 2019', () => {
  const format = formatOf('town-2017');
  const general = formatOf('stat-2014');
  const { template } = format;
  const report = reportFrom('seeds', 'xuejiadao-2017', 'report.json');

  it('is offered to towns, and is the format of its seed', () => {
    expect(template.levels).toEqual(['township']);
    expect(report.template).toBe('town-2017');
  });

  it('has the table of the general format, with its cells, concepts, rules and fields', () => {
    expect(template.sections.at(-1)).toEqual(general.template.sections.at(-1));
    expect([...format.cells]).toEqual([...general.cells]);
    expect(format.rules).toEqual(general.rules);
    expect(template.fields).toEqual(general.template.fields);
    expect(template['date-rules']).toEqual(general.template['date-rules']);
  });

  it('holds the narrative of the captured report, paragraph by paragraph', () => {
    const captured = projectFile('seeds', 'xuejiadao-2017', 'captured.txt').split('\n');
    const written = template.sections.flatMap(({ heading, content }) =>
      heading === undefined
        ? []
        : [
            heading,
            ...content.flatMap((item) => ('narrative' in item ? (report.narrative[item.narrative] ?? []) : [])),
            ...content
              .flatMap((item) => ('signature' in item ? item.signature : []))
              .map((line) => fillPlaceholders(line, template, report)),
          ],
    );
    expect(written).toEqual(captured.slice(0, captured.findIndex((line) => line.startsWith('|'))));
  });
});
