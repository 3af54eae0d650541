// Promises that the keyboard and the screen reader always know which page this is.
import { screen, waitFor } from '@testing-library/react';
import axe from 'axe-core';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { freshStorage, openApp } from './support/open-app';
import { draftOf, store } from './support/samples';

vi.mock('../../src/form/workspace', () => ({
  Workspace: ({ draftId }: { draftId: string }) => <h1>工作区 {draftId}</h1>,
}));

const focused = () => document.activeElement?.textContent;

beforeEach(() => {
  localStorage.clear();
  window.scrollTo = () => undefined;
});

describe('changing the page', () => {
  it('moves the focus to the new heading and sets the title, there and back', async () => {
    const storage = freshStorage();
    await store(storage, [draftOf('甲局', 1)]);
    const { user } = openApp('/', storage);
    const row = await screen.findByRole('link', { name: /甲局/ });
    expect(document.title).toBe('年报 - 公开年报');
    await user.click(row);
    await waitFor(() => {
      expect(focused()).toBe('工作区 draft-of-minute-1');
    });
    await user.click(screen.getByRole('link', { name: '全部年报' }));
    await waitFor(() => {
      expect(focused()).toBe('年报');
    });
    expect(document.title).toBe('年报 - 公开年报');
  });

  it('leaves the focus alone when only the place inside a draft changes', async () => {
    openApp('/draft/abc');
    await screen.findByRole('heading', { name: '工作区 abc' });
    const link = screen.getByRole('link', { name: '全部年报' });
    link.focus();
    window.location.hash = '#/draft/abc/overview';
    await new Promise((resolve) => setTimeout(resolve, 50));
    expect(document.activeElement).toBe(link);
  });

  it('says that an address leads nowhere, and the way back', () => {
    openApp('/nowhere');
    expect(screen.getByRole('heading', { level: 1, name: '没有这个页面' })).toBeTruthy();
    expect(document.title).toBe('没有这个页面 - 公开年报');
    expect(screen.getByRole('link', { name: '回到首页' }).getAttribute('href')).toBe('#/');
  });
});

describe('the frame', () => {
  it('lets the keyboard skip to the content without changing the address', async () => {
    const { user } = openApp();
    await screen.findByRole('button', { name: '新建年报' });
    await user.tab();
    expect(focused()).toBe('跳到正文');
    await user.keyboard('{Enter}');
    expect(document.activeElement).toBe(screen.getByRole('main'));
    expect(window.location.hash).toBe('#/');
  });

  it('keeps the chosen theme for the next start', async () => {
    const { user } = openApp();
    await user.selectOptions(screen.getByRole('combobox', { name: '外观' }), '深色');
    expect(document.documentElement.dataset.theme).toBe('dark');
    expect(localStorage.getItem('gongkai-theme')).toBe('dark');
    await user.selectOptions(screen.getByRole('combobox', { name: '外观' }), '跟随系统');
    expect(document.documentElement.dataset.theme).toBeUndefined();
  });

  it('is clean to axe on the start page, empty and with reports', async () => {
    const storage = freshStorage();
    openApp('/', storage);
    await screen.findByRole('button', { name: '新建年报' });
    const violations = async () => {
      const result = await axe.run(document.body, { rules: { 'color-contrast': { enabled: false } } });
      return result.violations.map(({ id }) => id);
    };
    expect(await violations()).toEqual([]);
    await store(storage, [draftOf('甲局', 1), { errors: 1 }], [draftOf('乙局', 2)]);
    await screen.findByRole('link', { name: /甲局/ });
    expect(await violations()).toEqual([]);
  });
});
