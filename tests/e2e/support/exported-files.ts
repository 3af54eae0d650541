// Promises what stands in a downloaded file, read by other means than the program's own.
import { readFile } from 'node:fs/promises';
import { strFromU8, unzipSync } from 'fflate';
import { JSDOM } from 'jsdom';
import type { Page } from 'playwright-core';

export interface Download {
  name: string;
  bytes: Uint8Array;
}

/** Waits for the file that an act hands over. */
export async function downloadOf(page: Page, act: () => Promise<void>): Promise<Download> {
  const [download] = await Promise.all([page.waitForEvent('download'), act()]);
  return { name: download.suggestedFilename(), bytes: new Uint8Array(await readFile(await download.path())) };
}

export interface ReadTable {
  /** Rows of texts, spanned places left out. */
  rows: string[][];
}

export interface ReadDocument {
  /** Texts outside the tables, in their order, empty ones left out. */
  paragraphs: string[];
  tables: ReadTable[];
}

const NUMBER = /^\d+(?:\.\d+)?$/;

/** The figures of a table in reading order. */
export function figuresOf(table: ReadTable | undefined): string[] {
  return (table?.rows ?? []).flat().filter((text) => NUMBER.test(text));
}

/** Each row that holds figures: the label before them, and the figures. */
export function labelledRows(table: ReadTable | undefined): { label: string; figures: string[] }[] {
  return (table?.rows ?? [])
    .map((row) => ({
      label: row.filter((text) => text !== '' && !NUMBER.test(text)).at(-1) ?? '',
      figures: row.filter((text) => NUMBER.test(text)),
    }))
    .filter(({ figures }) => figures.length > 0);
}

function elements(parent: Element | Document, name: string): Element[] {
  return [...parent.getElementsByTagName(name)];
}

/** The text of one paragraph; a line break within it is none between sentences. */
function paragraphOf(paragraph: Element): string {
  return elements(paragraph, 'w:t')
    .map(({ textContent }) => textContent)
    .join('');
}

/** The body of a DOCX file. */
export function readDocx(bytes: Uint8Array): ReadDocument {
  const part = unzipSync(bytes)['word/document.xml'];
  if (part === undefined) throw new Error('no word/document.xml');
  const { DOMParser } = new JSDOM().window;
  const document = new DOMParser().parseFromString(strFromU8(part), 'application/xml');
  const outside = elements(document, 'w:p').filter((paragraph) => paragraph.closest('tbl') === null);
  return {
    paragraphs: outside.map(paragraphOf).filter((text) => text !== ''),
    tables: elements(document, 'w:tbl').map((table) => ({
      rows: elements(table, 'w:tr').map((row) =>
        elements(row, 'w:tc').map((each) => elements(each, 'w:p').map(paragraphOf).join('')),
      ),
    })),
  };
}

/** The body of an HTML file or fragment. */
export function readHtml(text: string): ReadDocument & { document: Document } {
  const { document } = new JSDOM(text).window;
  const outside = [...document.querySelectorAll('h1, h2, h3, h4, h5, h6, p')].filter(
    (element) => element.closest('table') === null,
  );
  return {
    document,
    paragraphs: outside.map(({ textContent }) => textContent.trim()).filter((each) => each !== ''),
    tables: [...document.querySelectorAll('table')].map((table) => ({
      rows: [...table.rows].map((row) => [...row.cells].map(({ textContent }) => textContent.trim())),
    })),
  };
}
