/** Escaping and cleaning of any text. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { cleanText, escapeAttribute, escapeText } from '../../../src/render/html/escape';

describe('cleanText', () => {
  it.each([
    ['controls', 'a\u0000b\u0007c\u001Bd\u007Fe\u0085f', 'abcdef'],
    ['form feeds and vertical tabs', 'a\fb\vc', 'abc'],
    ['halves of surrogate pairs', 'a\uD800b\uDC00c', 'abc'],
    ['code points that are no characters', 'a\uFFFEb\uFDD0c\u{1FFFF}d', 'abcd'],
  ])('drops %s', (_, text, cleaned) => {
    expect(cleanText(text)).toBe(cleaned);
  });

  it('keeps line feeds, tabs, rare characters and emoji', () => {
    expect(cleanText('一\n二\t𠮷😀\u00A0')).toBe('一\n二\t𠮷😀\u00A0');
  });

  it('makes one line feed of every kind of line end', () => {
    expect(cleanText('一\r\n二\r三\n四')).toBe('一\n二\n三\n四');
  });
});

describe('escapeText and escapeAttribute', () => {
  it('turn every sign of markup into a reference, once', () => {
    expect(escapeText(`<b> & "'`)).toBe(`&lt;b&gt; &amp; "'`);
    expect(escapeAttribute(`<b> & "'`)).toBe('&lt;b&gt; &amp; &quot;&#39;');
    expect(escapeText('&lt;')).toBe('&amp;lt;');
  });

  it('leave no sign of markup in any text', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        expect(escapeText(text)).not.toMatch(/[<>]|&(?!amp;|lt;|gt;)/);
        expect(escapeAttribute(text)).not.toMatch(/["'<>]/);
      }),
    );
  });
});
