// Promises the two ways of working: each act of a clerk by keys alone, and the same with a mouse.
import type { Locator, Page } from 'playwright-core';
import { workspaceMessages } from '../../../src/form/messages';
import { focusedName, tabTo } from './clerk';

export interface Hand {
  /** Leads to the next part of the report. */
  nextPart(): Promise<void>;
  /** Sets off the button or link of this name. */
  press(name: string | RegExp): Promise<void>;
  /** Brings a tab of the side panel to the front. */
  showTab(name: string): Promise<void>;
  /** Puts the focus in a field, by its name and by where it is. */
  reach(name: string | RegExp, field: Locator): Promise<void>;
}

/** By keys alone, from wherever the focus is. */
export function keyboardOf(page: Page): Hand {
  return {
    async nextPart() {
      await page.keyboard.press('Alt+PageDown');
    },
    async press(name) {
      await tabTo(page, name);
      await page.keyboard.press('Enter');
    },
    async showTab(name) {
      await page.getByRole('tab', { name }).waitFor();
      await page.keyboard.press('F6');
      for (let steps = await page.getByRole('tab').count(); steps > 0 && !(await focusedName(page)).startsWith(name); steps -= 1) {
        await page.keyboard.press('ArrowRight');
      }
    },
    async reach(name, field) {
      const inPage = '[data-place="page"]';
      if (!(await page.evaluate((place) => document.activeElement?.closest(place) !== null, inPage))) await page.keyboard.press('Shift+F6');
      if (!(await field.evaluate((element) => element === document.activeElement))) await tabTo(page, name);
    },
  };
}

export function mouseOf(page: Page): Hand {
  return {
    async nextPart() {
      await page.getByRole('link', { name: new RegExp(`^${workspaceMessages.next}`) }).click();
    },
    async press(name) {
      const exact = typeof name === 'string';
      await page.getByRole('button', { name, exact }).or(page.getByRole('link', { name, exact })).first().click();
    },
    async showTab(name) {
      await page.getByRole('tab', { name }).click();
    },
    async reach(_, field) {
      await field.click();
    },
  };
}
