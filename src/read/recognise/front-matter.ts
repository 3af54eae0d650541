/** The fields of the front matter: from fixed lines, the signature, and words in the running text. */
import { isDate } from '../../check/check-text';
import { PLACEHOLDER } from '../../template/placeholders';
import type { Field, Template } from '../../template/schema';
import type { Origin, ReadDocument, ReadMessage } from '../read-document';
import { findDate } from './dates';
import { findField } from './field-labels';
import { fieldDateMessage } from './messages';
import type { RecognisedText } from './recognised';
import type { Signature } from './signature';
import type { TextItem } from './text-items';

export interface FrontMatter {
  fields: Record<string, string>;
  found: Map<string, RecognisedText>;
  messages: ReadMessage[];
}

export interface FixedValue {
  name: string;
  value: string;
  item: TextItem;
}

/** The fields that the signature of a template prints. */
function signedFields(template: Template): Set<string> {
  const lines = template.sections.flatMap(({ content }) => content.flatMap((part) => ('signature' in part ? part.signature : [])));
  return new Set(lines.flatMap((line) => [...line.matchAll(PLACEHOLDER)].map((match) => match[1] ?? '')));
}

/** @param front lines before the first section and lines of words in tables; @param rest the other lines */
export function readFrontMatter(
  template: Template,
  document: ReadDocument,
  fixed: readonly FixedValue[],
  signature: Signature,
  front: readonly TextItem[],
  rest: readonly TextItem[],
): FrontMatter {
  const result: FrontMatter = { fields: {}, found: new Map(), messages: [] };
  const signed = signedFields(template);

  function take(field: Field, value: string, sure: boolean, from: Origin, printed: string): boolean {
    const text = field.type === 'date' && !isDate(value) ? (findDate(value)?.iso ?? value) : value;
    if (text === '') return false;
    const fine = field.type !== 'date' || isDate(text);
    if (!fine) result.messages.push(fieldDateMessage(field.label, text));
    result.fields[field.id] = text;
    result.found.set(field.id, { sure: sure && fine, from, printed });
    return true;
  }

  function inLines(field: Field, lines: readonly TextItem[], sure: boolean): boolean {
    return lines.some((item) => {
      const value = findField(field, item.text);
      return value !== '' && take(field, value, sure, item.from, item.text);
    });
  }

  for (const field of template.fields) {
    const line = fixed.find(({ name, value }) => name === field.id && value !== '');
    if (line && take(field, line.value, true, line.item.from, line.item.text)) continue;
    if (fixed.some(({ name }) => name === field.id)) continue;
    if (signed.has(field.id) && signature.date && take(field, signature.iso, true, signature.date.from, signature.date.text)) continue;
    if (signed.has(field.id)) continue;
    if (inLines(field, front, true)) continue;
    const published = findDate(document.properties.published)?.iso ?? '';
    const fromProperties = /^(?:发布|公布|公开)日期$/.test(field.label);
    if (fromProperties && take(field, published, true, { page: null, place: '文件属性' }, document.properties.published)) continue;
    inLines(field, rest, false);
  }
  return result;
}
