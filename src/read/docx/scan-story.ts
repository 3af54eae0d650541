/** Reads the text of a Word file in one pass: the body, or its notes, with all tracked changes accepted. */
import { MAX_BLOCKS, MAX_TABLE_CELLS } from '../limits';
import type { ReadMessage } from '../read-document';
import { scanXml, type XmlAttributes, type XmlPart } from '../xml/scan-xml';
import { createAlternatives } from './alternatives';
import type { CommentMark } from './comment-anchors';
import { createInlinePictures } from './inline-picture';
import type { ListCounter } from './list-counter';
import { docxMessages as messages } from './messages';
import { NAMESPACES } from './namespaces';
import { closeCell, closeRow, newTable, openCell, openRow, tableProperty, type OpenTable } from './open-table';
import { emptyRun, finishParagraph, newParagraph, newStory, type OpenParagraph, type Story } from './paragraph';
import type { RawBlock } from './raw-block';
import { fateOf } from './revisions';
import { runContent } from './run-content';
import type { Seen } from './seen';
import { faceWith, headingLevel, type Styles } from './styles';
import { withoutLayout } from './table';
import { wholeNumber } from './toggle';

export interface StoryContext {
  styles: Styles;
  count: ListCounter;
  seen: Seen;
}

export interface ScannedStory {
  blocks: RawBlock[];
  /** The content of each note by id, in a part of notes. */
  notes: Map<string, RawBlock[]>;
  problem: ReadMessage | null;
}

const TABLE_PROPERTIES = new Set(['w:tblPr', 'w:tblGrid', 'w:trPr', 'w:tcPr']);

const last = <T>(list: readonly T[]): T | undefined => list[list.length - 1];

function paragraphProperty(open: OpenParagraph, name: string, attributes: XmlAttributes): void {
  const value = attributes['w:val'];
  if (name === 'w:pStyle') open.style = value ?? '';
  else if (name === 'w:outlineLvl') open.level = headingLevel(value);
  else if (name === 'w:numId') open.list = { ...open.list, list: wholeNumber(value, 0) };
  else if (name === 'w:ilvl') open.list = { ...open.list, level: wholeNumber(value, 0) };
}

export function scanStory(part: XmlPart, { styles, count, seen }: StoryContext): ScannedStory {
  const body = newStory();
  const notes = new Map<string, RawBlock[]>();
  const stories: Story[] = [body];
  const paragraphs: OpenParagraph[] = [];
  const tables: OpenTable[] = [];
  const alternatives = createAlternatives();
  const inline = createInlinePictures();
  const path: string[] = [];
  /** Comments that begin between paragraphs. */
  let begun: string[] = [];
  let skipping = 0;
  let collecting = false;
  let blocks = 0;
  let cells = 0;

  const story = (): Story => last(stories) ?? body;
  const put = (found: readonly RawBlock[]): void => {
    const place = story();
    for (const block of found) place.blocks.push(block);
  };
  const addText = (text: string): void => {
    const open = last(paragraphs);
    if (open && text !== '') open.pieces.push({ text, run: last(open.runs) ?? emptyRun() });
  };

  const addMark = (kind: CommentMark['kind'], comment = ''): void => {
    const open = last(paragraphs);
    if (!open) {
      if (kind === 'start') begun.push(comment);
      return;
    }
    open.pieces.push({ text: '', run: emptyRun(), mark: { kind, comment } });
    if (kind !== 'end') story().comments.push(comment);
  };
  const openParagraph = (): void => {
    paragraphs.push(newParagraph());
    for (const comment of begun) addMark('start', comment);
    begun = [];
  };

  const putParagraph = (open: OpenParagraph): void => {
    const place = story();
    const { block, contents, hidden } = finishParagraph(open, place.carried, place.boxed, styles, count);
    place.carried = [];
    seen.contents ||= contents;
    seen.hidden ||= hidden;
    if (block === null) return;
    blocks += 1;
    put([block]);
  };
  const closeParagraph = (): void => {
    const open = paragraphs.pop();
    if (!open) return;
    for (const piece of open.pieces) story().carried.push(piece);
    if (!open.joined) putParagraph(open);
    put(open.pictures);
    put(open.boxes);
  };
  /** No paragraph follows that the text of deleted paragraph ends could join. */
  const putCarried = (): void => {
    if (story().carried.length > 0) putParagraph(newParagraph());
  };
  const closeStory = (): Story | undefined => {
    putCarried();
    return stories.pop();
  };

  const closeBox = (): void => {
    const box = closeStory();
    // A box outside of any paragraph is none that Word writes.
    const place = last(paragraphs)?.boxes ?? story().blocks;
    for (const block of box?.blocks ?? []) place.push(block);
  };

  /** Only a picture in a line of the body stands in the order of the text. */
  const putPicture = (attributes: XmlAttributes): void => {
    const open = last(paragraphs);
    if (styles.paragraph(open?.style ?? '').figure) return;
    const found = stories.length === 1 && paragraphs.length === 1 ? inline.picture(attributes) : null;
    if (open && found) open.pictures.push(found);
    else seen.pictures += 1;
  };

  const openProperty = (name: string, attributes: XmlAttributes): void => {
    const [above, parent] = path.slice(-3, -1);
    const open = last(paragraphs);
    const run = open && last(open.runs);
    const table = last(tables);
    if (parent === 'w:pPr' || (parent === 'w:numPr' && above === 'w:pPr')) {
      if (open) paragraphProperty(open, name, attributes);
    } else if (parent === 'w:rPr' && above === 'w:pPr') {
      if (open && (name === 'w:del' || name === 'w:moveFrom')) [open.joined, seen.changes] = [true, true];
    } else if (parent === 'w:rPr' && above === 'w:r' && run) {
      if (name === 'w:rStyle') run.style = attributes['w:val'] ?? '';
      else run.face = faceWith(run.face, name, attributes);
    } else if (parent === 'w:r') addText(runContent(name, attributes, seen));
    else if (parent !== undefined && TABLE_PROPERTIES.has(parent)) {
      if (table) tableProperty(table, name, attributes);
      if (name === 'w:del' || name === 'w:cellDel') seen.changes = true;
    }
  };

  const openElement = (name: string, attributes: XmlAttributes): void => {
    const table = last(tables);
    switch (name) {
      case 'w:p':
        openParagraph();
        return;
      case 'w:r':
        last(paragraphs)?.runs.push(emptyRun());
        return;
      case 'w:t':
      case 'm:t':
        collecting = true;
        return;
      case 'w:tbl':
        putCarried();
        tables.push(newTable());
        return;
      case 'w:tr':
        if (table) openRow(table);
        return;
      case 'w:tc':
        cells += 1;
        if (table) stories.push(openCell(table));
        return;
      case 'w:txbxContent':
        stories.push(newStory(true));
        return;
      case 'w:footnote':
      case 'w:endnote':
        stories.push(newStory());
        notes.set(attributes['w:id'] ?? '', story().blocks);
        return;
      case 'a:blip':
      case 'v:imagedata':
        putPicture(attributes);
        return;
      case 'w:commentReference':
        seen.comments = true;
        addMark('reference', attributes['w:id']);
        return;
      case 'w:commentRangeStart':
        addMark('start', attributes['w:id']);
        return;
      case 'w:commentRangeEnd':
        addMark('end', attributes['w:id']);
        return;
      case 'w:altChunk':
        seen.embeddedDocument = true;
        return;
      default:
        openProperty(name, attributes);
    }
  };

  const closeElement = (name: string): void => {
    const table = last(tables);
    switch (name) {
      case 'w:p':
        closeParagraph();
        return;
      case 'w:r':
        last(paragraphs)?.runs.pop();
        return;
      case 'w:t':
      case 'm:t':
        collecting = false;
        return;
      case 'w:tbl':
        tables.pop();
        blocks += 1;
        if (table) put(withoutLayout(table.raw));
        return;
      case 'w:tr':
        if (table) closeRow(table);
        return;
      case 'w:tc':
        if (!table) return;
        closeStory();
        closeCell(table);
        return;
      case 'w:txbxContent':
        closeBox();
        return;
      case 'w:footnote':
      case 'w:endnote':
        closeStory();
        return;
      default:
        return;
    }
  };

  const problem = scanXml(part, NAMESPACES, {
    open(name, attributes) {
      const fate = fateOf(name, last(path));
      if (skipping === 0 && (fate === 'deleted' || fate === 'inserted')) seen.changes = true;
      if (skipping > 0 || fate === 'skip' || fate === 'deleted' || alternatives.skips(name, last(path), attributes)) {
        skipping += 1;
        return;
      }
      path.push(name);
      inline.open(name, attributes);
      openElement(name, attributes);
    },
    close(name) {
      if (skipping > 0) {
        skipping -= 1;
        return;
      }
      path.pop();
      alternatives.close(name);
      inline.close(name);
      closeElement(name);
    },
    text(text) {
      if (collecting && skipping === 0) addText(text.replace(/[\t\r\n]+/g, ' '));
    },
    stop() {
      if (cells > MAX_TABLE_CELLS) return messages.tooManyCells(MAX_TABLE_CELLS);
      return blocks > MAX_BLOCKS + MAX_TABLE_CELLS ? messages.tooManyBlocks(MAX_BLOCKS) : null;
    },
  });
  putCarried();
  return { blocks: body.blocks, notes, problem };
}
