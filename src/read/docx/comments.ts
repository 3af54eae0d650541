/** Reads the comments of a Word file: who said what and when, which answers which, and what is settled. */
import { byOfAuthor } from '../../document/comment-words';
import { timeOfClock } from '../../report/china-time';
import { MAX_COMMENTS, MAX_COMMENT_TEXT } from '../limits';
import type { ReadComment, ReadMessage, ReadRemark } from '../read-document';
import { scanXml, type XmlAttributes, type XmlPart } from '../xml/scan-xml';
import { NAMESPACES } from './namespaces';

interface RawComment extends ReadRemark {
  id: string;
  /** Of its last paragraph. */
  paragraph: string;
}

interface Standing {
  parent: string;
  done: boolean;
}

export interface ReadComments {
  /** Of a part that cannot be read, none. */
  comments: ReadComment[];
  /** Comments beyond those that are read. */
  left: number;
  problem: ReadMessage | null;
}

const MAX_NAME = 200;

/** An offset that is said counts; without one, and with Z, it is the clock of whoever wrote it. */
function timeOf(attributes: XmlAttributes): string {
  const exact = attributes['w16du:dateUtc'];
  const written = attributes['w:date'] ?? '';
  const instant = exact ?? (/[+-]\d\d:?\d\d$/.test(written) ? written : null);
  if (instant === null) return timeOfClock(written.slice(0, 'YYYY-MM-DDTHH:MM:SS'.length).replace(/Z$/, '')) ?? '';
  const time = Date.parse(instant);
  return Number.isNaN(time) ? '' : new Date(time).toISOString();
}

function readTexts(part: XmlPart): { comments: RawComment[]; left: number; problem: ReadMessage | null } {
  const comments: RawComment[] = [];
  let left = 0;
  let open: RawComment | null = null;
  let paragraphs = 0;
  let collecting = false;
  const add = (text: string): void => {
    if (open && open.text.length < MAX_COMMENT_TEXT) open.text += text.slice(0, MAX_COMMENT_TEXT - open.text.length);
  };
  const problem = scanXml(part, NAMESPACES, {
    open(name, attributes) {
      if (name === 'w:comment') {
        const author = (attributes['w:author'] ?? '').trim().slice(0, MAX_NAME);
        open = { id: attributes['w:id'] ?? '', by: byOfAuthor(author), at: timeOf(attributes), text: '', paragraph: '' };
        paragraphs = 0;
        if (comments.length < MAX_COMMENTS) comments.push(open);
        else [left, open] = [left + 1, null];
      } else if (open === null) return;
      else if (name === 'w:p') {
        if (paragraphs > 0) add('\n');
        paragraphs += 1;
        open.paragraph = attributes['w14:paraId'] ?? '';
      } else if (name === 'w:t') collecting = true;
      else if (name === 'w:br' || name === 'w:cr') add('\n');
      else if (name === 'w:tab') add(' ');
    },
    close(name) {
      if (name === 'w:t') collecting = false;
      else if (name === 'w:comment') open = null;
    },
    text(text) {
      if (collecting) add(text.replace(/[\t\r\n]+/g, ' '));
    },
  });
  return { comments, left, problem };
}

/** By the paragraph id of each comment. */
function readStandings(part: XmlPart | null): Map<string, Standing> {
  const standings = new Map<string, Standing>();
  if (part === null) return standings;
  const problem = scanXml(part, NAMESPACES, {
    open(name, attributes) {
      const paragraph = attributes['w15:paraId'] ?? '';
      if (name !== 'w15:commentEx' || paragraph === '' || standings.has(paragraph)) return;
      standings.set(paragraph, { parent: attributes['w15:paraIdParent'] ?? '', done: ['1', 'true', 'on'].includes(attributes['w15:done'] ?? '') });
    },
    close: () => undefined,
    text: () => undefined,
  });
  // Without the part comments stand side by side, which loses none of them.
  return problem === null ? standings : new Map<string, Standing>();
}

/** The comment that began what this one belongs to; itself where nothing, or a circle, leads on. */
function rootOf(comment: RawComment, byParagraph: ReadonlyMap<string, RawComment>, standings: ReadonlyMap<string, Standing>): RawComment {
  const passed = new Set<RawComment>();
  for (let at = comment; !passed.has(at); ) {
    passed.add(at);
    const above = byParagraph.get(standings.get(at.paragraph)?.parent ?? '');
    if (!above) return at;
    at = above;
  }
  return comment;
}

/** @param extended what tells answers and what is settled, if the file has it */
export function readComments(part: XmlPart | null, extended: XmlPart | null): ReadComments {
  if (part === null) return { comments: [], left: 0, problem: null };
  const { comments: raw, left, problem } = readTexts(part);
  if (problem !== null) return { comments: [], left, problem };
  const standings = readStandings(extended);
  const byParagraph = new Map(raw.flatMap((comment) => (comment.paragraph === '' ? [] : [[comment.paragraph, comment] as const])));
  const threads = new Map<RawComment, ReadComment>();
  const remarkOf = ({ by, at, text }: RawComment): ReadRemark => ({ by, at, text: text.trim() });
  const roots = raw.map((comment) => rootOf(comment, byParagraph, standings));
  raw.forEach((comment, index) => {
    if (roots[index] === comment) {
      threads.set(comment, { id: comment.id, ...remarkOf(comment), done: standings.get(comment.paragraph)?.done ?? false, replies: [] });
    }
  });
  raw.forEach((comment, index) => {
    const root = roots[index];
    if (root && root !== comment) threads.get(root)?.replies.push(remarkOf(comment));
  });
  return { comments: [...threads.values()], left, problem: null };
}
