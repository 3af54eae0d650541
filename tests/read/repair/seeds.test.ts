/** The captured seeds, read and repaired: every sentence of the report that was made of them by hand, and no chrome. */
import { readFileSync, readdirSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { compose } from '../../../src/document/compose';
import type { ReadDocument } from '../../../src/read/read-document';
import { repairDocument } from '../../../src/read/repair/repair-document';
import { readText } from '../../../src/read/text/read-text';
import type { Report } from '../../../src/report/report';
import { normalise } from '../../seeds/captured-text';
import { formatOf } from '../../support/formats';
import { projectFile, reportFrom, root } from '../../template/templates/project-files';

const seeds = readdirSync(path.join(root, 'seeds'));

/** Sentences of a seed's report that its capture does not give back. */
const EXCEPTIONS: Record<string, string[]> = {
  // The capture is the second page of two; these headings stood on the first.
  'xinxiang-2018': ['一、概述', '二、主动公开政府信息情况'],
};

/** What the seeds' reports have restored by hand and repair has to say. */
const REPAIRS: Record<string, string[]> = {
  'changde-2017': ['略去了5行网页上与报告无关的文字'],
  'haizhu-2018': ['还原了1处错位造成的乱码', '删去了401处括号中的拼音', '将764个繁体字改为简体字'],
  'xinxiang-2018': ['略去了6行网页上与报告无关的文字', '网页上的正文分成几页'],
  'xuejiadao-2017': ['略去了1行网页上与报告无关的文字'],
  'yuanling-2017': ['略去了3行网页上与报告无关的文字'],
};

function lines(document: ReadDocument): string[] {
  return document.blocks
    .flatMap((block) =>
      block.kind === 'table'
        ? block.rows.map(({ cells }) => cells.map(({ text }) => text).join(''))
        : 'text' in block ? [block.text] : [],
    )
    .map(normalise);
}

/** The report's headings and paragraphs as they are printed. */
function paragraphsOf(report: Report): string[] {
  return compose(formatOf(report.template), report).blocks.flatMap((block) => {
    if (block.kind === 'heading') return [block.text];
    return block.kind === 'paragraph' ? [block.lead + block.text] : [];
  });
}

async function readSeed(seed: string): Promise<{ document: ReadDocument; said: string[] }> {
  const read = readText(readFileSync(path.join(root, 'seeds', seed, 'captured.txt')));
  if (read.document === null) throw new Error(`${seed} was not read.`);
  const { document, messages } = await repairDocument(read.document);
  return { document, said: [...read.messages, ...messages].map(({ message }) => message) };
}

describe.each(seeds)('%s', (seed) => {
  const { chrome } = z
    .object({ chrome: z.array(z.string()) })
    .parse(JSON.parse(projectFile('seeds', seed, 'capture.json')));

  it('gives every paragraph of its report, whole and in order', async () => {
    const { document } = await readSeed(seed);
    const read = lines(document);
    const paragraphs = paragraphsOf(reportFrom('seeds', seed, 'report.json')).map(normalise);
    let next = 0;
    const missing = paragraphs.filter((paragraph) => {
      const found = read.findIndex((line, index) => index >= next && line.includes(paragraph));
      if (found >= 0) next = found;
      return found < 0;
    });
    expect(missing).toEqual((EXCEPTIONS[seed] ?? []).map(normalise));
  });

  it('keeps no line of the page around it, and loses no other', async () => {
    const { document } = await readSeed(seed);
    const frame = new Set(chrome.map(normalise));
    const captured = projectFile('seeds', seed, 'captured.txt').split('\n').map(normalise);
    const kept = captured.filter((line) => line !== '' && !frame.has(line));
    const read = lines(document);
    expect(read.filter((line) => frame.has(line))).toEqual([]);
    expect(read).toHaveLength(kept.length);
  });

  it('says each kind of repair', async () => {
    const { said } = await readSeed(seed);
    const wanted = REPAIRS[seed] ?? [];
    expect(said.map((message, index) => message.slice(0, wanted[index]?.length))).toEqual(wanted);
  });
});

it('the tables of the seeds are tables', async () => {
  const haizhu = (await readSeed('haizhu-2018')).document.blocks.filter(({ kind }) => kind === 'table');
  const xuejiadao = (await readSeed('xuejiadao-2017')).document.blocks.filter(({ kind }) => kind === 'table');
  expect(haizhu.map((block) => (block.kind === 'table' ? block.rows.length : 0))).toEqual([9, 16, 3]);
  expect(xuejiadao.map((block) => (block.kind === 'table' ? block.rows.length : 0))).toEqual([70]);
  expect(xuejiadao[0]).toMatchObject({ rows: expect.arrayContaining([{ cells: cells('1.政府公报公开政府信息数', '24条', '') }]) as unknown });
});

function cells(...texts: string[]): unknown[] {
  return texts.map((text, column) => ({ text, column, colspan: 1, rowspan: 1, header: false, key: '' }));
}
