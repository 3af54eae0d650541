/** Files of reports in every layout that the import reads, by whichever program they might come from. */
import { compose } from '../../../src/document/compose';
import type { Report } from '../../../src/report/report';
import type { Format } from '../../../src/template/format';
import { randomFrom, type Random } from '../random';
import { barredText, modernPage, oldPage, oneSheet, pastedPage, plainDocx, sheetsOf, tabbedText } from './files';
import { laid, type LaidBlock } from './laid';
import { layouts, type Layout } from './layouts';
import { carriedBy, type Carried } from './truth';

/** Programs that make a file of another one: a browser that prints, the office program's two parts. */
export type Converter = 'print' | 'writer' | 'calc';

export interface Writer {
  name: string;
  /** Of the file in the end. */
  ending: string;
  /** What makes the file of the one that is written. */
  by: Converter | null;
  write: (blocks: readonly LaidBlock[]) => Uint8Array;
  /** All tables share one sheet: with lines between them over its whole width, or in its first column alone. */
  together?: 'divided' | 'undivided';
}

const encode = (text: string): Uint8Array => new TextEncoder().encode(text);
const modern = (blocks: readonly LaidBlock[]): Uint8Array => encode(modernPage(blocks));
const pasted = (blocks: readonly LaidBlock[]): Uint8Array => encode(pastedPage(blocks));

const writers: readonly Writer[] = [
  { name: 'modern page', ending: 'html', by: null, write: modern },
  { name: 'pasted page', ending: 'htm', by: null, write: pasted },
  { name: 'old page', ending: 'htm', by: null, write: oldPage },
  { name: 'plain Word file', ending: 'docx', by: null, write: plainDocx },
  { name: 'sheets', ending: 'xlsx', by: null, write: sheetsOf },
  { name: 'one sheet', ending: 'xlsx', by: null, write: oneSheet, together: 'divided' },
  { name: 'text with tabs', ending: 'txt', by: null, write: tabbedText },
  { name: 'text with bars', ending: 'txt', by: null, write: barredText },
  { name: 'page printed', ending: 'pdf', by: 'print', write: pasted },
  { name: 'Word file printed', ending: 'pdf', by: 'writer', write: plainDocx },
  { name: 'page as a spreadsheet', ending: 'xlsx', by: 'calc', write: pasted, together: 'undivided' },
];

export interface ForeignFile {
  layout: string;
  writer: Writer;
  bytes: Uint8Array;
  /** The agency's report, all of it. */
  report: Report;
  truth: Carried;
}

/** A report in a layout and a kind of file; `null` where it has nothing that could be laid out so. */
function foreignFile(format: Format, report: Report, layout: Layout, writer: Writer, random: Random): ForeignFile | null {
  const own = laid(compose(format, report));
  const changed = layout.change(own, format, random);
  if (changed === null) return null;
  const truth = carriedBy(changed, own, format, report, writer.together);
  return { layout: `${layout.name}, ${writer.name}`, writer, bytes: writer.write(changed), report, truth };
}

/** Deals a list in a random order again and again, so that nothing on it stays out for long. */
function dealt<T>(list: readonly T[], random: Random): () => T {
  let deck: T[] = [];
  return () => {
    if (deck.length === 0) deck = [...list];
    const [card] = deck.splice(random.between(0, deck.length - 1), 1);
    return card ?? random.pick(list);
  };
}

/**
 * Makes one foreign file after another, of all layouts and writers in turn, each in a format that can be laid out so.
 * @param samples a report of each format, of one at least
 */
export function foreignFiles(samples: ReadonlyMap<Format, Report>, converters: ReadonlySet<Converter>, random: Random): (reportIn: (format: Format) => Report) => ForeignFile & { format: Format } {
  const nextWriter = dealt(writers.filter(({ by }) => by === null || converters.has(by)), random);
  const nextLayout = dealt(layouts, random);
  const documents = [...samples].map(([format, report]) => ({ format, document: laid(compose(format, report)) }));
  const fitting = new Map<Layout, Format[]>();
  const formatsFor = (layout: Layout): Format[] => {
    const found = fitting.get(layout) ?? documents.flatMap(({ format, document }) => (layout.change(document, format, randomFrom(1)) === null ? [] : [format]));
    fitting.set(layout, found);
    return found;
  };
  return (reportIn) => {
    const writer = nextWriter();
    // It ends, for every report can be laid out as it is.
    for (;;) {
      const layout = nextLayout();
      const formats = formatsFor(layout);
      if (formats.length === 0) continue;
      const format = random.pick(formats);
      const made = foreignFile(format, reportIn(format), layout, writer, random);
      if (made !== null) return { ...made, format };
    }
  };
}
