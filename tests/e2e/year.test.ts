// Holds the app to a whole year's job with last year's report at hand: by keys alone, and with a mouse.
import { afterAll, beforeAll, expect, it } from 'vitest';
import { openApp, type App } from './support/app';
import { figuresOf, readDocx } from './support/exported-files';
import { keyboardOf, mouseOf } from './support/hands';
import { storedDraft } from './support/stored';
import { disclosure, narratives, printedApplications, printedProceedings } from './support/typed-report';
import { overview, writeTheYear } from './support/year-job';

let app: App;
beforeAll(async () => {
  app = await openApp();
});
afterAll(() => app.close());

/** Counts what a mouse would do, in the page's own name space. */
function countPointer(): void {
  const counts = window as Window & { pointerEvents?: number };
  counts.pointerEvents = 0;
  for (const type of ['pointerdown', 'mousedown', 'touchstart', 'wheel', 'dragstart']) {
    window.addEventListener(type, () => (counts.pointerEvents = (counts.pointerEvents ?? 0) + 1), true);
  }
}

it.each([
  { way: 'by keys alone', handOf: keyboardOf, pointer: false },
  { way: 'with a mouse', handOf: mouseOf, pointer: true },
])('from an empty start to the Word file $way', { timeout: 180_000 }, async ({ handOf, pointer }) => {
  const { page, complaints, close } = await app.visit({ before: countPointer });
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
  await close();
});
