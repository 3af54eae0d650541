/** A saved web page, or a piece of one, as a document: the article alone, without the site around it. */
import type { DefaultTreeAdapterTypes } from 'parse5';
import { MAX_BLOCKS, MAX_DEPTH, MAX_ELEMENTS, MAX_FILE_BYTES, MAX_TABLE_CELLS, MAX_TEXT } from '../limits';
import type { ReadDocument, ReadMessage, ReadResult } from '../read-document';
import { dropPageFrame } from '../repair/page-frame';
import { PAGE_OF_SEVERAL } from '../repair/messages';
import { decodeBytes, type DecodedText } from '../text/decode-bytes';
import { damagedPlaces } from '../text/messages';
import { findArticle, type Article } from './article';
import { flatten, type Flattened } from './flatten';
import {
  EMBEDDED_CHANGED,
  frameDropped,
  hiddenDropped,
  noPage,
  noText,
  tableTooLarge,
  textElsewhere,
  tooDeep,
  tooLong,
  tooManyBlocks,
  tooManyElements,
} from './messages';
import { holdPictures } from './held-pictures';
import { findElement, hasAttribute, type Element } from './node';
import { parseMarkup } from './parse-markup';
import { embeddedReport, propertiesOf } from './properties';
import { toBlocks } from './to-blocks';

const refused = (message: ReadMessage): ReadResult => ({ document: null, messages: [message] });

/** A declaration stands near the beginning, in ASCII. */
const DECLARATION_BYTES = 4096;

function declaredEncoding(bytes: Uint8Array): string {
  let head = '';
  for (const byte of bytes.subarray(0, DECLARATION_BYTES)) head += String.fromCharCode(byte);
  return /<(?:meta|\?xml)[^>]{0,300}?(?:charset|encoding)\s*=\s*["']?\s*([\w-]+)/i.exec(head)?.[1] ?? '';
}

/** Bytes that are no text have characters that no page has. */
function isPage({ text, damaged }: DecodedText): boolean {
  const controls = (text.match(/[\0-\x08\x0e-\x1a\x1c-\x1f]/g) ?? []).length;
  return (controls + damaged) * 20 <= text.length;
}

interface Found {
  article: Article;
  /** Left out with all that surrounds the article. */
  flattened: Flattened;
}

/** The page's own word for where the report stands comes first: this program's pages have it. */
function findReport(page: DefaultTreeAdapterTypes.Document, title: string): Found | null {
  const own = findElement(page, (element) => hasAttribute(element, 'data-template') && holdsReport(element));
  const body = own ?? findElement(page, ({ tagName }) => tagName === 'body');
  if (body === null) return null;
  const flattened = flatten(body);
  if (own === null) return { article: findArticle(flattened.blocks, title), flattened };
  return { article: { blocks: flattened.blocks, dropped: [], facts: { published: '', agency: '' } }, flattened };
}

const holdsReport = (element: Element): boolean =>
  findElement(element, (each) => hasAttribute(each, 'data-section') || hasAttribute(each, 'data-cell')) !== null;

/** @param held the pictures that were taken out of its text */
function readPage(page: DefaultTreeAdapterTypes.Document, held: readonly string[], name: string): ReadResult {
  const properties = propertiesOf(page);
  const found = findReport(page, properties.title);
  if (found === null) return refused(noText(name));
  const { blocks, dropped, facts } = found.article;
  if (blocks.length > MAX_BLOCKS) return refused(tooManyBlocks(name, MAX_BLOCKS));
  const large = blocks.filter(({ kind }) => kind === 'table').findIndex((each) => each.kind === 'table' && each.tooLarge);
  if (large >= 0) return refused(tableTooLarge(name, large + 1, MAX_TABLE_CELLS));
  const embedded = embeddedReport(page);
  const whole: ReadDocument = {
    properties: {
      ...properties,
      agency: properties.agency || facts.agency,
      published: properties.published || facts.published,
    },
    blocks: toBlocks(blocks, held),
    embedded: embedded.text,
  };
  const { document, tally, ofSeveral } = dropPageFrame(whole);
  if (document.blocks.length === 0) {
    const inner = findElement(page, ({ tagName }) => tagName === 'iframe' || tagName === 'frame');
    return refused(inner === null ? noText(name) : textElsewhere(name));
  }
  const { framed, hidden } = found.flattened;
  const examples = [...dropped.map(({ text }) => text), tally.before, ...framed];
  const count = dropped.length + tally.count + framed.length;
  return {
    document,
    messages: [
      ...(count > 0 ? [frameDropped(count, examples.find((text) => text !== '') ?? '')] : []),
      ...(hidden > 0 ? [hiddenDropped(hidden)] : []),
      ...(ofSeveral ? [PAGE_OF_SEVERAL] : []),
      ...(embedded.changed ? [EMBEDDED_CHANGED] : []),
    ],
  };
}

function readDecoded(decoded: DecodedText, name: string): ReadResult {
  const { text, held } = holdPictures(decoded.text);
  if (text.length > MAX_TEXT) return refused(tooLong(name, MAX_TEXT));
  if (!isPage(decoded)) return refused(noPage(name));
  const { page, problem } = parseMarkup(text);
  switch (problem) {
    case 'deep':
      return refused(tooDeep(name, MAX_DEPTH));
    case 'large':
      return refused(tooManyElements(name, MAX_ELEMENTS));
    case null: {
      const result = readPage(page, held, name);
      if (decoded.damaged === 0) return result;
      return { ...result, messages: [...result.messages, damagedPlaces(decoded.damaged)] };
    }
  }
}

/**
 * Reads a page in UTF-8, UTF-16 with its mark, GBK or Big5. Text, the structure of tables and pictures in the page are all that is taken:
 * nothing of the page runs, no address in it is followed.
 * @param name of the file, for the messages
 * @returns no document, with the reason, for what is empty, too large or no page
 */
export function readHtml(source: Uint8Array | string, name = ''): ReadResult {
  if (typeof source === 'string') return readDecoded({ text: source, damaged: 0 }, name);
  if (source.length > MAX_FILE_BYTES) return refused(tooLong(name, MAX_TEXT));
  return readDecoded(decodeBytes(source, declaredEncoding(source)), name);
}
