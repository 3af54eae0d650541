// Promises that the command line explains what only a solver can, with the installed package.
import { expect, it } from 'vitest';
import { emptyReport } from '../../src/report/report';
import { formatOf } from '../support/formats';
import { wrongBlock } from '../support/wrong-block';
import { gongkai } from './support/fake-io';

it('names the fewest cells that would settle a block in which every figure is wrong', async () => {
  const cells = wrongBlock(formatOf('cn-2021'), 2, 4).entries();
  const report = { ...emptyReport('cn-2021', { name: '云溪市自然资源局', level: 'department' }, 2025), cells };
  const { stdout, code } = await gongkai(['check', 'r.json', '--json'], { files: { 'r.json': JSON.stringify(report) } });
  expect(code).toBe(1);
  const { findings } = JSON.parse(stdout) as { findings: { rule: string; causes: { changes: unknown[] }[] }[] };
  const sums = findings.filter(({ rule }) => rule.startsWith('applications/'));
  expect(sums.length).toBeGreaterThan(4);
  for (const { causes } of sums) expect(causes.length).toBeGreaterThan(0);
});
