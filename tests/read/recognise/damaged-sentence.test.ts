// Promises that the form's own sentences are read though a mark of them is lost, and that a figure is not taken as certain
// from other words where its sentence is damaged beyond that.
import { expect, it } from 'vitest';
import { compose } from '../../../src/document/compose';
import type { ReadBlock } from '../../../src/read/read-document';
import { recognise } from '../../../src/read/recognise/recognise';
import { emptyReport, type Report } from '../../../src/report/report';
import { knownFormat, knownFormats } from '../../support/known-formats';
import { readFromTree } from '../../support/read-from-tree';

const WEBSITE = 'channels/website/count';
const format = knownFormat('department-2018');

/** The standard sentence leaves the website out, because nothing was published there; another text says otherwise. */
const report: Report = {
  ...emptyReport('department-2018', { name: '云汀市教育局', level: 'department' }, 2018),
  cells: {
    'disclosure/disclosed/count': '971', 'disclosure/documents/count': '800', 'disclosure/news/count': '171',
    'channels/website/count': '0', 'channels/social-media/count': '194', 'responses/topics/count': '0', 'responses/interviews/count': '85',
  },
  narrative: { overview: ['全年通过政府网站公开政府信息1263条。'] },
};

function websiteAfter(damage: (text: string) => string) {
  const document = readFromTree(compose(format, report));
  const blocks = document.blocks.map((block): ReadBlock => (block.kind === 'paragraph' ? { ...block, text: damage(block.text) } : block));
  return recognise({ ...document, blocks }, knownFormats()).figures.get(WEBSITE);
}

it('is told by the whole sentence, which leaves out what is 0', () => {
  expect(websiteAfter((text) => text)).toMatchObject({ text: '0', sure: true });
});

it('is told also where a comma or a colon of the sentence is lost, as at the end of a line', () => {
  expect(websiteAfter((text) => text.replace('800条，', '800条'))).toMatchObject({ text: '0', sure: true });
  expect(websiteAfter((text) => text.replace('其中：', '其中'))).toMatchObject({ text: '0', sure: true });
});

it('is offered, and flagged, where the sentence is another one', () => {
  expect(websiteAfter((text) => text.replace('动态类信息', '信息'))).toMatchObject({ text: '1263', sure: false });
});
