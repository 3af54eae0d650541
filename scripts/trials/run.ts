// Promises how much of random reports comes back from their files, for one template and one medium after another.
import { loadFormat } from '../../src/catalogue/catalogue';
import { templateSummaries } from '../../src/catalogue/summaries';
import { loadVocabulary } from '../../src/catalogue/vocabulary';
import { importFile } from '../../src/read/import';
import type { Known } from '../../src/read/recognise/recognise';
import { randomFrom } from '../../tests/support/random';
import { judge } from './judge';
import { media, type Medium, type Tools } from './media';
import { loadSubjects, type Subject } from './subjects';

export interface TrialOptions {
  /** Reports of each template. */
  reports: number;
  seed: number;
  /** Names of templates and of real reports; none means all. */
  templates: readonly string[];
  /** Names of media; none means all. */
  media: readonly string[];
}

export interface TrialResult {
  subject: string;
  medium: string;
  reports: number;
  cells: number;
  wrong: number;
  unflagged: number;
  /** Reports that came back whole. */
  perfect: number;
  met: boolean;
  /** Seconds that making the files and reading them took. */
  making: number;
  reading: number;
  /** What went wrong, for the first reports in which something did. */
  examples: string[];
}

/** Files that are made before they are read: what an office program converts by one start. */
const BATCH = 50;
const MOST_EXAMPLES = 5;
const MOST_DETAILS = 6;

/** Media that can be had with these tools, and what the others lack. */
export function chooseMedia(names: readonly string[], tools: Tools): { chosen: Medium[]; missing: string[] } {
  const unknown = names.filter((name) => !media.some((medium) => medium.name === name));
  if (unknown.length > 0) throw new Error(`No medium ${unknown.join(', ')}; there are ${media.map(({ name }) => name).join(', ')}`);
  const wanted = media.filter(({ name }) => names.length === 0 || names.includes(name));
  const has = ({ needs }: Medium): boolean => needs === undefined || tools[needs] !== null;
  return {
    chosen: wanted.filter(has),
    missing: wanted.filter((medium) => !has(medium)).map(({ name, needs }) => `${name} (no ${needs ?? ''})`),
  };
}

async function tryOne(subject: Subject, medium: Medium, known: Known, tools: Tools, options: TrialOptions, tell: (done: number) => void): Promise<TrialResult> {
  const random = randomFrom(options.seed);
  const reports = Array.from({ length: subject.varies ? options.reports : 1 }, () => subject.draw(random));
  const result: TrialResult = {
    ...{ subject: subject.name, medium: medium.name, reports: reports.length, cells: 0, wrong: 0, unflagged: 0, perfect: 0 },
    ...{ met: false, making: 0, reading: 0, examples: [] },
  };
  for (let from = 0; from < reports.length; from += BATCH) {
    const batch = reports.slice(from, from + BATCH);
    const began = performance.now();
    const files = await medium.make(subject.format, batch, tools);
    const made = performance.now();
    for (const [index, report] of batch.entries()) {
      const imported = await importFile(files[index] ?? new Uint8Array(), medium.file, known);
      const { cells, wrong, unflagged, faults, details } = judge(subject, medium, report, imported);
      result.cells += cells;
      result.wrong += wrong;
      result.unflagged += unflagged;
      if (wrong === 0 && unflagged === 0 && faults.length === 0) result.perfect += 1;
      else if (result.examples.length < MOST_EXAMPLES) {
        result.examples.push([`report ${String(from + index)}`, ...faults, ...details.slice(0, MOST_DETAILS)].join('\n    '));
      }
      tell(from + index + 1);
    }
    result.making += (made - began) / 1000;
    result.reading += (performance.now() - made) / 1000;
  }
  result.met = result.unflagged === 0 && result.perfect >= medium.share * result.reports;
  return result;
}

/**
 * @param tell told of progress: what is being tried, how many reports are done, and of how many
 * @yields the result of each template and medium as it is known
 */
export async function* runTrials(
  options: TrialOptions,
  tools: Tools,
  chosen: readonly Medium[],
  tell: (what: string, done: number, all: number) => void,
): AsyncGenerator<TrialResult> {
  const formats = await Promise.all(templateSummaries.map(({ id }) => loadFormat(id)));
  const known: Known = { formats, vocabulary: await loadVocabulary() };
  for (const subject of await loadSubjects(options.templates)) {
    for (const medium of chosen) {
      yield await tryOne(subject, medium, known, tools, options, (done) => {
        tell(`${subject.name} ${medium.name}`, done, subject.varies ? options.reports : 1);
      });
    }
  }
}
