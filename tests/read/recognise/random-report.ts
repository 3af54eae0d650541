/** Random reports of any format, as recognition meets them: figures of every kind, blanks, narratives of every length. */
import { standardLead } from '../../../src/read/recognise/narratives';
import type { CellKey } from '../../../src/report/address';
import { emptyReport, type Report } from '../../../src/report/report';
import type { Format } from '../../../src/template/format';
import type { NarrativeContent } from '../../../src/template/schema';
import type { Random } from '../../support/random';
import { printedCells } from './read-back';

const AGENCIES = ['南山市人民政府', '临江县自然资源局', '青石镇人民政府', '城北街道办事处', '东湖高新技术开发区', '云岭市人民政府办公室'];
const SENTENCES = [
  '全年各项工作平稳有序，群众满意度进一步提高。',
  '（一）加强组织领导。明确专人负责，按季度通报进展。',
  '组织培训3次，培训人员216人次。',
  '1.健全工作机制',
  '2.加强业务培训。印发工作要点，明确责任分工。',
  '二是信息更新不够及时，解读形式比较单一。',
  '通过政府网站公开政府信息1263条，其中政策文件47条。',
  '（1）开展第三方评估',
];

function figure(random: Random, quantity: string): string | null {
  if (random.chance(0.12)) return null;
  if (random.chance(0.4)) return '0';
  const whole = String(random.between(1, random.chance(0.2) ? 99_999 : 300));
  if (quantity === 'amount') return random.chance(0.5) ? whole : `${whole}.${String(random.between(1, 999_999)).padStart(6, '0')}`;
  if (quantity === 'change') return random.chance(0.5) ? `-${whole}` : whole;
  return whole;
}

function fieldText(label: string, random: Random): string {
  if (random.chance(0.1)) return '';
  if (label.includes('电话')) return `0${random.between(10, 999)}-${random.between(1_000_000, 99_999_999)}`;
  if (label.includes('邮')) return String(random.between(100_000, 999_999));
  if (label.includes('地址')) return `人民路${random.between(1, 900)}号`;
  return random.pick(['张三', '李小明', '欧阳文']);
}

function paragraphs(content: NarrativeContent, several: boolean, random: Random): string[] {
  const lead = content.name ?? '';
  const tail = standardLead(content).startsWith('附件') ? ['附件：年度报告全文'] : [];
  if (tail.length > 0) return tail;
  const head = several && /^（[一二三四五六七八九十]）/.test(lead) ? [lead] : [];
  const count = random.between(head.length > 0 ? 0 : 1, 4);
  const text = Array.from({ length: count }, () => random.pick(SENTENCES));
  return [...head, ...(several ? text.filter((each) => !/^（[一二三四五六七八九十]）/.test(each)) : text)];
}

/** Random texts of cells; computed ones and some others stay blank. `printed`: those that tables print. */
export function randomFigures(format: Format, printed: ReadonlySet<CellKey>, random: Random): Record<CellKey, string> {
  const cells: Record<CellKey, string> = {};
  for (const { key, quantity } of format.cells.values()) {
    const drawn = format.computedBy.has(key) ? null : figure(random, quantity);
    // What sentences do not tell apart from 0 cannot come back from them.
    const text = drawn !== null && printed.has(key) && random.chance(0.02) ? 'n/a' : drawn;
    if (text !== null) cells[key] = text;
  }
  return cells;
}

/** A report with random figures, fields and narratives; some narratives are left to the standard sentences. */
export function randomReport(format: Format, random: Random): Report {
  const { template } = format;
  const { from, to } = template.years;
  const year = random.between(from, Math.min(to ?? 2030, 2030));
  const report = emptyReport(template.id, { name: random.pick(AGENCIES), level: 'other' }, year);
  for (const field of template.fields) {
    const day = `${year + 1}-0${random.between(1, 9)}-${String(random.between(1, 28)).padStart(2, '0')}`;
    report.fields[field.id] = field.type === 'date' ? (random.chance(0.1) ? '' : day) : fieldText(field.label, random);
  }
  const { tables, sentences } = printedCells(format);
  for (const { content } of template.sections) {
    const narratives = content.flatMap((part) => ('narrative' in part ? [part] : []));
    for (const each of narratives) {
      const standard = each.standard !== undefined && (sentences.size > 0 || random.chance(0.5));
      if (!standard) report.narrative[each.narrative] = paragraphs(each, narratives.length > 1, random);
    }
  }
  report.cells = randomFigures(format, tables, random);
  return report;
}
