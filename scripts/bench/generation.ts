// Promises how long the core takes for a full report, beside the bare library and beside what no program can avoid.
import { unzipSync, zipSync } from 'fflate';
import { examples } from '../../src/catalogue/examples';
import { loadFormat } from '../../src/catalogue/catalogue';
import { checkReport } from '../../src/check/check-report';
import { createLedger } from '../../src/check/ledger';
import { compose } from '../../src/document/compose';
import { renderDocx } from '../../src/render/docx/render-docx';
import { EMPTY_SITE_SETTINGS } from '../../src/render/html/site-settings';
import { renderPage } from '../../src/render/html/render-html';
import { bareDocx } from './bare-docx';
import { median } from './stats.mjs';

/** Rounds that are not counted, until the engine has compiled what runs often; then those that are. */
const WARM_UP = 15;
const ROUNDS = 60;

export interface Generation {
  /** Milliseconds: the first run in this process, and the median of the later ones. */
  first: number;
  median: number;
}

export type GenerationResults = Record<
  'check' | 'compose' | 'docx' | 'docxBare' | 'docxZipOnly' | 'html' | 'htmlEncodeOnly',
  Generation
>;

type Works = Record<keyof GenerationResults, () => unknown>;

/** Runs all works in turn, so that what slows the computer for a while slows them alike. */
async function measure(works: Works): Promise<GenerationResults> {
  const names = Object.keys(works) as (keyof Works)[];
  const times = new Map(names.map((name) => [name, [] as number[]]));
  for (let round = 0; round < WARM_UP + ROUNDS; round += 1) {
    for (const name of names) {
      const began = performance.now();
      await works[name]();
      times.get(name)?.push(performance.now() - began);
    }
  }
  return Object.fromEntries(
    names.map((name) => {
      const all = times.get(name) ?? [];
      return [name, { first: all[0] ?? NaN, median: median(all.slice(WARM_UP)) }];
    }),
  ) as GenerationResults;
}

/** @param example id of a complete example; the report is generated in its own format */
export async function measureGeneration(example: string): Promise<GenerationResults> {
  const report = await examples.find(({ id }) => id === example)?.load();
  if (report === undefined) throw new Error(`There is no example ${example}`);
  const format = await loadFormat(report.template);
  const time = new Date('2026-01-20T08:00:00Z');
  const tree = compose(format, report);
  const page = () => renderPage(tree, { site: EMPTY_SITE_SETTINGS, published: null, draft: false }).html;
  // What is in the finished files, without the work of making it.
  const parts = unzipSync(await renderDocx(tree, { time, draft: false }));
  const html = page();
  return measure({
    check: () => checkReport(format, report, createLedger(format, report.cells)),
    compose: () => compose(format, report),
    docx: () => renderDocx(tree, { time, draft: false }),
    docxBare: () => bareDocx(tree),
    docxZipOnly: () => zipSync(parts, { level: 6 }),
    html: page,
    htmlEncodeOnly: () => new TextEncoder().encode(html),
  });
}
