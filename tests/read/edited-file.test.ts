// Promises that a Word file of this program that was edited afterwards shows just what was edited in it, and nothing else.
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { expect, it } from 'vitest';
import { compose } from '../../src/document/compose';
import { importFile } from '../../src/read/import';
import { renderDocx } from '../../src/render/docx/render-docx';
import { knownFormat, knownFormats } from '../support/known-formats';
import { randomFrom } from '../support/random';
import { randomReport } from './recognise/random-report';

const DOCUMENT = 'word/document.xml';

/** Numbers that stand nowhere else in the file, and what a person makes of them. */
const EDITED_CELLS = [
  ['disclosure/licences/decisions', '7461', '7641'],
  ['applications/received/natural', '8352', '8325'],
  ['proceedings/cases/review-other', '9247', '9'],
] as const;
const PARAGRAPH = ['二是解读形式单一。', '二是解读形式不够丰富。'] as const;

/** Changes texts of the file's main part, each of which has to stand there once. */
function edited(file: Uint8Array, changes: readonly (readonly [from: string, to: string])[]): Uint8Array {
  const parts = unzipSync(file);
  let xml = strFromU8(parts[DOCUMENT] ?? new Uint8Array());
  for (const [from, to] of changes) {
    const pieces = xml.split(`>${from}<`);
    expect(pieces, from).toHaveLength(2);
    xml = pieces.join(`>${to}<`);
  }
  return zipSync({ ...parts, [DOCUMENT]: strToU8(xml) });
}

it('three cells and a paragraph changed in the XML of the file are exactly the four differences', async () => {
  const format = knownFormat('cn-2021');
  const report = randomReport(format, randomFrom(11));
  report.narrative.problems = ['一是信息更新不够及时。', PARAGRAPH[0], '下一步将加强培训。'];
  for (const [key, was] of EDITED_CELLS) report.cells[key] = was;
  const file = await renderDocx(compose(format, report), { time: new Date('2026-01-20T00:00:00Z'), draft: false, report });
  const changes = [PARAGRAPH, ...EDITED_CELLS.map(([, was, is]) => [was, is] as const)];
  const imported = await importFile(edited(file, changes), '年报.docx', knownFormats());
  if (imported.kind !== 'embedded') throw new Error(imported.kind);
  expect(imported.report).toEqual(report);
  expect(imported.differences.map((difference) => ({ ...difference, from: null }))).toEqual([
    { kind: 'paragraph', narrative: 'problems', index: 1, embedded: PARAGRAPH[0], visible: PARAGRAPH[1], block: PARAGRAPH[1], from: null },
    ...EDITED_CELLS.map(([key, was, is]) => ({ kind: 'cell', key, embedded: was, visible: is, sure: true, from: null })),
  ]);
});
