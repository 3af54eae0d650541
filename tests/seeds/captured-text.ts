/** The text of a captured report as it has to be read: page chrome left out, damage repaired as `capture.json` declares. */
import { z } from 'zod';
import { projectFile } from '../template/templates/project-files';

const captureSchema = z.strictObject({
  /** Lines of the web page that are no part of the report. */
  chrome: z.array(z.string()),
  /** Lines that the document has and the capture lost. */
  supplied: z.array(z.string()).default([]),
  repairs: z
    .strictObject({
      /** Pinyin in brackets stands behind converted characters. */
      pinyin: z.boolean(),
      /** Pairs of a character as captured and as it was. */
      characters: z.string(),
      texts: z.array(z.strictObject({ captured: z.string().min(1), restored: z.string() })),
    })
    .optional(),
});

type Capture = z.infer<typeof captureSchema>;

const PINYIN = /\([a-zāáǎàēéěèīíǐìōóǒòūúǔùüǖǘǚǜ]+\)/g;

/** Text without what differs between a web page and a document: widths of characters and white space. */
export function normalise(text: string): string {
  return text.normalize('NFKC').replace(/\s+/g, '');
}

function repair(text: string, repairs: NonNullable<Capture['repairs']>): string {
  const pairs = repairs.characters.split(' ').map((pair) => Array.from(pair));
  const characters = new Map(pairs.map(([captured = '', restored = '']) => [captured, restored]));
  const readable = repairs.pinyin ? text.replace(PINYIN, '') : text;
  const simplified = Array.from(readable, (character) => characters.get(character) ?? character).join('');
  return repairs.texts.reduce((whole, { captured, restored }) => whole.replaceAll(captured, restored), simplified);
}

export interface CapturedText {
  /** Every line of the report, normalised; the bars between the cells of a table are gone. */
  lines: string[];
  /** As in `capture.json`, normalised. */
  supplied: string[];
  /** Chrome lines that are declared but not in the capture. */
  idle: string[];
}

/** Reads the capture of a seed. */
export function capturedText(seed: string): CapturedText {
  const capture = captureSchema.parse(JSON.parse(projectFile('seeds', seed, 'capture.json')));
  const source = projectFile('seeds', seed, 'captured.txt').split('\n');
  const chrome = capture.chrome.map(normalise);
  const report = source.filter((line) => !chrome.includes(normalise(line)));
  return {
    lines: report
      .map((line) => (capture.repairs ? repair(line, capture.repairs) : line))
      .map((line) => normalise(line.replaceAll('|', '')))
      .filter((line) => line !== ''),
    supplied: capture.supplied.map(normalise),
    idle: capture.chrome.filter((line) => !source.map(normalise).includes(normalise(line))),
  };
}
