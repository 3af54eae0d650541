// Promises that the list of keys opens by its key and its button, stays out of the way of typing, and gives the focus back.
import { fireEvent, screen, within } from '@testing-library/react';
import axe from 'axe-core';
import { beforeEach, describe, expect, it } from 'vitest';
import { placeMessages } from '../../../src/app/help/messages';
import { openApp } from '../support/open-app';
import '../../../src/app/help/shortcuts-dialog';

beforeEach(() => {
  localStorage.clear();
  window.scrollTo = () => undefined;
});

const opened = () => screen.queryByRole('dialog', { name: '快捷键' });
const start = async () => {
  const app = openApp();
  await screen.findByRole('button', { name: '新建年报' });
  return app;
};

describe('the list of keys', () => {
  it.each([
    ['?', { key: '?', shiftKey: true }],
    ['the full-width ？ of a Chinese layout', { key: '？', shiftKey: true }],
    ['the key itself while an input method has it', { key: 'Process', code: 'Slash', shiftKey: true }],
    ['Ctrl+/', { key: '/', ctrlKey: true }],
  ])('opens by %s', async (_name, key) => {
    await start();
    fireEvent.keyDown(document.body, key);
    expect(await screen.findByRole('dialog', { name: '快捷键' })).toBeTruthy();
  });

  it('leaves ? to a field, where Ctrl+/ opens it', async () => {
    await start();
    const field = document.body.appendChild(document.createElement('input'));
    fireEvent.keyDown(field, { key: '?', shiftKey: true });
    fireEvent.keyDown(document.body, { key: '/' });
    expect(opened()).toBeNull();
    fireEvent.keyDown(field, { key: '/', ctrlKey: true });
    expect(await screen.findByRole('dialog', { name: '快捷键' })).toBeTruthy();
    field.remove();
  });

  it('does not open over another dialog', async () => {
    const { user } = await start();
    await user.click(screen.getByRole('button', { name: '打开示例' }));
    const other = await screen.findByRole('dialog', { name: '打开示例' });
    fireEvent.keyDown(other, { key: '/', ctrlKey: true });
    expect(opened()).toBeNull();
  });

  it('opens by its button, names every place, is clean to axe and gives the focus back', async () => {
    const { user } = await start();
    const button = screen.getByRole('button', { name: '快捷键' });
    await user.click(button);
    const dialog = await screen.findByRole('dialog', { name: '快捷键' });
    const places = within(dialog).getAllByRole('heading', { level: 3 });
    expect(places.map(({ textContent }) => textContent)).toEqual(Object.values(placeMessages));
    const { violations } = await axe.run(dialog, { rules: { 'color-contrast': { enabled: false } } });
    expect(violations.map(({ id }) => id)).toEqual([]);
    await user.click(within(dialog).getByRole('button', { name: '关闭' }));
    expect(opened()).toBeNull();
    expect(document.activeElement).toBe(button);
  });
});
