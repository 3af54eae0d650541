/** What the repair of a document says: how often, and the first example. */
import type { ReadMessage } from '../read-document';
import type { Tally } from './tally';

/** The beginning of a text, for a message. */
function shortened(text: string): string {
  const line = text.replace(/\s+/g, ' ').trim();
  return line.length > 30 ? `${line.slice(0, 30)}…` : line;
}

const info = (message: string): ReadMessage => ({ severity: 'info', message });
const change = ({ before, after }: Tally): string => `“${shortened(before)}”改为“${shortened(after)}”`;

export function encodingsRestored(tally: Tally): ReadMessage {
  return info(`还原了${tally.count}处编码错误造成的乱码，如${change(tally)}。请核对。`);
}

export function headingsRestored(tally: Tally): ReadMessage {
  return info(`还原了${tally.count}处错位造成的乱码，如${change(tally)}。请核对。`);
}

export function garbledLeft(tally: Tally): ReadMessage {
  return {
    severity: 'warning',
    message: `有${tally.count}处像是乱码，无法确定原文，保留未改，如“${shortened(tally.before)}”。请对照原件改正。`,
  };
}

export function pinyinDropped(tally: Tally): ReadMessage {
  return info(`删去了${tally.count}处括号中的拼音，如${change(tally)}。`);
}

export function simplified(tally: Tally): ReadMessage {
  return info(`将${tally.count}个繁体字改为简体字，如${change(tally)}。请核对人名、地名。`);
}

export function frameDropped(tally: Tally): ReadMessage {
  return info(`略去了${tally.count}行网页上与报告无关的文字，如“${shortened(tally.before)}”。`);
}

export const PAGE_OF_SEVERAL: ReadMessage = {
  severity: 'warning',
  message: '网页上的正文分成几页，这里只有其中一页。请把其余各页也保存下来，按顺序合在一起后导入。',
};
