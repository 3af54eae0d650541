/** The text box of a narrative. */
import { fireEvent, screen, waitFor } from '@testing-library/react';
import { beforeAll, describe, expect, test } from 'vitest';
import { NarrativeEditor } from '../../../src/form/narrative/narrative-editor';
import type { NarrativeContent } from '../../../src/template/schema';
import { draftOf, smallFormat } from '../support/drafts';
import { renderWithSession, type RenderOptions } from '../support/render-session';

// The language of the standard sentences is loaded on demand; not while a test waits.
beforeAll(() => import('../../../src/sentence/narrative-paragraphs'));

function contentOf(id: string): NarrativeContent {
  const contents = smallFormat.template.sections.flatMap(({ content }) => content);
  const found = contents.find((content): content is NarrativeContent => 'narrative' in content && content.narrative === id);
  if (!found) throw new Error(`no narrative ${id}`);
  return found;
}

function renderEditor(id: string, options: RenderOptions = {}) {
  return renderWithSession(<NarrativeEditor content={contentOf(id)} label="正文" labelShown />, { page: id, ...options });
}

const box = (): HTMLTextAreaElement => screen.getByRole('textbox');
const type = (text: string): void => {
  fireEvent.input(box(), { target: { value: text } });
};

describe('plain text', () => {
  test('each line becomes a paragraph, and the paragraphs are shown as lines', () => {
    const { session } = renderEditor('overview', { draft: draftOf({ narrative: { overview: ['甲', '（一）乙'] } }) });
    expect(box().value).toBe('甲\n（一）乙');
    type('甲\n（一）乙\n丙\n');
    expect(session.report().narrative.overview).toEqual(['甲', '（一）乙', '丙']);
    expect(box().value).toBe('甲\n（一）乙\n丙\n');
  });

  test('half-composed pinyin is not taken for text; what it becomes is', () => {
    const { session } = renderEditor('overview');
    fireEvent.compositionStart(box());
    fireEvent.input(box(), { target: { value: "gong'kai" }, isComposing: true });
    expect(session.report().narrative).toEqual({});
    fireEvent.input(box(), { target: { value: '公开' }, isComposing: true });
    fireEvent.compositionEnd(box(), { data: '公开' });
    expect(session.report().narrative.overview).toEqual(['公开']);
  });

  test('the characters are counted against the limit, with its source', () => {
    renderEditor('overview');
    type('一二三四五 六七八九十');
    expect(screen.getByText('现有 10 字，上限 20 字')).toBeTruthy();
    expect(screen.getByText('测试用限额')).toBeTruthy();
    type('一二三四五六七八九十一二三四五六七八九十一二三');
    expect(screen.getByText('超出 3 字')).toBeTruthy();
  });

  test('a draft that another window edits takes no text', () => {
    renderEditor('overview', { readOnly: true });
    expect(box().readOnly).toBe(true);
  });
});

describe('standard sentences', () => {
  const cells = { 'intake/in/person': '12', 'intake/granted/person': '7' };

  test('stand in the box until there is a text of the clerk’s own, which keeps the figures it leaves alone', async () => {
    const { session } = renderEditor('other', { draft: draftOf({ cells }) });
    await waitFor(() => {
      expect(box().value).toBe('自然人申请12件，予以公开7件。');
    });
    expect(session.report().narrative).toEqual({});
    type('自然人申请12件，其中予以公开7件。');
    expect(session.report().narrative.other).toEqual([
      ['自然人申请', { cell: 'intake/in/person' }, '件，其中予以公开', { cell: 'intake/granted/person' }, '件。'],
    ]);
  });

  test('figures in the text follow their cells', async () => {
    const { session } = renderEditor('other', { draft: draftOf({ cells }) });
    await waitFor(() => {
      expect(box().value).toContain('12件');
    });
    session.writeCells(new Map([['intake/in/person', '15']]));
    expect(box().value).toBe('自然人申请15件，予以公开7件。');
  });

  test('do not come back by themselves when the box is emptied', async () => {
    const { session } = renderEditor('other', { draft: draftOf({ cells, narrative: { other: ['自己写的'] } }) });
    await waitFor(() => {
      expect(box().value).toBe('自己写的');
    });
    box().focus();
    type('');
    fireEvent.blur(box());
    expect(box().value).toBe('');
    expect(session.report().narrative.other).toEqual([]);
  });
});
