/** Reads a Word file (DOCX): headings, paragraphs, tables and pictures in order, and the report that it carries when it is ours. */
import { MAX_BLOCKS, MAX_COMMENTS } from '../limits';
import type { ReadBlock, ReadMessage, ReadResult } from '../read-document';
import { readCoreProperties } from '../xml/core-properties';
import { openZip } from '../zip/open-zip';
import { CHECKER } from '../../document/comment-words';
import { OPINION_END, OPINION_TITLE } from '../../document/opinion-mark';
import { readComments, type ReadComments } from './comments';
import { readEmbedded } from './embedded';
import { createListCounter } from './list-counter';
import { docxMessages as messages, places } from './messages';
import { readLists } from './numbering';
import { docxParts, WANTED, type DocxParts } from './package-parts';
import { readPictures, type Pictures } from './pictures';
import type { RawBlock } from './raw-block';
import { scanStory, type ScannedStory, type StoryContext } from './scan-story';
import { nothingSeen, type Seen } from './seen';
import { NO_STYLES, readStyles } from './styles';
import { layOut } from './table';

const failed = (problem: ReadMessage): ReadResult => ({ document: null, messages: [problem] });

/** Gives each block its place; text beside the text and tables do not count as paragraphs. */
function placed(blocks: readonly RawBlock[], pictures: Pictures): ReadBlock[] {
  const counted = { paragraphs: 0, tables: 0, pictures: 0 };
  return blocks.flatMap((block): ReadBlock[] => {
    if (block.kind === 'table') {
      counted.tables += 1;
      const from = { page: null, place: places.table(counted.tables) };
      return [{ kind: 'table', caption: block.caption, rows: layOut(block), from }];
    }
    if (block.kind === 'picture') {
      counted.pictures += 1;
      const file = pictures.get(block.relationship);
      const from = { page: null, place: places.picture(counted.pictures) };
      return file ? [{ kind: 'picture', alternative: block.alternative, ...file, from }] : [];
    }
    const { text, level, strong, boxed, comments } = block;
    const commented = comments.length > 0 ? { comments } : {};
    if (!boxed) counted.paragraphs += 1;
    const from = { page: null, place: boxed ? places.box(counted.paragraphs) : places.paragraph(counted.paragraphs) };
    return [level === null ? { kind: 'paragraph', text, strong, ...commented, from } : { kind: 'heading', level, text, ...commented, from }];
  });
}

/** The notes that the text refers to, one paragraph each line, in its order. */
function noteBlocks(ids: readonly string[], notes: ScannedStory['notes'], place: (ordinal: number) => string): ReadBlock[] {
  return [...new Set(ids)].flatMap((id, index) =>
    (notes.get(id) ?? []).flatMap((block): ReadBlock[] =>
      block.kind === 'text'
        ? [{ kind: 'paragraph', text: block.text, strong: false, from: { page: null, place: place(index + 1) } }]
        : [],
    ),
  );
}

/** What stands in the file for the report: the opinion in front of it is none of it. */
function withoutOpinion(blocks: readonly RawBlock[]): readonly RawBlock[] {
  const [first] = blocks;
  if (first?.kind !== 'text' || first.text !== OPINION_TITLE) return blocks;
  return blocks.slice(blocks.findIndex((block) => block.kind === 'text' && block.text === OPINION_END) + 1);
}

/** What people said; what this program found stands in the margin too, and is found again. */
function commentRemarks({ comments, left }: ReadComments, referred: boolean): ReadMessage[] {
  const said = comments.reduce((sum, { by, replies }) => sum + replies.length + (by === CHECKER ? 0 : 1), 0);
  return [
    ...(referred && comments.length === 0 ? [messages.comments] : []),
    ...(said > 0 ? [messages.commentsRead(said)] : []),
    ...(left > 0 ? [messages.tooManyComments(MAX_COMMENTS, left)] : []),
  ];
}

function remarks(seen: Seen, notes: number, comments: ReadComments): ReadMessage[] {
  return [
    ...(seen.changes ? [messages.changes] : []),
    ...(seen.contents ? [messages.contents] : []),
    ...(seen.hidden ? [messages.hidden] : []),
    ...commentRemarks(comments, seen.comments),
    ...(notes > 0 ? [messages.notes(notes)] : []),
    ...(seen.symbols > 0 ? [messages.symbols(seen.symbols)] : []),
    ...(seen.pictures > 0 ? [messages.pictures(seen.pictures)] : []),
    ...(seen.embeddedDocument ? [messages.embeddedDocument] : []),
  ];
}

function readNotes(parts: DocxParts, context: StoryContext): { blocks: ReadBlock[]; problem: ReadMessage | null } {
  const { footnotes, endnotes } = context.seen;
  let blocks: ReadBlock[] = [];
  for (const [part, ids, place] of [
    [parts.footnotes, [...footnotes], places.footnote],
    [parts.endnotes, [...endnotes], places.endnote],
  ] as const) {
    if (part === null || ids.length === 0) continue;
    const scanned = scanStory(part, context);
    if (scanned.problem !== null) return { blocks, problem: scanned.problem };
    blocks = [...blocks, ...noteBlocks(ids, scanned.notes, place)];
  }
  return { blocks, problem: null };
}

/** Never throws on bad input: what cannot be read comes back as a message. */
export function readDocx(bytes: Uint8Array): ReadResult {
  const zip = openZip(bytes, WANTED);
  if (zip.parts === null) return failed(zip.problem);
  const parts = docxParts(zip.parts);
  if (parts.document === null) return failed(messages.noDocument);

  const styles = parts.styles === null ? { styles: NO_STYLES, problem: null } : readStyles(parts.styles);
  if (styles.styles === null) return failed(styles.problem);
  const lists = parts.numbering === null ? { lists: new Map(), problem: null } : readLists(parts.numbering);
  if (lists.lists === null) return failed(lists.problem);

  const context: StoryContext = { styles: styles.styles, count: createListCounter(lists.lists), seen: nothingSeen() };
  const body = scanStory(parts.document, context);
  if (body.problem !== null) return failed(body.problem);
  const notes = readNotes(parts, context);
  if (notes.problem !== null) return failed(notes.problem);

  const comments = readComments(parts.comments, parts.commentsExtended);
  if (comments.problem !== null) return failed(comments.problem);

  const drawn = body.blocks.flatMap((block) => (block.kind === 'picture' ? [block.relationship] : []));
  const pictures = readPictures(bytes, parts.relationships, drawn);
  context.seen.pictures += drawn.filter((relationship) => !pictures.has(relationship)).length;
  const blocks = [...placed(withoutOpinion(body.blocks), pictures), ...notes.blocks];
  const embedded = readEmbedded(parts.items, parts.custom);
  if (blocks.length === 0 && embedded.text === null) return failed(messages.noText);
  if (blocks.length > MAX_BLOCKS) return failed(messages.tooManyBlocks(MAX_BLOCKS));
  return {
    document: {
      properties: readCoreProperties(parts.core),
      blocks,
      embedded: embedded.text,
      ...(comments.comments.length > 0 && { comments: comments.comments }),
    },
    messages: [
      ...(embedded.message === null ? [] : [embedded.message]),
      ...remarks(context.seen, new Set(context.seen.footnotes).size + new Set(context.seen.endnotes).size, comments),
    ],
  };
}
