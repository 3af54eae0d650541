// Promises that what the text says decides between causes that the relations cannot tell apart.
import { describe, expect, it } from 'vitest';
import { audit } from '../../../src/audit/audit';
import { agreeWithText } from '../../../src/check/causes/agree-with-text';
import { findCauses } from '../../../src/check/causes/find-causes';
import { createLedger } from '../../../src/check/ledger';
import { emptyReport } from '../../../src/report/report';
import { projectLibrary } from '../../../scripts/project-templates';
import { formatOf } from '../../support/formats';

const format = formatOf('cn-2021');
const cells: Record<string, string> = {};
for (const key of format.cells.keys()) if (!format.computedBy.has(key)) cells[key] = '0';
// 41 cases, all granted; the granted ones are typed as 14. Received 41 could as well have been meant as 14.
Object.assign(cells, { 'applications/received/natural': '41', 'applications/granted/natural': '14' });

function audited(sentence: string) {
  const report = {
    ...emptyReport('cn-2021', { name: '云溪市自然资源局', level: 'department' }, 2025),
    cells,
    narrative: { overview: [sentence] },
  };
  return audit({ format, report, previous: null, vocabulary: projectLibrary().vocabulary });
}

describe('among causes that settle the same relations', () => {
  it('neither is preferred by the text when it gives none of the figures', () => {
    const [first] = audited('本年度工作平稳。').causes;
    expect(first?.message).not.toContain('正文');
  });

  it('comes first the one that the text speaks for, and it says so', () => {
    const granted = audited('本年新收政府信息公开申请41件，其中予以公开41件。');
    expect(granted.causes[0]?.cells).toEqual([{ key: 'applications/granted/natural', from: '14', to: '41' }]);
    expect(granted.causes[0]?.message).toMatch(/改后与正文中的 1 处数字一致$/);
    const received = audited('本年新收政府信息公开申请14件，其中予以公开14件。');
    expect(received.causes[0]?.cells).toEqual([{ key: 'applications/received/natural', from: '41', to: '14' }]);
  });

  it('the order stays as it is without findings of the text', () => {
    const ledger = createLedger(format, cells);
    const causes = findCauses(ledger);
    expect(agreeWithText(causes, ledger.findings(), ledger)).toBe(causes);
  });
});
