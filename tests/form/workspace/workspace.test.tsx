/** The whole workspace over a real database: writing, finding, going to what is found. */
import { screen, waitFor, within } from '@testing-library/react';
import { describe, expect, test } from 'vitest';
import { field, focused } from '../support/cells';
import { freshStorage, openStored, openWorkspace, storeReport } from '../support/open-workspace';

const nav = () => screen.getByRole('navigation', { name: '各部分' });
const heading = () => screen.getByRole('heading', { level: 1 });

describe('writing', () => {
  test('what is typed in a table and in the front matter is stored on this device', async () => {
    const { user, stored } = await openWorkspace({}, { page: 'disclosure' });
    await user.click(field('disclosure/licences/decisions'));
    await user.keyboard('12{Enter}');
    await user.click(within(nav()).getByRole('link', { name: /^封面信息/ }));
    await user.type(await screen.findByLabelText('报告日期'), '2026年1月20日');
    await waitFor(async () => {
      expect(await stored()).toMatchObject({
        cells: { 'disclosure/licences/decisions': '12' },
        fields: { date: '2026-01-20' },
      });
    });
  });

  test('what was typed stands in its field again after another page was shown', async () => {
    const { user } = await openWorkspace({}, { page: 'disclosure' });
    await user.click(field('disclosure/licences/decisions'));
    await user.keyboard('12');
    await user.click(within(nav()).getByRole('link', { name: /^封面信息/ }));
    await user.click(within(nav()).getByRole('link', { name: /^二、主动公开/ }));
    expect(field('disclosure/licences/decisions').value).toBe('12');
  });

  test('Ctrl+S saves at once', async () => {
    const { user, stored } = await openWorkspace({}, { page: 'disclosure' });
    await user.click(field('disclosure/licences/decisions'));
    await user.keyboard('7{Control>}s{/Control}');
    await waitFor(async () => {
      expect((await stored()).cells).toEqual({ 'disclosure/licences/decisions': '7' });
    });
  });
});

describe('the pages', () => {
  test('a draft opens where something is left to do', async () => {
    await openWorkspace({ narrative: { overview: ['甲'] } });
    expect(heading().textContent).toBe('一、总体情况');
  });

  test('moving to a page focuses its heading and names it in the title', async () => {
    const { user } = await openWorkspace();
    await user.click(within(nav()).getByRole('link', { name: /^四、/ }));
    expect(document.activeElement).toBe(heading());
    expect(document.title).toContain('四、政府信息公开行政复议、行政诉讼情况');
    expect(within(nav()).getByRole('link', { current: 'page' }).textContent).toContain('四、');
  });

  test('each page says how far it is, in words', async () => {
    const cells = { 'disclosure/licences/decisions': '1', 'applications/granted/natural': 'x' };
    await openWorkspace({ cells, narrative: { overview: ['甲'] } });
    const state = (name: RegExp) => within(nav()).getByRole('link', { name }).textContent;
    expect(state(/^一、/)).toContain('填写中');
    expect(state(/^二、/)).toContain('填写中');
    expect(state(/^三、/)).toContain('有问题');
    expect(state(/^五、/)).toContain('未开始');
  });

  test('a text is finished when the clerk says so', async () => {
    const { user } = await openWorkspace({ narrative: { overview: ['甲'] } }, { page: 'overview' });
    const choice = screen.getByRole('group', { name: '本节是否已填完？' });
    await user.click(within(choice).getByRole('radio', { name: '是，已填完' }));
    await waitFor(() => {
      expect(within(nav()).getByRole('link', { name: /^一、/ }).textContent).toContain('已完成');
    });
  });
});

describe('findings', () => {
  const WRONG = { cells: { 'applications/granted/natural': '十二' } };

  test('appear while typing, without moving the focus', async () => {
    const { user } = await openWorkspace({}, { page: 'applications' });
    await user.click(screen.getByRole('tab', { name: /核对/ }));
    await user.click(field('applications/granted/natural'));
    await user.keyboard('十');
    await screen.findByRole('button', { name: /“予以公开”一行“自然人”一列填的是“十”/ });
    expect(focused()).toBe('applications/granted/natural');
  });

  test('lead to their cell, on another page too', async () => {
    const { user } = await openWorkspace(WRONG, { page: 'overview' });
    await user.click(screen.getByRole('tab', { name: /核对/ }));
    await user.click(screen.getByRole('button', { name: '全部' }));
    await user.click(screen.getByRole('button', { name: /填的是“十二”/ }));
    expect(heading().textContent).toMatch(/^三、/);
    expect(focused()).toBe('applications/granted/natural');
  });

  test('are summed up by 检查: the summary takes the focus, the title says 错误, each line leads to its place', async () => {
    const { user } = await openWorkspace(WRONG, { page: 'applications' });
    await user.click(screen.getByRole('button', { name: '检查' }));
    const summary = await screen.findByRole('group', { name: /有 8 处需要处理/ });
    expect(document.activeElement).toBe(summary);
    expect(document.title).toMatch(/^错误：/);
    await user.click(within(summary).getByRole('link', { name: /填的是“十二”/ }));
    expect(focused()).toBe('applications/granted/natural');
    await user.click(within(summary).getByRole('link', { name: '“报告日期”未填' }));
    expect(heading().textContent).toBe('封面信息');
    await waitFor(() => {
      expect(focused()).toBe('field-date');
    });
    expect(document.title).not.toMatch(/^错误：/);
  });

  test('the summary follows what is mended', async () => {
    const { user } = await openWorkspace(WRONG, { page: 'applications' });
    await user.click(screen.getByRole('button', { name: '检查' }));
    await user.click(field('applications/granted/natural'));
    await user.keyboard('12{Enter}');
    await screen.findByRole('group', { name: /有 7 处需要处理/ });
    expect(focused()).toBe('applications/partial/natural');
  });
});

describe('explanations', () => {
  test('the guidance is that of the section, and of the row and column of the selected cell', async () => {
    const { user } = await openWorkspace({}, { page: 'applications' });
    const panel = screen.getByRole('tabpanel');
    expect(panel.textContent).toContain('先按申请人类别填六列');
    await user.click(field('applications/state-secret/natural'));
    expect(panel.textContent).toContain('依法确定为国家秘密的政府信息');
    expect(panel.textContent).toContain('依据：《条例》第十四条');
    expect(panel.textContent).toContain('以个人名义提出的申请');
  });

  // What stands on its pages is measured, so that tests/e2e/preview.test.ts looks at it.
  test('the preview is a frame of its own, which may print and runs no script', async () => {
    const { user } = await openWorkspace({ narrative: { overview: ['概述一段'] } }, { page: 'overview' });
    await user.click(screen.getByRole('tab', { name: '预览' }));
    const frame = await screen.findByTitle<HTMLIFrameElement>('年报预览');
    expect(frame.getAttribute('sandbox')).toBe('allow-same-origin allow-modals');
    expect(frame.srcdoc).not.toContain('<script');
  });
});

describe('drafts that cannot be edited here', () => {
  test('one that is gone is named as such', async () => {
    const storage = freshStorage();
    const id = await storeReport(storage);
    await storage.repository.remove(id);
    openStored(id, storage);
    expect((await screen.findByRole('heading', { level: 1 })).textContent).toBe('未能打开草稿');
    expect(screen.getByText(/本机没有此草稿/)).toBeTruthy();
  });

  test('one whose format is unknown can be taken out as a file', async () => {
    const storage = freshStorage();
    openStored(await storeReport(storage, { template: 'unknown' }), storage);
    expect(await screen.findByText('本程序没有这份草稿所用的格式“unknown”')).toBeTruthy();
    expect(screen.getByRole('button', { name: '导出草稿文件' })).toBeTruthy();
  });
});
