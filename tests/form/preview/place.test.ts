// Promises the way from the writer's cursor to the same place on the pages.
import { afterEach, describe, expect, test } from 'vitest';
import { cellId } from '../../../src/form/grid/cell-id';
import { narrativeFieldId } from '../../../src/form/narrative/narrative-field-id';
import { markPlace, placeOf } from '../../../src/form/preview/place';

afterEach(() => {
  document.body.replaceChildren();
});

function add(html: string): Element {
  const page = new DOMParser().parseFromString(html, 'text/html');
  document.body.append(...page.body.childNodes);
  const first = document.body.firstElementChild;
  if (first === null) throw new Error('nothing added');
  return first;
}

describe('in the workspace', () => {
  test('a figure is its cell', () => {
    expect(placeOf(add(`<input id="${cellId('a/b/c')}">`))).toEqual({ kind: 'cell', cell: 'a/b/c' });
  });

  test('a text is its narrative and the paragraph with the caret', () => {
    const editor = add(`<div id="${narrativeFieldId('overview')}" tabindex="0"><p>一</p><p>二</p></div>`);
    document.getSelection()?.collapse(editor.children[1]?.firstChild ?? null, 1);
    expect(placeOf(editor)).toEqual({ kind: 'narrative', narrative: 'overview', paragraph: 1 });
  });

  test('anything else is no place', () => {
    expect(placeOf(add('<button>检查</button>'))).toBeNull();
  });
});

describe('on the pages', () => {
  const PAGES = `<main><h2 data-section="s">一</h2><p data-narrative="n">甲</p>
    <p data-narrative="n" class="came-on">甲之后</p><p data-narrative="n">乙</p><td></td>
    <table><tr><td data-cell="a/b">1</td></tr></table></main>`;
  const here = () => [...document.querySelectorAll('.here')].map(({ textContent }) => textContent);

  test('a paragraph that goes on over the page counts once', () => {
    add(PAGES);
    expect(markPlace(document, { kind: 'narrative', narrative: 'n', paragraph: 1 })?.textContent).toBe('乙');
    expect(here()).toEqual(['乙']);
  });

  test('a paragraph that is not printed leads to the last of its narrative', () => {
    add(PAGES);
    expect(markPlace(document, { kind: 'narrative', narrative: 'n', paragraph: 9 })?.textContent).toBe('乙');
  });

  test('one place is marked at a time, and a section is only scrolled to', () => {
    add(PAGES);
    markPlace(document, { kind: 'cell', cell: 'a/b' });
    expect(here()).toEqual(['1']);
    expect(markPlace(document, { kind: 'section', section: 's' })?.textContent).toBe('一');
    expect(here()).toEqual([]);
  });
});
