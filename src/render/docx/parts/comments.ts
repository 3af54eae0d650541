/** The parts that hold the comments: their words and authors, and which answers which and is settled. */
import type { Document } from 'docx';
import { legible } from '../legible';
import type { NumberedEntry } from '../comment-marks';
import { STYLE } from '../styles/style-ids';
import { element, escapeXml, setting, WORD_NAMESPACE, XML_DECLARATION } from './xml';
import { chinaClock } from '../../../report/china-time';

const WORD_2010 = 'http://schemas.microsoft.com/office/word/2010/wordml';
const WORD_2012 = 'http://schemas.microsoft.com/office/word/2012/wordml';
const COMPATIBILITY = 'http://schemas.openxmlformats.org/markup-compatibility/2006';
const CONTENT_TYPE = 'application/vnd.openxmlformats-officedocument.wordprocessingml';

const COMMENTS = 'comments.xml';
const EXTENDED = 'commentsExtended.xml';

/** By which the second part knows the last paragraph of a comment: another one for each, never 0. */
const paragraphId = (id: number): string => (id + 1).toString(16).toUpperCase().padStart(8, '0');

const reference = element('w:r', {}, element('w:rPr', {}, setting('rStyle', STYLE.commentReference)) + element('w:annotationRef'));

function paragraph(text: string, isFirst: boolean, id: string | null): string {
  const run = text === '' ? '' : element('w:r', {}, element('w:t', { 'xml:space': 'preserve' }, escapeXml(text)));
  const style = element('w:pPr', {}, setting('pStyle', STYLE.commentText));
  return element('w:p', id === null ? {} : { 'w14:paraId': id, 'w14:textId': '77777777' }, style + (isFirst ? reference : '') + run);
}

/** Office programs write, and show, the clock on the wall as if it were UTC. */
function date(at: string): Record<string, string> {
  const time = new Date(at);
  return Number.isNaN(time.getTime()) ? {} : { 'w:date': `${chinaClock(time)}Z` };
}

function comment({ id, by, at, text }: NumberedEntry): string {
  const lines = legible(text).replaceAll('\t', ' ').split('\n');
  const [initial = ''] = by;
  const attributes = { 'w:id': id, 'w:author': by, ...date(at), 'w:initials': initial };
  const last = lines.length - 1;
  return element('w:comment', attributes, lines.map((line, index) => paragraph(line, index === 0, index === last ? paragraphId(id) : null)).join(''));
}

function standing({ id, parent, done }: NumberedEntry): string {
  const above = parent === null ? {} : { 'w15:paraIdParent': paragraphId(parent) };
  return element('w15:commentEx', { 'w15:paraId': paragraphId(id), ...above, 'w15:done': done ? 1 : 0 });
}

export function commentParts(entries: readonly NumberedEntry[]): { path: string; data: string }[] {
  const namespaces = { 'xmlns:w': WORD_NAMESPACE, 'xmlns:w14': WORD_2010, 'xmlns:mc': COMPATIBILITY, 'mc:Ignorable': 'w14' };
  const extended = { 'xmlns:w15': WORD_2012, 'xmlns:mc': COMPATIBILITY, 'mc:Ignorable': 'w15' };
  return [
    { path: `word/${COMMENTS}`, data: XML_DECLARATION + element('w:comments', namespaces, entries.map(comment).join('')) },
    { path: `word/${EXTENDED}`, data: XML_DECLARATION + element('w15:commentsEx', extended, entries.map(standing).join('')) },
  ];
}

/** Lists the parts where the file looks for them. */
export function registerComments(document: Document): void {
  document.ContentTypes.addOverride(`${CONTENT_TYPE}.comments+xml`, `/word/${COMMENTS}`);
  document.ContentTypes.addOverride(`${CONTENT_TYPE}.commentsExtended+xml`, `/word/${EXTENDED}`);
  const { Relationships } = document.Document;
  Relationships.addRelationship('Comments', 'http://schemas.openxmlformats.org/officeDocument/2006/relationships/comments', COMMENTS);
  Relationships.addRelationship('CommentsExtended', 'http://schemas.microsoft.com/office/2011/relationships/commentsExtended', EXTENDED);
}
