// Promises a page that looks like the workspace and computes the same totals, with no framework and no checks.

/**
 * What a page cannot do faster than: the same elements and styles, one listener, sums of integers.
 * Runs in the browser, in the copied page.
 */
function addUpTotals() {
  const number = (/** @type {string} */ text) => Number(text) || 0;
  const field = (/** @type {string} */ key) => document.getElementById(`cell-${key}`);
  const text = (/** @type {Element | null} */ element) =>
    element instanceof HTMLInputElement ? element.value : (element?.textContent ?? '');
  const all = [...document.querySelectorAll('[id^="cell-applications/"]')].map((element) => element.id.slice(5).split('/'));
  const rows = [...new Set(all.map(([, row = '']) => row))];
  const columns = [...new Set(all.map(([, , column = '']) => column))];
  const results = rows.filter((row) => !['received', 'carried-in', 'handled', 'carried-out'].includes(row));
  const put = (/** @type {string} */ key, /** @type {number} */ sum) => {
    const output = field(key);
    if (output !== null) output.textContent = String(sum);
  };
  document.addEventListener('input', (event) => {
    const [, row = '', column = ''] = (event.target instanceof Element ? event.target.id : '').slice(5).split('/');
    const sum = (/** @type {string[]} */ keys) => keys.reduce((total, key) => total + number(text(field(key))), 0);
    const rowSum = (/** @type {string} */ of) =>
      put(`applications/${of}/total`, sum(columns.filter((each) => each !== 'total').map((each) => `applications/${of}/${each}`)));
    put(`applications/handled/${column}`, sum(results.map((each) => `applications/${each}/${column}`)));
    rowSum(row);
    rowSum('handled');
  });
}

/**
 * Copies a page of the app as it stands and opens the copy in the same tab, at an address beside it.
 * @param {import('playwright-core').Page} page shows table 三
 */
export async function openFloorPage(page) {
  await page.evaluate(() => {
    for (const element of document.querySelectorAll('script, meta[http-equiv], link[rel="modulepreload"]')) element.remove();
    // A copied field has its attributes only: the text that was typed has to become one.
    for (const input of document.querySelectorAll('input')) input.setAttribute('value', input.value);
  });
  const html = await page.content();
  const address = new URL('floor.html', page.url()).href;
  await page.route(address, (route) => route.fulfill({ body: html, contentType: 'text/html; charset=utf-8' }));
  await page.goto(address);
  await page.evaluate(addUpTotals);
}
