// Promises how many keys and clicks one year's whole report takes: from an empty start page to the Word file, with last
// year's report attached and table 三 pasted from a spreadsheet.
import { keyboardOf, mouseOf, type Hand } from '../../tests/e2e/support/hands';
import { writeTheYear } from '../../tests/e2e/support/year-job';
import type { Page } from 'playwright-core';

export interface Acts {
  /** Keys that put a character down. */
  characters: number;
  /** Keys that move, confirm or command. */
  commands: number;
  clicks: number;
}

/** Run in the page: counts what the clerk does. */
function countActs(): void {
  const acts = { characters: 0, commands: 0, clicks: 0 };
  (window as Window & { acts?: typeof acts }).acts = acts;
  const written = ({ key, ctrlKey, altKey }: KeyboardEvent): boolean => key.length === 1 && !ctrlKey && !altKey;
  const count = (kind: keyof typeof acts): void => {
    acts[kind] += 1;
  };
  window.addEventListener('keydown', (event) => {
    count(written(event) ? 'characters' : 'commands');
  }, true);
  window.addEventListener('pointerdown', () => {
    count('clicks');
  }, true);
  // Chinese is put down without a key of its own.
  window.addEventListener('beforeinput', ({ data }) => {
    if (/[^\x20-\x7e]/.test(data ?? '')) count('characters');
  }, true);
}

/**
 * @param newPage opens a page of a reader with nothing stored
 * @param site address of the app
 * @returns what the job takes by keys alone, and with a mouse
 */
export async function measureYearJob(newPage: () => Promise<Page>, site: string): Promise<Record<'keyboard' | 'mouse', Acts>> {
  const by = async (handOf: (page: Page) => Hand): Promise<Acts> => {
    const page = await newPage();
    await page.addInitScript(countActs);
    await page.goto(site);
    await page.getByRole('heading', { level: 1 }).waitFor();
    await writeTheYear(page, handOf(page));
    const acts = await page.evaluate(() => (window as Window & { acts?: Acts }).acts);
    await page.context().close();
    if (acts === undefined) throw new Error('Nothing was counted');
    return acts;
  };
  return { keyboard: await by(keyboardOf), mouse: await by(mouseOf) };
}
