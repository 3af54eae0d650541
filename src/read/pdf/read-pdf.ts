/** Reads a PDF file: paragraphs and tables, put together again from where characters and rules stand on its pages. */
import type { PdfFile } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { MAX_BLOCKS, MAX_TABLE_CELLS } from '../limits';
import type { ReadBlock, ReadMessage, ReadProperties, ReadResult } from '../read-document';
import { openPdf } from './engine';
import { pdfMessages as messages } from './messages';
import type { PageContent } from './page-content';
import { layOutPage, type PageLayout } from './page-layout';
import { readPage } from './read-page';
import { dropRunningLines } from './running-lines';
import { MAX_STREAM, streamsAreSmall } from './stream-size';
import { toBlocks } from './to-blocks';

/** Pages that are read; a report has some twenty. */
const MAX_PAGES = 300;
/** Part of the characters that may be unknown before nothing is read. */
const MOSTLY = 0.3;

/** Told after each page: pages read so far, and pages to read. */
export type PageProgress = (done: number, total: number) => void;

interface Pages {
  layouts: PageLayout[];
  characters: number;
  unknown: number;
  /** Numbers of pages, from 1. */
  blank: number[];
  damaged: number[];
  cut: number[];
  recognised: number[];
}

const refused = (problem: ReadMessage): ReadResult => ({ document: null, messages: [problem] });

async function propertiesOf(file: PdfFile): Promise<ReadProperties> {
  const info = await file.getMetadata().then(
    (metadata) => metadata.info,
    (): Readonly<Record<string, unknown>> => ({}),
  );
  const text = (value: unknown): string => (typeof value === 'string' ? value.trim() : '');
  return { title: text(info.Title), agency: '', published: '' };
}

async function readPages(file: PdfFile, operators: Readonly<Record<string, number>>, onProgress?: PageProgress): Promise<Pages> {
  const pages: Pages = { layouts: [], characters: 0, unknown: 0, blank: [], damaged: [], cut: [], recognised: [] };
  const total = Math.min(file.numPages, MAX_PAGES);
  for (let number = 1; number <= total; number += 1) {
    const content = await file.getPage(number).then((page) => readPage(page, operators)).catch((): PageContent | null => null);
    const empty: PageContent = { width: 0, height: 0, glyphs: [], rules: [], unseen: 0, unknown: 0, cut: false };
    const { glyphs, unknown, unseen, cut } = content ?? empty;
    if (content === null) pages.damaged.push(number);
    else if (glyphs.length === 0) pages.blank.push(number);
    if (cut) pages.cut.push(number);
    if (unseen * 2 > glyphs.length) pages.recognised.push(number);
    pages.characters += glyphs.length;
    pages.unknown += unknown;
    // A page that could not be read keeps its place, so that the others keep their numbers.
    pages.layouts.push(layOutPage(content ?? empty));
    onProgress?.(number, total);
  }
  return pages;
}

function remarks(file: PdfFile, { layouts, unknown, blank, damaged, cut, recognised }: Pages): ReadMessage[] {
  return [
    messages.positions,
    ...(file.numPages > layouts.length ? [messages.pagesLeft(layouts.length, file.numPages)] : []),
    ...(damaged.length > 0 ? [messages.pagesDamaged(damaged)] : []),
    ...(blank.length > 0 ? [messages.pagesWithoutText(blank)] : []),
    ...(cut.length > 0 ? [messages.pagesCut(cut)] : []),
    ...(recognised.length > 0 ? [messages.recognised(recognised)] : []),
    ...(unknown > 0 ? [messages.unknown(unknown)] : []),
  ];
}

const cellsIn = (blocks: readonly ReadBlock[]): number =>
  blocks.reduce((sum, block) => sum + (block.kind === 'table' ? block.rows.reduce((count, { cells }) => count + cells.length, 0) : 0), 0);

async function readFile(file: PdfFile, operators: Readonly<Record<string, number>>, onProgress?: PageProgress): Promise<ReadResult> {
  const pages = await readPages(file, operators, onProgress);
  if (pages.characters === 0) return refused(pages.damaged.length > 0 ? messages.damaged : messages.scanned);
  if (pages.unknown > MOSTLY * pages.characters) return refused(messages.unreadable);
  const blocks = toBlocks(dropRunningLines(pages.layouts));
  if (blocks.length > MAX_BLOCKS) return refused(messages.tooManyBlocks(MAX_BLOCKS));
  if (cellsIn(blocks) > MAX_TABLE_CELLS) return refused(messages.tooManyCells(MAX_TABLE_CELLS));
  if (blocks.length === 0) return refused(messages.scanned);
  return { document: { properties: await propertiesOf(file), blocks, embedded: null }, messages: remarks(file, pages) };
}

/**
 * Nothing in the file runs, no address in it is followed and no picture is decoded. Never throws on bad input: what
 * cannot be read comes back as a message.
 */
export async function readPdf(bytes: Uint8Array, onProgress?: PageProgress): Promise<ReadResult> {
  if (!streamsAreSmall(bytes)) return refused(messages.bomb(MAX_STREAM));
  const opened = await openPdf(bytes);
  if (opened.problem !== null) return refused(messages[opened.problem]);
  try {
    return await readFile(opened.file, opened.operators, onProgress);
  } catch {
    return refused(messages.damaged);
  } finally {
    await opened.close();
  }
}
