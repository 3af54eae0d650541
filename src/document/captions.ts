/** Captions of figures and of the tables in texts: numbered through the document, each kind by itself. */
import { documentMessages as messages } from './messages';

export interface Captions {
  /** A chart's or a picture's; '' stays without a number. */
  figure(title: string): string;
  table(title: string): string;
}

/** To be asked in the order in which the figures and tables stand. */
export function createCaptions(): Captions {
  let [figures, tables] = [0, 0];
  return {
    figure(title) {
      if (title === '') return '';
      figures += 1;
      return messages.figureCaption(figures, title);
    },
    table(title) {
      if (title === '') return '';
      tables += 1;
      return messages.tableCaption(tables, title);
    },
  };
}

/** A caption as people write one: 图1 …, 表 2：…, 附表3-1 …. Words go on after the number. */
const NUMBERED = /^(?:附?([图表]))\s*(?:\d{1,3}(?:[-－–.．]\d{1,3})?|[一二三四五六七八九十]{1,3})(?:(?:[\s\u3000:：、]|[.．](?!\d))+|$)(.*)$/su;

/**
 * @returns what a caption is of and its words without the number; `null` for what is no caption with a number
 */
export function readCaption(text: string): { of: 'figure' | 'table'; title: string } | null {
  const [, kind, title = ''] = NUMBERED.exec(text.trim()) ?? [];
  return kind === undefined ? null : { of: kind === '图' ? 'figure' : 'table', title: title.trim() };
}
