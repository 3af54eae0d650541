/** The kinds of files that this program makes of a report itself. */
import { spreadsheetOf } from '../../scripts/trials/spreadsheet';
import { compose } from '../../src/document/compose';
import { renderDocx } from '../../src/render/docx/render-docx';
import { renderPage } from '../../src/render/html/render-html';
import { EMPTY_SITE_SETTINGS } from '../../src/render/html/site-settings';
import { DRAFT_SCHEMA, draftFileText } from '../../src/report/draft';
import type { Report } from '../../src/report/report';
import type { Format } from '../../src/template/format';
import { laid } from './foreign/laid';
import type { Converter } from './foreign/media';
import { carriedBy, wholly, type Carried } from './foreign/truth';

export type Source = 'report' | 'draft' | 'embedded' | 'recognised';

/** A kind of file, and how one comes to be. */
export interface Medium {
  ending: string;
  source: Source;
  /** What makes the file of the one that is made here. */
  by: Converter | null;
  make: (format: Format, report: Report) => Promise<Uint8Array> | Uint8Array;
}

const TIME = new Date('2026-01-20T08:00:00Z');
const TIMES = { createdAt: '2026-01-02T00:00:00.000Z', savedAt: '2026-01-03T00:00:00.000Z' };

const encode = (text: string): Uint8Array => new TextEncoder().encode(text);

/** The page of a report, with the report in it or without. */
function pageOf(format: Format, report: Report, embedded: boolean): Uint8Array {
  const { html } = renderPage(compose(format, report), { site: EMPTY_SITE_SETTINGS, published: null, draft: false, ...(embedded && { report }) });
  return encode(embedded ? html : html.replace(/ data-(?:key|cell)="[^"]*"/g, ''));
}

/** Files that carry the report as data. */
export const CARRYING: readonly Medium[] = [
  { ending: 'docx', source: 'embedded', by: null, make: (format, report) => renderDocx(compose(format, report), { time: TIME, draft: false, report }) },
  { ending: 'html', source: 'embedded', by: null, make: (format, report) => pageOf(format, report, true) },
  { ending: 'json', source: 'report', by: null, make: (_, report) => encode(JSON.stringify(report)) },
  {
    ending: 'json',
    source: 'draft',
    by: null,
    make: (_, report) => encode(draftFileText({ schema: DRAFT_SCHEMA, id: 'draft-0001', revision: 3, ...TIMES, report, done: [], template: null, previous: null, prefilled: [] })),
  },
];

const word: Medium = { ending: 'docx', source: 'recognised', by: null, make: (format, report) => renderDocx(compose(format, report), { time: TIME, draft: false }) };
const page: Medium = { ending: 'html', source: 'recognised', by: null, make: (format, report) => pageOf(format, report, false) };

/** Files that print the report and do not carry it. */
export const PRINTED: readonly Medium[] = [
  word,
  page,
  { ending: 'xlsx', source: 'recognised', by: null, make: (format, report) => spreadsheetOf(compose(format, report)) },
  { ...word, ending: 'pdf', by: 'writer' },
  { ...page, ending: 'pdf', by: 'print' },
  { ...page, ending: 'xlsx', by: 'calc' },
];

/** What such a file says of the report. */
export function carriedByOwn({ source }: Medium, format: Format, report: Report): Carried {
  if (source !== 'recognised') return wholly(report);
  const own = laid(compose(format, report));
  return carriedBy(own, own, format, report);
}
