/** The command line over the seeds: `check` says of each exactly what is known, `build` loses no word and adds none. */
import { strFromU8, unzipSync } from 'fflate';
import { JSDOM } from 'jsdom';
import { readdirSync } from 'node:fs';
import path from 'node:path';
import { SaxesParser } from 'saxes';
import { describe, expect, it, vi } from 'vitest';
import { z } from 'zod';
import { labelsOf } from '../../src/template/cell-labels';
import { gongkai, textOf, type FakeFiles } from '../cli/support/fake-io';
import { formatOf } from '../support/formats';
import { projectFile, reportFrom, root } from '../template/templates/project-files';
import { capturedText, normalise } from './captured-text';
import { expectedFindings } from './known-findings';

// The first Word file waits for a large library to load.
vi.setConfig({ testTimeout: 30_000 });

const seeds = readdirSync(path.join(root, 'seeds'));

const foundSchema = z.object({
  findings: z.array(
    z.object({
      rule: z.string(),
      severity: z.string(),
      cells: z.array(z.object({ path: z.array(z.string()), column: z.array(z.string()) })),
      causes: z.array(z.object({ kind: z.string() })),
    }),
  ),
});

/** The text of a Word file's body. */
function wordText(content: FakeFiles[string] | undefined): string {
  if (!(content instanceof Uint8Array)) throw new Error('No such file');
  const parser = new SaxesParser();
  const open: string[] = [];
  let text = '';
  parser.on('opentag', ({ name }) => open.push(name));
  parser.on('closetag', () => open.pop());
  parser.on('text', (piece) => {
    if (open[open.length - 1] === 'w:t') text += piece;
  });
  parser.write(strFromU8(unzipSync(content)['word/document.xml'] ?? new Uint8Array())).close();
  return text;
}

/** The text of a page, without what it says to those who do not see it, its data and the mark of a draft. */
function pageText(content: FakeFiles[string] | undefined): string {
  const { document } = new JSDOM(textOf(content)).window;
  for (const element of document.querySelectorAll('caption, .draft, script')) element.remove();
  return document.body.textContent;
}

/** A captured row has its unit behind the figure; on paper the unit stands in a column of its own, before it. */
const unitFirst = (line: string): string => line.replace(/(\d+)(\D{1,2})$/, '$2$1');

/**
 * Reads a built text against the captured lines, which have to follow each other without a gap.
 * @returns the first captured line that is not where it should be, and what stands there instead; both '' at the end
 */
function firstDifference(text: string, seed: string): { captured: string; built: string } {
  const { lines, supplied } = capturedText(seed);
  let rest = normalise(text);
  const take = (...candidates: readonly string[]): boolean => {
    const found = candidates.find((candidate) => rest.startsWith(candidate));
    if (found !== undefined) rest = rest.slice(found.length);
    return found !== undefined;
  };
  for (const line of lines) {
    while (!take(line, unitFirst(line))) {
      if (!take(...supplied)) return { captured: line, built: rest.slice(0, line.length) };
    }
  }
  while (take(...supplied));
  return { captured: '', built: rest };
}

describe.each(seeds)('%s', (seed) => {
  const files = { 'r.json': projectFile('seeds', seed, 'report.json') };
  const built = async (file: string, ...options: string[]): Promise<FakeFiles[string] | undefined> =>
    (await gongkai(['build', 'r.json', '-o', file, ...options], { files })).files[file];

  it('is checked with exactly its findings, and the exit code that follows', async () => {
    const { cells } = formatOf(reportFrom('seeds', seed, 'report.json').template);
    const expected = expectedFindings(seed);
    const { code, stdout, stderr } = await gongkai(['check', '--json', 'r.json'], { files });
    const { findings } = foundSchema.parse(JSON.parse(stdout));
    expect(findings.map(({ causes, ...finding }) => ({ ...finding, causes: causes.map(({ kind }) => kind) }))).toEqual(
      expected.map(({ rule, severity, cells: keys, causes }) => ({
        rule,
        severity,
        cells: keys.flatMap((key) => cells.get(key) ?? []).map(labelsOf),
        causes,
      })),
    );
    expect(code).toBe(expected.some(({ severity }) => severity === 'error') ? 1 : 0);
    expect(stderr).toBe('');
  });

  it('becomes a Word file with every sentence, row, unit and number in order, and nothing else', async () => {
    const text = wordText(await built('r.docx'));
    expect(firstDifference(text, seed)).toEqual({ captured: '', built: '' });
  });

  it.each([[], ['--fragment']])('becomes a web page with all of it, and nothing else (%s)', async (...options) => {
    const text = pageText(await built('r.html', ...options));
    expect(firstDifference(text, seed)).toEqual({ captured: '', built: '' });
  });
});
