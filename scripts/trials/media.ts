// Promises the ways that a report leaves the program as a file, and the share of reports that must come back from each.
import type { Browser } from 'playwright-core';
import { compose } from '../../src/document/compose';
import { renderDocx } from '../../src/render/docx/render-docx';
import { renderPage } from '../../src/render/html/render-html';
import { EMPTY_SITE_SETTINGS } from '../../src/render/html/site-settings';
import type { Report } from '../../src/report/report';
import type { Format } from '../../src/template/format';
import { CALC_HTML, convertByOffice, printPages } from './convert.mjs';
import { spreadsheetOf } from './spreadsheet';

/** What other programs there are on this computer. */
export interface Tools {
  /** The office program, with what writes texts in it, and with what writes spreadsheets. */
  writer: string | null;
  calc: string | null;
  browser: Browser | null;
}

export interface Medium {
  name: string;
  /** `report` the report in the file; `document` figures and paragraphs; `figures` figures alone. */
  held: 'report' | 'document' | 'figures';
  /** The share of reports that have to come back whole. */
  share: number;
  /** The name that the file is read under. */
  file: string;
  needs?: keyof Tools;
  make: (format: Format, reports: readonly Report[], tools: Tools) => Promise<Uint8Array[]>;
}

/** The share for files that another program made of ours. */
const OTHERS = 0.995;
const TIME = new Date('2026-01-20T08:00:00Z');

async function wordFiles(format: Format, reports: readonly Report[], embedded: boolean): Promise<Uint8Array[]> {
  return Promise.all(
    reports.map((report) => renderDocx(compose(format, report), { time: TIME, draft: false, ...(embedded && { report }) })),
  );
}

/** @param embedded else the pages are without the report, and without the addresses of its figures */
function pages(format: Format, reports: readonly Report[], embedded: boolean): string[] {
  return reports.map((report) => {
    const options = { site: EMPTY_SITE_SETTINGS, published: null, draft: false, ...(embedded && { report }) };
    const { html } = renderPage(compose(format, report), options);
    return embedded ? html : html.replace(/ data-(?:key|cell)="[^"]*"/g, '');
  });
}

const encoded = (texts: readonly string[]): Uint8Array[] => texts.map((text) => new TextEncoder().encode(text));

function toolOf<Name extends keyof Tools>(name: Name, tools: Tools): NonNullable<Tools[Name]> {
  const tool = tools[name];
  if (tool === null) throw new Error(`There is no ${name}.`);
  return tool;
}

export const media: readonly Medium[] = [
  {
    name: 'docx+report',
    held: 'report',
    share: 1,
    file: '年报.docx',
    make: (format, reports) => wordFiles(format, reports, true),
  },
  {
    name: 'docx',
    held: 'document',
    share: 1,
    file: '年报.docx',
    make: (format, reports) => wordFiles(format, reports, false),
  },
  {
    name: 'html+report',
    held: 'report',
    share: 1,
    file: '年报.html',
    make: (format, reports) => Promise.resolve(encoded(pages(format, reports, true))),
  },
  {
    name: 'html',
    held: 'document',
    share: 1,
    file: '年报.html',
    make: (format, reports) => Promise.resolve(encoded(pages(format, reports, false))),
  },
  {
    name: 'xlsx',
    held: 'figures',
    share: OTHERS,
    file: '年报.xlsx',
    make: (format, reports) => Promise.resolve(reports.map((report) => spreadsheetOf(compose(format, report)))),
  },
  {
    name: 'xlsx-page',
    held: 'figures',
    share: OTHERS,
    file: '年报.xlsx',
    needs: 'calc',
    make: (format, reports, tools) =>
      convertByOffice(toolOf('calc', tools), encoded(pages(format, reports, false)), { from: 'html', to: 'xlsx', filter: CALC_HTML }),
  },
  {
    name: 'pdf-word',
    held: 'figures',
    share: OTHERS,
    file: '年报.pdf',
    needs: 'writer',
    make: async (format, reports, tools) =>
      convertByOffice(toolOf('writer', tools), await wordFiles(format, reports, false), { from: 'docx', to: 'pdf' }),
  },
  {
    name: 'pdf-page',
    held: 'figures',
    share: OTHERS,
    file: '年报.pdf',
    needs: 'browser',
    make: (format, reports, tools) => printPages(toolOf('browser', tools), pages(format, reports, false)),
  },
];
