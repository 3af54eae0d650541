// Holds the app to a whole year's job with last year's report at hand: by keys alone and with a mouse, and by keys from
// everywhere that it can be opened.
import path from 'node:path';
import { expect, it } from 'vitest';
import { openApp } from './support/app';
import { figuresOf, readDocx } from './support/exported-files';
import { keyboardOf, mouseOf } from './support/hands';
import { storedDraft } from './support/stored';
import { disclosure, narratives, printedApplications, printedProceedings } from './support/typed-report';
import { overview, writeTheYear } from './support/year-job';

const file = path.resolve(import.meta.dirname, '../../build/portable/公开年报.html');

/** Counts what a mouse would do, in the page's own name space. */
function countPointer(): void {
  const counts = window as Window & { pointerEvents?: number };
  counts.pointerEvents = 0;
  for (const type of ['pointerdown', 'mousedown', 'touchstart', 'wheel', 'dragstart']) {
    window.addEventListener(type, () => (counts.pointerEvents = (counts.pointerEvents ?? 0) + 1), true);
  }
}

it.each([
  { way: 'by keys alone', place: {}, handOf: keyboardOf, pointer: false },
  { way: 'with a mouse', place: {}, handOf: mouseOf, pointer: true },
  { way: 'by keys alone, in a file opened with the network off', place: { file }, handOf: keyboardOf, pointer: false },
  {
    way: 'by keys alone, below a path of a plain http address',
    place: { host: 'intranet.test', base: '/office/reports/' },
    handOf: keyboardOf,
    pointer: false,
  },
])('from an empty start to the Word file $way', { timeout: 180_000 }, async ({ place, handOf, pointer }) => {
  const app = await openApp(place);
  try {
    const { page, complaints } = await app.visit({ before: countPointer });
    const { bytes } = await writeTheYear(page, handOf(page));
    expect(readDocx(bytes).tables.flatMap(figuresOf)).toEqual([
      ...disclosure.flatMap(({ figures }) => figures),
      ...printedApplications.flatMap(({ figures }) => figures),
      ...printedProceedings,
    ]);
    expect(readDocx(bytes).paragraphs).toContain('全年新收申请218件，上年结转14件。');
    const { report, previous, prefilled } = await storedDraft(page);
    expect(report.narrative).toEqual({ ...narratives, overview });
    expect(previous?.report.year).toBe(report.year - 1);
    expect(prefilled).toEqual([]);
    expect((await page.evaluate(() => (window as Window & { pointerEvents?: number }).pointerEvents ?? 0)) > 0).toBe(pointer);
    expect(complaints).toEqual([]);
  } finally {
    await app.close();
  }
});
