// Promises a browser page that shows table 三 of a full example report, its findings beside it.

/**
 * @param {import('playwright-core').Page} page
 * @param {string} site address of the app
 * @param {string} agency names the example in the list of examples
 */
export async function openExample(page, site, agency) {
  await page.goto(site);
  await page.getByRole('button', { name: '打开示例' }).click();
  await page.getByRole('dialog').getByRole('button').filter({ hasText: agency }).click();
  await page.getByRole('link', { name: /^三、/ }).first().click();
  await page.getByRole('tab', { name: '核对' }).click();
  await page.locator('input[id^="cell-applications/"]').first().waitFor();
}
