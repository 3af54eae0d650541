// Promises the pictures of the READMEs in docs/images, and every page in three sizes in a folder to be looked at:
// node scripts/screenshots.mjs [FOLDER]. The site is built first when it is missing.
import { existsSync, mkdirSync, readdirSync, readFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { launchBrowser } from './browser.mjs';
import { serveDist } from './serve.mjs';

const root = path.resolve(import.meta.dirname, '..');
const images = path.join(root, 'docs/images');
const folder = process.argv[2] ?? path.join(os.tmpdir(), 'gongkai-screenshots');
const sizes = [
  { width: 1366, height: 768 },
  { width: 390, height: 844 },
  { width: 1920, height: 1080 },
];

if (!existsSync(path.join(root, 'dist/index.html'))) await (await import('vite')).build({ root, logLevel: 'warn' });
mkdirSync(images, { recursive: true });
mkdirSync(folder, { recursive: true });

const site = await serveDist({ port: 0 });
const browser = await launchBrowser();
const page = await browser.newPage({ viewport: sizes[0] ?? null, locale: 'zh-CN' });

/** Takes a page in all sizes; a named picture of the first size goes into the READMEs. @param {string} name @param {string} [picture] */
async function take(name, picture) {
  for (const size of sizes) {
    await page.setViewportSize(size);
    await page.evaluate(() => new Promise((resolve) => setTimeout(resolve, 600)));
    await page.screenshot({ path: path.join(folder, `${name}-${String(size.width)}.png`) });
    if (picture !== undefined && size === sizes[0]) await page.screenshot({ path: path.join(images, picture) });
  }
  await page.setViewportSize(sizes[0] ?? { width: 1366, height: 768 });
  console.log(name);
}

/** The file under a name that says whose it is. @param {string} file */
function named(file) {
  return { name: `${path.basename(path.dirname(file))}.json`, mimeType: 'application/json', buffer: readFileSync(file) };
}

const SENT_AT = '2026-01-20T08:00:00.000Z';

/** The example of the present format, wrong in one figure, as its clerk sends it to be reviewed, with two remarks. */
function sentReport() {
  /** @type {unknown} */
  const parsed = JSON.parse(readFileSync(path.join(root, 'templates/cn-2021/example.json'), 'utf8'));
  const example = /** @type {import('../src/report/report').Report} */ (parsed);
  const cell = 'applications/received/natural';
  const said = (/** @type {string} */ id, /** @type {string} */ text) => [{ id, by: '王审核', at: SENT_AT, text }];
  const open = { suggestion: null, outcome: null };
  const review = {
    steps: [{ id: 's1', act: 'submit', by: '李填报', at: SENT_AT, note: '请审核', draft: { id: 'd'.repeat(32), revision: 3 }, content: '0'.repeat(64) }],
    threads: [
      { id: 't1', place: { kind: 'cell', cell, text: '241' }, remarks: said('r1', '与第二季度报表不一致，请核对。'), ...open },
      { id: 't2', place: { kind: 'field', field: 'date' }, remarks: said('r2', '日期是否为印发日期？'), ...open },
    ],
  };
  return { name: '送审.json', mimeType: 'application/json', buffer: Buffer.from(JSON.stringify({ ...example, cells: { ...example.cells, [cell]: '241' }, review })) };
}

/** @param {string} section */
async function open(section) {
  await page.evaluate((name) => {
    location.hash = location.hash.split('/').slice(0, 3).concat(name).join('/');
  }, section);
  await page.waitForTimeout(500);
}

try {
  await page.goto(site.urls[0] ?? '');
  await page.getByRole('button', { name: '新建年报' }).waitFor();
  await take('home-empty');
  await page.getByRole('button', { name: '新建年报' }).click();
  await page.getByRole('dialog').waitFor();
  await take('new-report');
  await page.keyboard.press('Escape');
  for (const name of [/薛家岛/, /汐原/, /云汀/]) {
    await page.getByRole('button', { name: '打开示例' }).click();
    await page.getByRole('dialog').getByRole('button', { name }).click();
    await page.getByRole('link', { name: '全部年报' }).waitFor();
    if (String(name) === '/云汀/') break;
    await page.waitForTimeout(1500);
    await page.getByRole('link', { name: '全部年报' }).click();
    await page.getByRole('button', { name: '打开示例' }).waitFor();
  }
  await page.getByRole('textbox').waitFor();
  await take('narrative');
  await open('applications');
  const cell = page.locator('[id="cell-applications/received/natural"]');
  await cell.focus();
  await page.keyboard.type('241');
  await page.keyboard.press('Enter');
  await page.keyboard.press('ArrowUp');
  await page.getByRole('tab', { name: /核对/ }).click();
  await take('table', 'workspace.png');
  await page.keyboard.press('Escape');
  await open('proceedings');
  await take('proceedings');
  await open('overview');
  await page.getByRole('tab', { name: '预览' }).click();
  await page.frameLocator('iframe').getByRole('heading').first().waitFor();
  await take('preview', 'preview.png');
  for (const [tab, name] of /** @type {const} */ ([['上年', 'last-year'], ['图表', 'charts'], ['填报说明', 'guidance']])) {
    await page.getByRole('tab', { name: tab }).click();
    await take(name);
  }
  await page.getByRole('link', { name: /核对与导出/ }).click();
  await take('deliver', 'deliver.png');
  await page.getByRole('link', { name: '历史版本' }).click();
  await page.getByRole('heading', { level: 1, name: '历史版本' }).waitFor();
  await take('history');
  await page.getByRole('link', { name: '全部年报' }).click();
  await page.getByRole('button', { name: '打开示例' }).waitFor();
  await take('home', 'home.png');
  await page.getByRole('link', { name: '批量核对' }).click();
  await page.getByRole('heading', { level: 1, name: '批量核对' }).waitFor();
  await take('batches');
  const names = readdirSync(path.join(root, 'seeds')).map((seed) => path.join(root, 'seeds', seed, 'report.json'));
  await page.getByTestId('batch-files').setInputFiles([...names, path.join(root, 'templates/cn-2021/example.json'), path.join(root, 'templates/cn-2019/example.json')].map(named));
  await page.getByRole('status').filter({ hasText: '核对完成：7 份' }).waitFor();
  await take('batch');
  for (const [tab, name] of /** @type {const} */ ([['问题', 'batch-findings'], ['单位', 'batch-units'], ['汇总', 'roll-up'], ['分析', 'analysis']])) {
    await page.getByRole('tab', { name: tab }).click();
    await take(name);
  }
  await page.goto(site.urls[0] ?? '');
  await page.getByTestId('draft-files').setInputFiles(sentReport());
  await page.frameLocator('iframe').locator('[data-kind="thread"]').first().waitFor();
  await take('review-findings');
  await page.getByRole('tab', { name: /意见/ }).click();
  await take('review');
  await page.getByRole('link', { name: '全部年报' }).click();
  await page.getByTestId('draft-files').setInputFiles(path.join(root, 'tests/fixtures/pdf/libreoffice-cn-2019.pdf'));
  await page.getByRole('button', { name: '确认导入' }).waitFor();
  await take('import');
  await page.goto(site.urls[0] ?? '');
  await page.getByRole('button', { name: '快捷键' }).click();
  await page.getByRole('dialog').waitFor();
  await take('shortcuts');
  await page.keyboard.press('Escape');
  for (const [link, name] of /** @type {const} */ ([['设置', 'settings'], ['模板', 'templates']])) {
    await page.getByRole('link', { name: link, exact: true }).click();
    await page.getByRole('heading', { level: 1, name: link }).waitFor();
    await take(name);
    if (name === 'templates') break;
    await page.getByRole('link', { name: '全部年报' }).click();
  }
  await page.getByRole('link', { name: /2021/ }).first().click();
  await page.getByRole('heading', { level: 1, name: /2021/ }).waitFor();
  await take('template');
} finally {
  await browser.close();
  await site.close();
}
