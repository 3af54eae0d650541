/** The agency and the date at the end of a report. */
import { findDate, onlyDate } from './dates';
import type { TextItem } from './text-items';

export interface Signature {
  agency: TextItem | null;
  /** The agency's name as signed. */
  name: string;
  date: TextItem | null;
  /** YYYY-MM-DD; '' without a date. */
  iso: string;
}

const NONE: Signature = { agency: null, name: '', date: null, iso: '' };
const ORGANISATION = /(?:政府|办公室|委员会|管委会|局|厅|院|所|中心|办事处|处|部|会|队|站|区|市|县|镇|乡|省|街道|公司|大学|学院|银行)$/;
const NAME_LENGTH = 40;

function isName(text: string, agency: string): boolean {
  const bare = text.replace(/\s+/g, '');
  if (bare.length > NAME_LENGTH || bare === '' || /[。，；：！？、]/.test(bare)) return false;
  return bare === agency || ORGANISATION.test(bare.replace(/[（(][^（()）]*[)）]$/, ''));
}

/** 某某局 2025年1月20日 in one line. */
function together(item: TextItem, agency: string): Signature | null {
  const found = item.text.length <= 2 * NAME_LENGTH ? findDate(item.text) : null;
  if (!found) return null;
  const folded = item.text.normalize('NFKC');
  const end = folded.indexOf(found.words.normalize('NFKC'));
  const name = folded.slice(0, end).replace(/\s+/g, '');
  const clean = end > 0 && end + found.words.length >= folded.trimEnd().length && isName(name, agency);
  return clean ? { agency: item, name, date: item, iso: found.iso } : null;
}

/**
 * @param items the lines of the last section, in order
 * @param agency the name that the title gives; a line that is just this name is a signature even without a date
 */
export function findSignature(items: readonly TextItem[], agency: string): Signature {
  for (let index = items.length - 1; index >= 0; index -= 1) {
    const item = items[index];
    if (!item) continue;
    const one = together(item, agency);
    if (one) return one;
    const iso = onlyDate(item.text);
    if (iso !== null) {
      const [before, after] = [items[index - 1], items[index + 1]];
      const signer = [before, after].find((each) => each !== undefined && isName(each.text, agency)) ?? null;
      return { agency: signer, name: signer?.text.replace(/\s+/g, '') ?? '', date: item, iso };
    }
  }
  const last = items[items.length - 1];
  const bare = last?.text.replace(/\s+/g, '') ?? '';
  return last && agency !== '' && bare === agency ? { ...NONE, agency: last, name: bare } : NONE;
}
