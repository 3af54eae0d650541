// Promises that taking a paragraph of last year's back leaves alone what was written since.
import { expect, test } from 'vitest';
import { quote } from '../../../src/form/last-year/quote';
import type { NarrativeContent } from '../../../src/template/schema';
import { draftOf, smallFormat } from '../support/drafts';
import { openSession } from '../support/render-session';

function contentOf(narrative: string): NarrativeContent {
  const contents = smallFormat.template.sections.flatMap(({ content }) => content);
  const found = contents.find((each) => 'narrative' in each && each.narrative === narrative);
  if (!found || !('narrative' in found)) throw new Error(`no narrative ${narrative}`);
  return found;
}

test('a quoted paragraph stands behind the text; taken back, the text is as it was', () => {
  const session = openSession(draftOf({ narrative: { overview: ['一段。', ''] } }));
  const undo = quote('上年的话。', contentOf('overview'), session);
  expect(session.report().narrative.overview).toEqual(['一段。', '上年的话。']);
  undo();
  expect(session.report().narrative.overview).toEqual(['一段。', '']);
});

test('standard sentences stay before it, and come back when it is taken back', () => {
  const session = openSession(draftOf());
  const undo = quote('上年的话。', contentOf('other'), session);
  expect(session.report().narrative.other).toEqual(['没有申请。', '上年的话。']);
  undo();
  expect(session.report().narrative).not.toHaveProperty('other');
});

test('taken back after more was written, only the paragraph goes', () => {
  const session = openSession(draftOf({ narrative: { overview: ['一段。'] } }));
  const undo = quote('上年的话。', contentOf('overview'), session);
  session.setNarrative('overview', ['一段，改过。', '上年的话。', '三段。']);
  undo();
  expect(session.report().narrative.overview).toEqual(['一段，改过。', '三段。']);
});
