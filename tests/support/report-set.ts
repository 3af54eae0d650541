/** Reports of many agencies in files of many kinds, with what a check has to find in each: the same from the same seed. */
import { createLedger } from '../../src/check/ledger';
import { sampleReport } from '../../src/document/sample/sample-report';
import type { CellKey } from '../../src/report/address';
import type { Report } from '../../src/report/report';
import type { Format } from '../../src/template/format';
import { hostileFiles } from '../read/hostile/corpus';
import { randomReport } from '../read/recognise/random-report';
import { foreignFiles, type Converter } from './foreign/media';
import type { Carried } from './foreign/truth';
import { carriedByOwn, CARRYING, PRINTED, type Source } from './report-media';
import { randomFrom, type Random } from './random';

/** What is known of a file beforehand. */
export type Truth =
  | { state: 'broken' }
  | ({
      state: 'checked';
      source: Source;
      /** How it is laid out; '' for as this program does it. */
      layout: string;
      /** Ids of the relations that the figures break that the file prints; none of a report without an injected fault. */
      broken: string[];
      /** Those of the agency's report that its file does not show, because it leaves figures out or in doubt. */
      unseen: string[];
      /** Ids of relations of which nothing is known beforehand, for they have a part that the layout leaves in doubt. */
      undecided: string[];
    } & Carried);

/** A file of which nothing is made anew: captured from a site, or printed by another program long ago. */
export interface FixedFile {
  name: string;
  bytes: Uint8Array;
  format: Format;
  truth: Carried;
}

export interface SetFile {
  name: string;
  bytes: Uint8Array;
  /** What has to make the file of these bytes first; `null` where they are the file. */
  by: Converter | null;
  truth: Truth;
}

export interface SetOptions {
  seed?: number;
  /** The programs at hand that make files of others; without them there are fewer kinds. */
  converters?: ReadonlySet<Converter>;
  /** Each is in the set once, as far as that is large enough. */
  fixed?: readonly FixedFile[];
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

/** Random text over figures that agree with all relations: they still do so when all of them are multiplied. */
function validReport(format: Format, sample: Report, agency: string, random: Random): Report {
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

function truthOf(format: Format, whole: Report, carried: Carried, source: Source, layout: string): Truth {
  const open = new Set<CellKey>(carried.open);
  const undecided = format.rules.flatMap(({ id, cells }) => (cells.some((key) => open.has(key)) ? [id] : []));
  const broken = findingsOf(format, carried.report).filter((id) => !undecided.includes(id));
  const unseen = findingsOf(format, whole).filter((id) => !broken.includes(id));
  return { state: 'checked', source, layout, ...carried, broken, unseen, undecided };
}

/** Small files that no reader takes. */
const BROKEN = hostileFiles.filter(({ name, outcome }) => outcome === 'refused' && /^(?:截断|目录外|重名部件|实体|套娃)/.test(name));

/** Which of the files that can be read carry their report as data, and which print it as this program does. */
const SHARES = { carrying: 0.3, printed: 0.2 } as const;

/**
 * @param formats each has its turn
 * @yields one file at a time: 10 % that cannot be read, 30 % of the others with a wrong figure; half of these others come
 *   in layouts of other people's
 */
export async function* reportSet(count: number, formats: readonly Format[], { seed = 1, converters = new Set(), fixed = [] }: SetOptions = {}): AsyncGenerator<SetFile> {
  const random = randomFrom(seed);
  const broken = BROKEN.map(({ name, make }) => ({ name, bytes: make() }));
  const printed = PRINTED.filter(({ by }) => by === null || converters.has(by));
  const samples = new Map(formats.map((format) => [format, sampleReport(format)]));
  const foreign = foreignFiles(samples, converters, random);
  const waiting = [...fixed];
  for (let index = 0; index < count; index += 1) {
    const number = String(index).padStart(4, '0');
    if (random.chance(0.1)) {
      const { name, bytes } = random.pick(broken);
      yield { name: `${number}-${name}`, bytes, by: null, truth: { state: 'broken' } };
      continue;
    }
    const given = index % 12 === 5 ? waiting.shift() : undefined;
    if (given) {
      const { name, bytes, format, truth } = given;
      yield { name: `${number}-${name}`, bytes, by: null, truth: truthOf(format, truth.report, truth, 'recognised', 'captured') };
      continue;
    }
    const reportIn = (format: Format): Report => {
      const valid = validReport(format, samples.get(format) ?? sampleReport(format), agencyNumber(index), random);
      return random.chance(0.3) ? withFault(format, valid, random) : valid;
    };
    const kind = random.next();
    if (kind < SHARES.carrying + SHARES.printed) {
      const format = formats[index % formats.length];
      if (format === undefined) return;
      const report = reportIn(format);
      const medium = random.pick(kind < SHARES.carrying ? CARRYING : printed);
      const truth = truthOf(format, report, carriedByOwn(medium, format, report), medium.source, '');
      yield { name: `${number}.${medium.ending}`, bytes: await medium.make(format, report), by: medium.by, truth };
      continue;
    }
    const { format, report, layout, writer, bytes, truth } = foreign(reportIn);
    yield { name: `${number}.${writer.ending}`, bytes, by: writer.by, truth: truthOf(format, report, truth, 'recognised', layout) };
  }
}
