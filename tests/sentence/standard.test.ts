import { describe, expect, it } from 'vitest';
import { paragraphText } from '../../src/check/figure-text';
import { createLedger, type PreviousFigures } from '../../src/check/ledger';
import { emptyReport } from '../../src/report/report';
import { parseValue } from '../../src/report/value';
import { standardParagraphs } from '../../src/sentence/standard';
import { verifySentences } from '../../src/sentence/verify';
import { formatFrom, SMALL_TEMPLATE } from '../support/formats';

const format = formatFrom(SMALL_TEMPLATE);
const report = emptyReport('small', { name: '甲县', level: 'government' }, 2025);
const SENTENCES = `
{%- if cases.received.total == 0 -%}
{{ year }}年度，{{ agency }}未收到政府信息公开申请。
{%- else -%}
{{ year }}年度，{{ agency }}共收到政府信息公开申请{{ cases.received.total }}件，其中自然人{{ cases.received.person }}件，占{{ cases.received.person | share: cases.received.total, 2 }}。
{%- endif %}
{% if last %}较上年{{ cases.received.total | change: 1 }}。{% endif %}
`;

function previous(total: string): PreviousFigures {
  return new Map([['cases/received/total', { value: parseValue(total, 'count'), complete: true }]]);
}

function text(cells: Record<string, string>, last?: PreviousFigures): string {
  const ledger = createLedger(format, cells, last);
  return standardParagraphs(SENTENCES, report, ledger)
    .map((paragraph) => paragraphText(paragraph, ledger))
    .join('\n');
}

describe('standard sentences', () => {
  it('say that nothing came when nothing came', () => {
    expect(text({ 'cases/received/person': '0', 'cases/received/firm': '0' })).toBe(
      '2025年度，甲县未收到政府信息公开申请。',
    );
  });

  it('give figures and rounded shares', () => {
    expect(text({ 'cases/received/person': '92', 'cases/received/firm': '59' })).toBe(
      '2025年度，甲县共收到政府信息公开申请151件，其中自然人92件，占60.93%。',
    );
  });

  it('leave a gap for what is not filled, never NaN', () => {
    expect(text({})).toBe('2025年度，甲县共收到政府信息公开申请___件，其中自然人___件，占___。');
  });

  it('compare with last year where it is known, in words', () => {
    const cells = { 'cases/received/person': '9', 'cases/received/firm': '0' };
    expect(text(cells, previous('8'))).toMatch(/\n较上年增长12\.5%。$/);
    expect(text(cells, previous('12'))).toMatch(/较上年下降25%。$/);
    expect(text(cells, previous('9'))).toMatch(/较上年持平。$/);
    expect(text(cells, previous('0'))).toMatch(/较上年增加9件。$/);
    expect(text(cells)).not.toContain('较上年');
  });

  it('bind their figures, so that a paragraph follows its cells', () => {
    const ledger = createLedger(format, { 'cases/received/person': '92', 'cases/received/firm': '59' });
    const [paragraph] = standardParagraphs(SENTENCES, report, ledger);
    expect(paragraph).toEqual([
      '2025年度，甲县共收到政府信息公开申请',
      { cell: 'cases/received/total' },
      '件，其中自然人',
      { cell: 'cases/received/person' },
      '件，占',
      { share: 'cases/received/person', of: 'cases/received/total', decimals: 2 },
      '。',
    ]);
    ledger.set('cases/received/person', '1');
    expect(paragraphText(paragraph ?? '', ledger)).toContain('申请60件，其中自然人1件，占1.67%');
  });

  it('cannot be captured by what an agency is called', () => {
    const named = { ...report, agency: { ...report.agency, name: '甲\uE0000\uE001{{ year }}县' } };
    const ledger = createLedger(format, { 'cases/received/person': '0', 'cases/received/firm': '0' });
    expect(standardParagraphs(SENTENCES, named, ledger)).toEqual(['2025年度，甲0{{ year }}县未收到政府信息公开申请。']);
  });

  it('that are wrong are a fault of the template, found when it is loaded', () => {
    const faults = (standard: string): string[] => {
      const source = SMALL_TEMPLATE.replace('narrative: overview,', `narrative: overview, standard: '${standard}',`);
      expect(source).not.toBe(SMALL_TEMPLATE);
      try {
        return verifySentences(formatFrom(source)).map(({ message }) => message);
      } catch (error) {
        return [String(error)];
      }
    };
    expect(faults('{{ cases.received.total }}')).toEqual([]);
    expect(faults('{{ cases.recieved.total }}')[0]).toMatch(/标准表述有误：.*recieved/);
    expect(faults('{% if cases.received.total > 0 %}无')[0]).toMatch(/标准表述有误：/);
    expect(faults('{{ cases.received.total | shrae: 2 }}')[0]).toMatch(/shrae/);
    expect(faults('{{ year | share: cases.received.total, 2 }}')[0]).toMatch(/share 只能用于一个格/);
  });
});
