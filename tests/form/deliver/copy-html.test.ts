/** Copying HTML with and without the clipboard API. */
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { copyHtml } from '../../../src/form/deliver/copy-html';

const HTML = '<section lang="zh-CN">年报</section>';

afterEach(() => {
  vi.unstubAllGlobals();
  Reflect.deleteProperty(document, 'execCommand');
});

/** The copy command of a browser: fires `copy` where something is selected, and copies what the page says. */
function installCommand(allowed = true): Map<string, string> {
  const copied = new Map<string, string>();
  const execCommand = (command: string): boolean => {
    if (command !== 'copy' || !allowed || !(document.activeElement instanceof HTMLTextAreaElement)) return false;
    const event = Object.assign(new Event('copy', { bubbles: true, cancelable: true }), {
      clipboardData: { setData: (type: string, text: string) => copied.set(type, text) },
    });
    document.activeElement.dispatchEvent(event);
    return true;
  };
  Object.assign(document, { execCommand });
  return copied;
}

describe('on plain http, without the clipboard API', () => {
  beforeEach(() => {
    vi.stubGlobal('navigator', {});
  });

  test('the copy command puts it there as HTML and as text', async () => {
    const copied = installCommand();
    expect(await copyHtml(HTML)).toBe(true);
    expect(copied).toEqual(new Map([['text/html', HTML], ['text/plain', HTML]]));
  });

  test('the focus returns to where it was, and nothing is left on the page', async () => {
    installCommand();
    const button = document.createElement('button');
    document.body.append(button);
    button.focus();
    await copyHtml(HTML);
    expect(document.activeElement).toBe(button);
    expect(document.querySelector('textarea')).toBeNull();
    button.remove();
  });

  test('a browser that refuses says so', async () => {
    installCommand(false);
    expect(await copyHtml(HTML)).toBe(false);
  });
});

describe('with the clipboard API', () => {
  class Item {
    readonly parts: Record<string, Blob>;
    constructor(parts: Record<string, Blob>) {
      this.parts = parts;
    }
  }

  test('both forms are written', async () => {
    const write = vi.fn<(items: Item[]) => Promise<void>>(() => Promise.resolve());
    vi.stubGlobal('navigator', { clipboard: { write } });
    vi.stubGlobal('ClipboardItem', Item);
    expect(await copyHtml(HTML)).toBe(true);
    const parts = write.mock.calls[0]?.[0][0]?.parts ?? {};
    expect(await parts['text/html']?.text()).toBe(HTML);
    expect(await parts['text/plain']?.text()).toBe(HTML);
  });

  test('when it refuses, the copy command is tried', async () => {
    const copied = installCommand();
    vi.stubGlobal('navigator', { clipboard: { write: () => Promise.reject(new Error('denied')) } });
    vi.stubGlobal('ClipboardItem', Item);
    expect(await copyHtml(HTML)).toBe(true);
    expect(copied.get('text/html')).toBe(HTML);
  });
});
