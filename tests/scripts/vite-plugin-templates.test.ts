// Holds template imports to their promise: checked at build time, plain data at run time, a summary on request.
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { build } from 'vite';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { templates } from '../../scripts/vite-plugin-templates';

const source = `
id: sample
title: 示例格式
source: 某年某号文
years: { from: 2021 }
document: { title: 年度报告 }
sections:
  - id: overview
    heading: 一、总体情况
    content: [{ narrative: overview }]
`;

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(path.join(os.tmpdir(), 'templates-'));
});
afterEach(() => rmSync(folder, { recursive: true }));

/** Bundles a module that imports a template, and gives what it got. */
async function imported(yaml: string, query = ''): Promise<{ code: string; value: unknown }> {
  writeFileSync(path.join(folder, 'template.yaml'), yaml);
  writeFileSync(path.join(folder, 'main.js'), `import it from './template.yaml${query}'; export const value = it;`);
  const outDir = path.join(folder, 'out');
  const result = await build({
    root: folder,
    configFile: false,
    logLevel: 'silent',
    plugins: [templates()],
    build: { ssr: 'main.js', outDir, rolldownOptions: { output: { entryFileNames: 'main.mjs' } } },
  });
  const code = 'output' in result ? (result.output[0].code) : '';
  const module = (await import(pathToFileURL(path.join(outDir, 'main.mjs')).href)) as { value: unknown };
  return { code, value: module.value };
}

it('gives a template as data, with defaults filled in and no YAML reader', async () => {
  const { code, value } = await imported(source);
  expect(value).toMatchObject({ id: 'sample', years: { from: 2021 }, tables: [], rules: [] });
  expect(code).not.toMatch(/import|parse/);
});

it('gives only what a catalogue shows when asked for the summary', async () => {
  const { value } = await imported(source, '?summary');
  expect(value).toEqual({ id: 'sample', title: '示例格式', source: '某年某号文', years: { from: 2021 } });
});

it('fails the build over a mistake, naming its file, line and column', async () => {
  const mistaken = source.replace('from: 2021', 'from: 二〇二一');
  await expect(imported(mistaken)).rejects.toThrow(/template\.yaml:5:\d+ /);
});
