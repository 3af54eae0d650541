/** Complete reports in any format whose figures agree with its relations, with its standard sentences or with written ones. */
import { createLedger, type Ledger, type PreviousFigures } from '../../../src/check/ledger';
import type { FormattedReport } from '../../../src/audit/formatted-report';
import { sampleReport } from '../../../src/document/sample/sample-report';
import type { CellKey } from '../../../src/report/address';
import type { Report } from '../../../src/report/report';
import { formatNumber } from '../../../src/report/value';
import type { Format, RuleInstance } from '../../../src/template/format';
import { formatOf } from '../../support/formats';
import type { Random } from '../../support/random';
import { applicationsReport, statisticsReport, type Size } from '../../support/valid-reports';

const MOST: Record<Size, number> = { small: 9, medium: 300, large: 60_000 };
/** More than any format has relations one above the other. */
const ROUNDS = 200;

/** Cells to enter that make one side of a relation larger; computed ones stand for their parts. */
function enterable({ left, right }: RuleInstance, side: 'left' | 'right', format: Format): CellKey[] {
  const items = (side === 'left' ? left : right).items.filter(({ coefficient, last }) => coefficient === 1 && !last);
  return items.flatMap(({ cells }) =>
    cells.flatMap((key) => {
      const computing = format.rules[format.computedBy.get(key) ?? -1];
      return computing ? enterable(computing, 'right', format) : [key];
    }),
  );
}

/** Raises the smaller side of every broken relation until none is left, or lowers a side that has a constant beside it. */
function settle(ledger: Ledger, random: Random): void {
  const { format } = ledger;
  for (let round = 0; round < ROUNDS; round += 1) {
    const [broken] = ledger.findings();
    const rule = format.rules.find(({ id }) => id === broken?.id);
    if (!broken || !rule) return;
    const difference = Number(broken.difference);
    const small = enterable(rule, difference > 0 ? 'right' : 'left', format);
    if (small.length > 0) {
      const key = random.pick(small);
      ledger.set(key, String(Number(ledger.text(key)) + Math.abs(difference)));
    } else {
      const key = random.pick(enterable(rule, difference > 0 ? 'left' : 'right', format));
      ledger.set(key, String(random.between(0, 100)));
    }
  }
  throw new Error(`${format.template.id}: ${ledger.findings().map(({ id }) => id).join(' ')}`);
}

function anyFigures(format: Format, size: Size, random: Random): Report['cells'] {
  const free = [...format.cells.keys()].filter((key) => !format.computedBy.has(key));
  const figure = (): string => (random.chance(0.3) ? '0' : String(Math.ceil(MOST[size] ** random.next())));
  const ledger = createLedger(format, Object.fromEntries(free.map((key) => [key, figure()])));
  settle(ledger, random);
  return ledger.entries();
}

/** What a clerk writes who looks at the tables of the current formats. */
function writtenOverview(year: number, ledger: Ledger, last: Report['cells'] | null): string[] {
  const row = (...ids: string[]): number => ids.reduce((sum, id) => sum + Number(ledger.text(`applications/${id}/total`)), 0);
  const of = (column: string): string => ledger.text(`proceedings/cases/${column}`);
  const rows = { received: row('received'), carried: row('carried-in'), handled: row('handled'), open: row('carried-out') };
  const more = last ? rows.received - Number(last['applications/received/total']) : 0;
  return [
    `${year}年，本机关认真贯彻《中华人民共和国政府信息公开条例》，做好政府信息公开各项工作。`,
    '（一）主动公开。及时公开规划、预算和各类办事信息。',
    rows.received === 0
      ? '（二）依申请公开。本年度未收到政府信息公开申请。'
      : `（二）依申请公开。全年新收政府信息公开申请${rows.received}件，上年结转${rows.carried}件，办结${rows.handled}件，结转下年度继续办理${rows.open}件。`,
    ...(more === 0 ? [] : [`新收政府信息公开申请${rows.received}件，比上年${more > 0 ? '增加' : '减少'}${Math.abs(more)}件。`]),
    `予以公开${row('granted')}件，部分公开${row('partial')}件。`,
    '（三）政府信息管理。对行政规范性文件逐件核对效力，更新目录。',
    '（四）政府信息公开平台建设。网站栏目按法定主动公开内容重新设置。',
    of('review-total') === '0'
      ? '（五）监督保障。未发生因政府信息公开引起的行政复议案件。'
      : `（五）监督保障。因政府信息公开被申请行政复议${of('review-total')}件，其中维持${of('review-upheld')}件，纠正${of('review-corrected')}件，其他结果${of('review-other')}件，尚未审结${of('review-pending')}件。政府信息公开工作列入年度考核，没有责任追究和社会评议的情况。`,
  ];
}

function textsOf(previous: PreviousFigures): Report['cells'] {
  return Object.fromEntries(
    [...previous].flatMap(([key, { value }]) => (value.kind === 'number' ? [[key, formatNumber(value.number)]] : [])),
  );
}

/** A consistent report, and last year's where one was made that it agrees with. */
interface ConsistentReport {
  current: FormattedReport;
  previous: FormattedReport | null;
}

/** With applications by applicant; the relations between the years hold in the format that is in force. */
function currentReport(format: Format, sample: Report, size: Size, random: Random): ConsistentReport {
  const made = applicationsReport(format, size, random);
  const ledger = createLedger(format, Object.fromEntries(Object.entries(made.cells).filter(([key]) => format.cells.has(key))));
  settle(ledger, random);
  const isChained = format.template.years.to === undefined && made.previous.size > 0;
  const last = isChained ? textsOf(made.previous) : null;
  const overview = writtenOverview(sample.year, ledger, last);
  const narrative = { ...sample.narrative, overview, 'other-matters': ['本年度未收取信息处理费，没有其他需要报告的事项。'] };
  return {
    current: { format, report: { ...sample, cells: ledger.entries(), narrative } },
    previous: last && { format, report: { ...sample, year: sample.year - 1, cells: last, narrative: {} } },
  };
}

/** Makes reports of a format. */
export function consistentReports(id: string): (size: Size, random: Random) => ConsistentReport {
  const format = formatOf(id);
  const sample = sampleReport(format);
  return (size, random) => {
    if (format.cells.has('applications/received/total')) return currentReport(format, sample, size, random);
    const isStatistics = format.cells.has('statistics/staff/figure');
    const cells = isStatistics ? statisticsReport(format, size, random).cells : anyFigures(format, size, random);
    return { current: { format, report: { ...sample, cells } }, previous: null };
  };
}
