// Promises charts in a real browser: pictures made by its canvas, in a Word file that is valid, and panels clean to axe.
import { afterAll, beforeAll, expect, it } from 'vitest';
import { chartPanelMessages } from '../../src/form/charts/messages';
import { deliverMessages } from '../../src/form/deliver/messages';
import { panelMessages } from '../../src/form/messages';
import { descendants, openDocx } from '../render/docx/support/open-docx';
import { hasValidator, validate } from '../support/docx-validator';
import { openApp, type App } from './support/app';
import { fullDraft, openDraft, removeGivenFiles } from './support/draft-files';
import { downloadOf } from './support/exported-files';

let app: App;
beforeAll(async () => {
  app = await openApp();
});
afterAll(async () => {
  await removeGivenFiles();
  await app.close();
});

const PNG = [0x89, 0x50, 0x4e, 0x47];

/** Width and height as a PNG's header has them. */
function sizeOf(bytes: Uint8Array): [number, number] {
  const view = new DataView(bytes.buffer, bytes.byteOffset);
  return [view.getUint32(16), view.getUint32(20)];
}

it('hands over a chart as a picture of twice its size', async () => {
  const { page, complaints, close } = await app.visit();
  await openDraft(page, fullDraft(), 'applications');
  await page.getByRole('tab', { name: panelMessages.charts }).click();
  const figure = page.getByRole('figure').first();
  const { name, bytes } = await downloadOf(page, () => figure.getByRole('button', { name: chartPanelMessages.downloadPng }).click());
  expect(name).toMatch(/^2025年.*\.png$/);
  expect([...bytes.slice(0, 4)]).toEqual(PNG);
  expect(sizeOf(bytes)[0]).toBe(1280);
  expect(complaints).toEqual([]);
  await close();
});

it('puts the chosen charts into the Word file, each with its figures as alternative text', async () => {
  const { page, complaints, close } = await app.visit();
  await openDraft(page, fullDraft(), '-deliver');
  const boxes = page.getByRole('group', { name: chartPanelMessages.choice }).getByRole('checkbox');
  await boxes.first().waitFor();
  for (const box of await boxes.all()) await box.check();
  const { bytes } = await downloadOf(page, () => page.getByRole('button', { name: deliverMessages.word }).click());
  const file = openDocx(bytes);
  const drawings = descendants(file.xml('word/document.xml'), 'wp:docPr');
  expect(drawings.length).toBe(await boxes.count());
  expect(drawings[0]?.attributes.descr).toMatch(/^2025年新收政府信息公开申请的申请人情况。单位：件。自然人：\d+；/);
  expect(file.paths.filter((path) => path.startsWith('word/media/'))).toHaveLength(drawings.length);
  if (hasValidator) expect(validate(bytes)).toEqual([]);
  expect(complaints).toEqual([]);
  await close();
});
