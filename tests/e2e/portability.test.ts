// Holds the site to the whole job from a sub-path of a plain intranet address, where a browser withholds half of its services.
import { describe, expect, it } from 'vitest';
import { openApp } from './support/app';
import { cell, openPage } from './support/clerk';
import { tellTheJob } from './support/job-story';

describe('below a path of a plain http address that is not this computer’s own', () => {
  const visit = tellTheJob(() => openApp({ host: 'intranet.test', base: '/office/reports/' }));

  it('the browser does withhold what it gives to secure pages', async () => {
    const given = await visit().page.evaluate(() => ({
      secure: isSecureContext,
      locks: 'locks' in navigator,
      clipboard: 'clipboard' in navigator,
      storage: 'storage' in navigator,
      digests: 'subtle' in crypto,
      ids: 'randomUUID' in crypto,
      serviceWorkers: 'serviceWorker' in navigator,
    }));
    expect(Object.entries(given).filter(([, present]) => present)).toEqual([]);
    expect(new URL(visit().page.url()).pathname).toBe('/office/reports/');
  });

  it('figures copied from a spreadsheet are pasted with Ctrl+V', async () => {
    const { page, newWindow } = visit();
    await page.goBack();
    await openPage(page, /^三、/);
    await cell(page, 'applications/received/natural').focus();
    // What a spreadsheet puts on the clipboard, put there by the keyboard in a page of its own.
    const spreadsheet = await newWindow();
    await spreadsheet.setContent('<textarea></textarea>');
    await spreadsheet.locator('textarea').fill('152\t39件\t2\n8\t2\t0');
    await spreadsheet.locator('textarea').focus();
    await spreadsheet.keyboard.press('Control+A');
    await spreadsheet.keyboard.press('Control+C');
    await spreadsheet.close();
    await page.bringToFront();
    await cell(page, 'applications/received/natural').focus();
    await page.keyboard.press('Delete');
    await page.keyboard.press('Control+V');
    await page.getByText('已写入 6 格').waitFor();
    expect(await cell(page, 'applications/received/business').inputValue()).toBe('39');
    expect(await cell(page, 'applications/carried-in/natural').inputValue()).toBe('8');
    expect(visit().complaints).toEqual([]);
  });
});
