/** Finds fields of the front matter in running text by the words that stand before them: 联系电话：0736-1234567. */
import type { Field } from '../../template/schema';
import { findDate } from './dates';

/** What else documents call a field that is named by one of these words. */
const SYNONYMS: readonly (readonly string[])[] = [
  ['联系电话', '咨询电话', '联系方式', '电话'],
  ['联系地址', '通讯地址', '通信地址', '办公地址', '地址'],
  ['邮政编码', '邮编'],
  ['单位负责人', '负责人'],
  ['审核人', '审核'],
  ['填报人', '填表人', '经办人'],
  ['填报日期', '填表日期', '填报时间'],
  ['发布日期', '发布时间', '公开日期', '公布日期'],
];
const POSTCODE = /^\d{6}/;
const TELEPHONE = /^[\d０-９(（][\d０-９()（）\-—－转、/ ]{5,30}/;

function namesOf(field: Field): readonly string[] {
  return SYNONYMS.find((names) => names.includes(field.label)) ?? [field.label];
}

/** The value that begins a text, by what kind of field it is. */
function valueOf(field: Field, names: readonly string[], text: string): string {
  const rest = text.replace(/^\s+/, '');
  if (field.type === 'date') return findDate(rest.slice(0, 20))?.iso ?? '';
  if (names.includes('邮编')) return POSTCODE.exec(rest)?.[0] ?? '';
  if (names.includes('电话')) return (TELEPHONE.exec(rest)?.[0] ?? '').replace(/[\s(（、/]+$/, '').replace(/^(\d[^()（）]*)[)）]+$/, '$1').trim();
  return (/^[^，,；;。)）\s]{1,60}/.exec(rest)?.[0] ?? '').trim();
}

/** @returns the value behind one of the field's names and a colon (or none, for telephone and postcode); '' when there is none */
export function findField(field: Field, text: string): string {
  const names = namesOf(field);
  for (const name of names) {
    const spaced = Array.from(name).join('\\s*');
    for (const match of text.matchAll(new RegExp(`${spaced}\\s*([:：]?)`, 'gu'))) {
      if (match[1] === '' && field.type === 'text' && !names.includes('电话') && !names.includes('邮编')) continue;
      const value = valueOf(field, names, text.slice(match.index + match[0].length));
      if (value !== '') return value;
    }
  }
  return '';
}
