// Promises that tables and pictures in a text come back from our files: with the data the same, without it as they look.
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { describe, expect, it, vi } from 'vitest';
import { compose } from '../../src/document/compose';
import { importFile, type Imported } from '../../src/read/import';
import { takeVisible } from '../../src/read/import/differences';
import { recognise, type Known } from '../../src/read/recognise/recognise';
import { renderDocx } from '../../src/render/docx/render-docx';
import { renderFragment, renderPage } from '../../src/render/html/render-html';
import { EMPTY_SITE_SETTINGS } from '../../src/render/html/site-settings';
import { isParagraph, type NarrativeBlock } from '../../src/report/narrative';
import { emptyReport, type Report } from '../../src/report/report';
import { formatFrom, SMALL_TEMPLATE } from '../support/formats';
import { knownFormat, knownFormats } from '../support/known-formats';
import { jpegPicture, pngPicture } from '../support/pictures';
import { randomFrom, type Random } from '../support/random';
import { readFromTree } from '../support/read-from-tree';
import { randomReport } from './recognise/random-report';

vi.setConfig({ testTimeout: 60_000 });

const TIME = new Date('2026-01-20T00:00:00Z');
const format = knownFormat('cn-2021');

const TABLE: NarrativeBlock = {
  table: { caption: '各平台发布情况', header: true, rows: [['平台', '条数', '说明'], ['门户网站', '120', '含解读\n与回应'], ['新媒体', '45', '']] },
};
const PLAIN: NarrativeBlock = { table: { caption: '', header: false, rows: [['一季度', '3'], ['二季度', '5']] } };
const PICTURE = pngPicture('培训现场', '会议室里的培训', 60, 40);
const BARE = jpegPicture('', '一张照片');

/** A report whose problems section has everything that a text may hold. */
function reportWith(...blocks: NarrativeBlock[]): Report {
  const report = randomReport(format, randomFrom(7));
  return { ...report, narrative: { ...report.narrative, problems: blocks } };
}
const REPORT = reportWith('一是信息更新不够及时。', TABLE, '二是解读形式单一。', PICTURE, BARE, PLAIN, '下一步将加强培训。');

const docx = (report: Report, carried = true) => renderDocx(compose(format, report), { time: TIME, draft: false, ...(carried && { report }) });
const page = (report: Report, carried = true): Uint8Array =>
  strToU8(renderPage(compose(format, report), { site: EMPTY_SITE_SETTINGS, published: null, draft: false, ...(carried && { report }) }).html);
const read = (bytes: Uint8Array): Promise<Imported> => importFile(bytes, '年报', knownFormats());

async function embedded(bytes: Uint8Array): Promise<Extract<Imported, { kind: 'embedded' }>> {
  const imported = await read(bytes);
  if (imported.kind !== 'embedded') throw new Error(imported.messages.map(({ message }) => message).join('\n'));
  return imported;
}

async function recognised(bytes: Uint8Array): Promise<Extract<Imported, { kind: 'recognised' }>> {
  const imported = await read(bytes);
  if (imported.kind !== 'recognised') throw new Error(imported.kind);
  return imported;
}

/** A Word file with one text of its document changed. */
function edited(file: Uint8Array, from: string, to: string): Uint8Array {
  const parts = unzipSync(file);
  const xml = strFromU8(parts['word/document.xml'] ?? new Uint8Array());
  if (!xml.includes(from)) throw new Error(from);
  return zipSync({ ...parts, 'word/document.xml': strToU8(xml.replace(from, to)) });
}

const WORDS = ['平台', '条数', '门户网站', '12', '0', '3.5', '一季度', '情况说明较长的一段文字，分两句写。', '含解读\n与回应'];

function randomTable(random: Random): NarrativeBlock {
  const columns = random.between(2, 5);
  const rows = Array.from({ length: random.between(1, 5) }, () => Array.from({ length: columns }, () => random.pick(WORDS)));
  return { table: { caption: random.chance(0.5) ? random.pick(['情况表', '2025年情况', '分月统计（件）']) : '', header: random.chance(0.5), rows } };
}

/** Puts tables and pictures between the paragraphs of all narratives that were written. */
function withBlocks(report: Report, random: Random): Report {
  const narrative = Object.entries(report.narrative).map(([id, blocks]): [string, NarrativeBlock[]] => [
    id,
    blocks.flatMap((block) => {
      if (!random.chance(0.4)) return [block];
      const more = random.chance(0.6) ? randomTable(random) : random.pick([pngPicture('现场', '说明', 40, 50), BARE, PICTURE]);
      return [block, more];
    }),
  ]);
  return { ...report, narrative: Object.fromEntries(narrative) };
}

const counted = ({ narrative }: Report): number => Object.values(narrative).flat().filter((block) => !isParagraph(block)).length;

describe('with the data in the file', () => {
  it('a report comes back as it was, and nothing differs, for random reports in both kinds of file', async () => {
    const random = randomFrom(2_026);
    let blocks = 0;
    for (let round = 0; round < 3; round += 1) {
      const report = withBlocks(randomReport(format, random), random);
      blocks += counted(report);
      for (const file of [await docx(report), page(report)]) {
        const imported = await embedded(file);
        expect(imported.report).toEqual(report);
        expect(imported.differences).toEqual([]);
      }
    }
    expect(blocks).toBeGreaterThan(5);
  });

  it('a cell that was changed in Word is a difference, which can be taken', async () => {
    const { report, differences } = await embedded(edited(await docx(REPORT), '>120<', '>125<'));
    expect(differences).toMatchObject([
      { kind: 'paragraph', narrative: 'problems', index: 1, embedded: expect.stringContaining('门户网站｜120｜') as string, visible: expect.stringContaining('门户网站｜125｜') as string },
    ]);
    const taken = takeVisible(format, report, differences).narrative.problems;
    expect(taken).toEqual([...(REPORT.narrative.problems ?? [])].map((block) => (block === TABLE ? JSON.parse(JSON.stringify(TABLE).replace('"120"', '"125"')) as NarrativeBlock : block)));
  });

  it('a table or picture that was taken out in Word is a difference', async () => {
    const parts = unzipSync(await docx(REPORT));
    const xml = strFromU8(parts['word/document.xml'] ?? new Uint8Array());
    const start = xml.lastIndexOf('<w:p>', xml.indexOf('会议室里的培训'));
    const without = xml.slice(0, start) + xml.slice(xml.indexOf('</w:p>', start) + '</w:p>'.length);
    const { differences } = await embedded(zipSync({ ...parts, 'word/document.xml': strToU8(without) }));
    // Its caption stays behind as a line of its own.
    expect(differences.map((each) => each.kind === 'paragraph' && [each.embedded, each.visible])).toEqual([['图片：培训现场，会议室里的培训', '图1\u3000培训现场']]);
  });

  it('another picture in its place is a difference by its shape', async () => {
    const parts = unzipSync(await docx(REPORT));
    const media = Object.keys(parts).find((path) => path.endsWith('.png')) ?? '';
    const other = Buffer.from(pngPicture('', '', 40, 60).picture.data, 'base64');
    const { differences } = await embedded(zipSync({ ...parts, [media]: other }));
    expect(differences).toMatchObject([{ kind: 'paragraph', index: 3, block: { picture: { width: 40, height: 60 } } }]);
  });
});

describe('without the data', () => {
  it.each([
    ['a Word file', () => docx(REPORT, false)],
    ['a page', () => Promise.resolve(page(REPORT, false))],
    ['a fragment', () => Promise.resolve(strToU8(`<!DOCTYPE html><meta charset="utf-8">${renderFragment(compose(format, REPORT))}`))],
  ])('they come back from %s at their places, with captions', async (_, file) => {
    const { recognised: found } = await recognised(await file());
    expect(found.report.narrative.problems).toEqual(REPORT.narrative.problems);
    expect(found.narratives.get('problems')).toHaveLength(REPORT.narrative.problems?.length ?? 0);
    expect(found.unplaced).toEqual([]);
  });

  it('they come back from a page from which a site took our marks, but for what is as small as an icon', async () => {
    const html = Buffer.from(page(REPORT, false)).toString().replace(/ data-(?:template|narrative|section|table|cell|year)="[^"]*"/g, '');
    const { recognised: found } = await recognised(strToU8(html));
    expect(found.report.narrative.problems).toEqual(REPORT.narrative.problems?.filter((block) => block !== BARE));
  });

  it('they come back for random reports', () => {
    const random = randomFrom(99);
    for (let round = 0; round < 6; round += 1) {
      const report = withBlocks(randomReport(format, random), random);
      const found = recognise(readFromTree(compose(format, report)), knownFormats()).report.narrative;
      for (const [id, blocks] of Object.entries(report.narrative)) expect(found[id]).toEqual(blocks);
    }
  });

  it('a table that is none of the form\'s stays in the text only where the section has all of its own', () => {
    const small = formatFrom(SMALL_TEMPLATE.replace('- { table: cases }', '- { narrative: more }\n      - { table: cases }'));
    const known: Known = { formats: [small], vocabulary: knownFormats().vocabulary };
    const report = { ...emptyReport('small', { name: '甲县', level: 'government' as const }, 2025), narrative: { overview: ['甲。'], more: ['乙。', TABLE, '丙。'] } };
    const own = readFromTree(compose(small, report));
    // The signature's name without a date is read as text.
    expect(recognise(own, known).report.narrative.more?.slice(0, 3)).toEqual(['乙。', TABLE, '丙。']);
    const last = own.blocks.map(({ kind }) => kind).lastIndexOf('table');
    const damaged = { ...own, blocks: own.blocks.filter((_, index) => index !== last) };
    const { report: read, unplaced } = recognise(damaged, known);
    expect(read.narrative.more?.slice(0, 3)).toEqual(['乙。', '表1\u3000各平台发布情况', '丙。']);
    expect(unplaced.map(({ kind }) => kind)).toEqual(['table']);
  });
});
