/** A narrative as rich text: what is pasted, which figures follow their cells, and when standard sentences stand. */
import { act, fireEvent, screen, waitFor } from '@testing-library/react';
import { beforeAll, describe, expect, test } from 'vitest';
import { NarrativeEditor } from '../../../src/form/narrative/narrative-editor';
import { richTextMessages } from '../../../src/form/rich-text/messages';
import type { NarrativeContent } from '../../../src/template/schema';
import { draftOf, smallFormat } from '../support/drafts';
import { renderWithSession, type RenderedSession, type RenderOptions } from '../support/render-session';

// Loaded on demand in the app; not while a test waits.
beforeAll(async () => {
  await Promise.all([
    import('../../../src/form/rich-text/rich-narrative'),
    import('../../../src/form/rich-text/paste/pasted-blocks'),
    import('../../../src/sentence/narrative-blocks'),
  ]);
});

function contentOf(id: string): NarrativeContent {
  const contents = smallFormat.template.sections.flatMap(({ content }) => content);
  const found = contents.find((content): content is NarrativeContent => 'narrative' in content && content.narrative === id);
  if (!found) throw new Error(`no narrative ${id}`);
  return found;
}

async function renderEditor(id: string, options: RenderOptions = {}): Promise<RenderedSession> {
  const rendered = renderWithSession(<NarrativeEditor content={contentOf(id)} label="正文" labelShown />, { page: id, ...options });
  await screen.findByRole('textbox');
  return rendered;
}

const box = (): HTMLElement => screen.getByRole('textbox', { name: '正文' });
const lines = (): string => [...box().querySelectorAll('p')].map((paragraph) => paragraph.textContent).join('\n');

function paste(data: Record<string, string>): void {
  fireEvent.paste(box(), { clipboardData: { getData: (type: string) => data[type] ?? '', files: [], types: Object.keys(data) } });
}

describe('text', () => {
  test('pasted as plain text becomes a paragraph a line', async () => {
    const { session } = await renderEditor('overview');
    paste({ 'text/plain': '甲\r\n（一）乙\n\n丙\n' });
    expect(session.report().narrative.overview).toEqual(['甲', '（一）乙', '丙']);
    expect(lines()).toBe('甲\n（一）乙\n丙');
  });

  test('pasted from a word processor keeps its paragraphs and headings and nothing of its looks', async () => {
    const { session } = await renderEditor('overview');
    paste({
      'text/html':
        '<h2 style="color:red">（一）组织</h2><p class="MsoNormal"><b>成立</b><span onclick="x()">小组</span></p><ul><li>一是</li></ul><script>x()</script>',
      'text/plain': '（一）组织',
    });
    await waitFor(() => {
      expect(session.report().narrative.overview).toEqual(['（一）组织', '成立小组', '一是']);
    });
    expect(box().querySelector('b, h2, script, [style], [onclick]')).toBeNull();
  });

  test('is counted against the limit, with its source', async () => {
    await renderEditor('overview');
    paste({ 'text/plain': '一二三四五 六七八九十' });
    expect(await screen.findByText('现有 10 字，上限 20 字')).toBeTruthy();
    expect(screen.getByText('测试用限额')).toBeTruthy();
    paste({ 'text/plain': '一二三四五六七八九十一二三' });
    expect(await screen.findByText('超出 3 字')).toBeTruthy();
  });

  test('of a draft that another window edits cannot be changed', async () => {
    await renderEditor('overview', { readOnly: true });
    expect(box().getAttribute('contenteditable')).toBe('false');
    expect(box().getAttribute('aria-readonly')).toBe('true');
  });
});

describe('standard sentences', () => {
  const cells = { 'intake/in/person': '12', 'intake/granted/person': '7' };

  test('stand until there is a text of the clerk’s own, and follow the figures in their choice of words', async () => {
    const { session } = await renderEditor('other', { draft: draftOf({ cells }) });
    expect(lines()).toBe('自然人申请12件，予以公开7件。');
    act(() => {
      session.writeCells(new Map([['intake/in/person', '0']]));
    });
    expect(lines()).toBe('没有申请。');
    expect(session.report().narrative).toEqual({});
  });

  test('become the clerk’s own with the first edit; figures in them still follow their cells', async () => {
    const { session } = await renderEditor('other', { draft: draftOf({ cells }) });
    paste({ 'text/plain': '全年' });
    expect(session.report().narrative.other).toEqual([
      ['全年自然人申请', { cell: 'intake/in/person' }, '件，予以公开', { cell: 'intake/granted/person' }, '件。'],
    ]);
    act(() => {
      session.writeCells(new Map([['intake/in/person', '0']]));
    });
    expect(lines()).toBe('全年自然人申请0件，予以公开7件。');
  });

  test('can be restored, and follow the figures again; that can be taken back', async () => {
    const { session, user } = await renderEditor('other', { draft: draftOf({ cells, narrative: { other: ['自己写的'] } }) });
    expect(lines()).toBe('自己写的');
    await user.click(screen.getByRole('button', { name: richTextMessages.restore }));
    expect(lines()).toBe('自然人申请12件，予以公开7件。');
    expect(session.report().narrative).toEqual({});
    act(() => {
      session.writeCells(new Map([['intake/in/person', '0']]));
    });
    expect(lines()).toBe('没有申请。');
    expect(screen.queryByRole('button', { name: richTextMessages.restore })).toBeNull();
    await user.click(screen.getByRole('button', { name: richTextMessages.undo }));
    expect(lines()).toBe('自己写的');
    expect(session.report().narrative.other).toEqual(['自己写的']);
  });
});
