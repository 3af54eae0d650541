/** Reports of many agencies in files of many kinds, with what a check has to find in each: the same from the same seed. */
import { spreadsheetOf } from '../../scripts/trials/spreadsheet';
import { createLedger } from '../../src/check/ledger';
import { compose } from '../../src/document/compose';
import { sampleReport } from '../../src/document/sample/sample-report';
import { renderDocx } from '../../src/render/docx/render-docx';
import { renderPage } from '../../src/render/html/render-html';
import { EMPTY_SITE_SETTINGS } from '../../src/render/html/site-settings';
import { DRAFT_SCHEMA, draftFileText } from '../../src/report/draft';
import type { Report } from '../../src/report/report';
import type { Format } from '../../src/template/format';
import { hostileFiles } from '../read/hostile/corpus';
import { randomReport } from '../read/recognise/random-report';
import { printedCells } from '../read/recognise/read-back';
import { randomFrom, type Random } from './random';

/** What is known of a file beforehand. */
export type Truth =
  | { state: 'broken' }
  | {
      state: 'checked';
      source: 'report' | 'draft' | 'embedded' | 'recognised';
      report: Report;
      /** Ids of the relations that its figures break; none of a report without an injected fault. */
      broken: string[];
    };

export interface SetFile {
  name: string;
  bytes: Uint8Array;
  truth: Truth;
}

const FIRST = Array.from('南北东西青白金银长平');
const SECOND = Array.from('山江河湖城原岭川溪谷林泉');
const OFFICES = [...'水利 教育 财政 民政 司法 农业农村 自然资源 生态环境 交通运输 应急管理'.split(' '), ...'审计 统计 文化和旅游 卫生健康 医疗保障 市场监督管理 退役军人事务 住房和城乡建设 人力资源和社会保障 城市管理'.split(' ')];

/** A name for each number below 2400, none twice. */
function agencyNumber(index: number): string {
  const places = FIRST.length * SECOND.length;
  const place = index % places;
  const [first = '', second = ''] = [FIRST[place % FIRST.length], SECOND[Math.floor(place / FIRST.length)]];
  return `${first}${second}县${OFFICES[Math.floor(index / places) % OFFICES.length] ?? ''}局`;
}

const encode = (text: string): Uint8Array => new TextEncoder().encode(text);
const TIME = new Date('2026-01-20T08:00:00Z');

/** A kind of file, and how one comes to be. */
export interface Medium {
  ending: string;
  source: (Truth & { state: 'checked' })['source'];
  make: (format: Format, report: Report) => Promise<Uint8Array> | Uint8Array;
}

/** The page of a report, with the report in it or without. */
export function pageOf(format: Format, report: Report, embedded: boolean): string {
  const { html } = renderPage(compose(format, report), { site: EMPTY_SITE_SETTINGS, published: null, draft: false, ...(embedded && { report }) });
  return embedded ? html : html.replace(/ data-(?:key|cell)="[^"]*"/g, '');
}

const CARRYING: readonly Medium[] = [
  { ending: 'docx', source: 'embedded', make: (format, report) => renderDocx(compose(format, report), { time: TIME, draft: false, report }) },
  { ending: 'html', source: 'embedded', make: (format, report) => encode(pageOf(format, report, true)) },
  { ending: 'json', source: 'report', make: (_, report) => encode(JSON.stringify(report)) },
  {
    ending: 'json',
    source: 'draft',
    make: (_, report) => {
      const times = { createdAt: '2026-01-02T00:00:00.000Z', savedAt: '2026-01-03T00:00:00.000Z' };
      return encode(draftFileText({ schema: DRAFT_SCHEMA, id: 'draft-0001', revision: 3, ...times, report, done: [], template: null, previous: null, prefilled: [] }));
    },
  },
];

/** Files whose figures all stand in tables come back whole by recognition. */
const PRINTED: readonly Medium[] = [
  { ending: 'docx', source: 'recognised', make: (format, report) => renderDocx(compose(format, report), { time: TIME, draft: false }) },
  { ending: 'html', source: 'recognised', make: (format, report) => encode(pageOf(format, report, false)) },
  { ending: 'xlsx', source: 'recognised', make: (format, report) => spreadsheetOf(compose(format, report)) },
];

const samples = new Map<Format, Report>();

/** Random text over figures that agree with all relations: they still do so when all of them are multiplied. */
function validReport(format: Format, agency: string, random: Random): Report {
  const sample = samples.get(format) ?? sampleReport(format);
  samples.set(format, sample);
  const factor = random.between(1, 60);
  const cells = Object.fromEntries(Object.entries(sample.cells).map(([key, text]) => [key, String(Number(text) * factor)]));
  return { ...randomReport(format, random), agency: { ...sample.agency, name: agency }, cells };
}

const findingsOf = (format: Format, { cells }: Report): string[] => createLedger(format, cells).findings().map(({ id }) => id);

/** Another figure in one cell, chosen so that a relation notices; the report as it is when none does. */
function withFault(format: Format, report: Report, random: Random): Report {
  for (let tries = 0; tries < 40; tries += 1) {
    const key = random.pick([...format.cells.keys()]);
    const { text } = createLedger(format, report.cells);
    const faulty = { ...report, cells: { ...report.cells, [key]: String(Number(text(key)) + random.between(1, 9)) } };
    if (findingsOf(format, faulty).length > 0) return faulty;
  }
  return report;
}

/** Small files that no reader takes. */
const BROKEN = hostileFiles.filter(({ name, outcome }) => outcome === 'refused' && /^(?:截断|目录外|重名部件|实体|套娃)/.test(name));

/**
 * @param formats each has its turn
 * @param others kinds of files that print a report without carrying it, besides the program's own
 * @yields one file at a time: 10 % that cannot be read, 30 % of the others with a wrong figure
 */
export async function* reportSet(count: number, formats: readonly Format[], seed = 1, others: readonly Medium[] = []): AsyncGenerator<SetFile> {
  const random = randomFrom(seed);
  const broken = BROKEN.map(({ name, make }) => ({ name, bytes: make() }));
  for (let index = 0; index < count; index += 1) {
    const number = String(index).padStart(4, '0');
    if (random.chance(0.1)) {
      const { name, bytes } = random.pick(broken);
      yield { name: `${number}-${name}`, bytes, truth: { state: 'broken' } };
      continue;
    }
    const format = formats[index % formats.length];
    if (format === undefined) return;
    const valid = validReport(format, agencyNumber(index), random);
    const report = random.chance(0.3) ? withFault(format, valid, random) : valid;
    const { sentences } = printedCells(format);
    const medium = random.pick(sentences.size === 0 && !format.template.id.startsWith('work') ? [...CARRYING, ...PRINTED, ...others] : CARRYING);
    const bytes = await medium.make(format, report);
    yield {
      name: `${number}.${medium.ending}`,
      bytes,
      truth: { state: 'checked', source: medium.source, report, broken: findingsOf(format, report) },
    };
  }
}
