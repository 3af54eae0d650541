// Promises that every key of the list is used up by the place for which it is listed.
import { fireEvent, screen } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { shortcuts, type Chord, type ShortcutId } from '../../../src/app/help/shortcuts';
import { cellId } from '../../../src/form/grid/cell-id';
import { createFinder } from '../../../src/form/find/finder';
import { FindBar } from '../../../src/form/find/find-bar';
import { createNarrativeEditor, type NarrativeEditor } from '../../../src/form/rich-text/editor';
import type { NarrativeBlock } from '../../../src/report/narrative';
import { openWorkspace } from '../support/open-workspace';
import { clipboardEvent, renderGrid } from '../support/render-grid';
import { openSession, renderWithSession } from '../support/render-session';
import { draftOf, smallFormat } from '../support/drafts';

// jsdom lays nothing out: the editor asks where its caret is after every change.
const NOWHERE = { left: 0, right: 0, top: 0, bottom: 0 };
Object.assign(Range.prototype, { getClientRects: () => [NOWHERE], getBoundingClientRect: () => NOWHERE });

const NAMES: Record<string, string> = { '↑': 'ArrowUp', '↓': 'ArrowDown', '←': 'ArrowLeft', '→': 'ArrowRight', Esc: 'Escape' };

/** Presses the keys on what has the focus; true when they are used up. */
function press(chord: Chord): boolean {
  const last = chord[chord.length - 1] ?? '';
  const key = NAMES[last] ?? (/^[A-Z]$/.test(last) ? last.toLowerCase() : last);
  const [ctrlKey, shiftKey, altKey] = [chord.includes('Ctrl'), chord.includes('Shift'), chord.includes('Alt')];
  const keyCode = /^[0-9a-z]$/.test(key) ? key.toUpperCase().charCodeAt(0) : 0;
  return !fireEvent.keyDown(document.activeElement ?? document.body, { key, keyCode, ctrlKey, shiftKey, altKey });
}

const chordsOf = (place: keyof typeof shortcuts, ...without: ShortcutId[]) =>
  shortcuts[place].filter(({ id }) => !without.includes(id)).flatMap(({ chords }): Chord[] => [...chords]);

/** Selects a cell anew: what was being edited is left. */
const focusCell = (key: string) => {
  if (document.activeElement instanceof HTMLElement) document.activeElement.blur();
  document.getElementById(cellId(key))?.focus();
};

describe('in the workspace', () => {
  it('all of them', async () => {
    await openWorkspace({}, { page: 'disclosure' });
    screen.getByRole('heading', { level: 1 }).focus();
    for (const chord of chordsOf('workspace')) expect([chord, press(chord)]).toEqual([chord, true]);
  });
});

describe('in a table', () => {
  it('those that move, change and select', async () => {
    await renderGrid();
    // Tab is the browser's, the clipboard's keys are events of their own, Esc needs something to cancel.
    for (const chord of chordsOf('grid', 'beside', 'clipboard', 'cancel')) {
      focusCell('intake/granted/person');
      expect([chord, press(chord)]).toEqual([chord, true]);
    }
  });

  it('Esc, while a cell is edited and while several are selected', async () => {
    await renderGrid();
    focusCell('intake/in/person');
    expect(press(['Esc'])).toBe(false);
    press(['F2']);
    expect(press(['Esc'])).toBe(true);
    press(['Shift', '→']);
    expect(press(['Esc'])).toBe(true);
  });

  it('copying, cutting and pasting', async () => {
    await renderGrid();
    focusCell('intake/in/person');
    for (const type of ['copy', 'cut', 'paste'] as const) expect([type, clipboardEvent(type).taken]).toEqual([type, true]);
  });
});

describe('in 查找替换', () => {
  it('all of them', () => {
    const draft = draftOf({ narrative: { overview: ['全年公开', '主动公开'] } });
    renderWithSession(<FindBar finder={createFinder(() => undefined)} asked={{ words: '公开', times: 1, opener: null }} onClose={() => undefined} />, { draft });
    for (const chord of chordsOf('find')) expect([chord, press(chord)]).toEqual([chord, true]);
  });
});

/** An editor with the caret at its beginning. */
function openEditor(blocks: NarrativeBlock[]): NarrativeEditor {
  const nothing = () => undefined;
  const place = document.body.appendChild(document.createElement('div'));
  const editor = createNarrativeEditor({
    place,
    session: openSession(draftOf({ narrative: { overview: blocks } }), smallFormat),
    narrative: 'overview',
    blocks,
    attributes: {},
    listId: 'figures',
    editable: () => true,
    onEdit: nothing,
    onSelect: nothing,
    onMenu: nothing,
    onReasons: nothing,
    onShowFinding: nothing,
    onTable: nothing,
    onTools: nothing,
    onLosses: nothing,
    onNotice: nothing,
  });
  place.querySelector<HTMLElement>('[contenteditable]')?.focus();
  return editor;
}

describe('in a text', () => {
  // Those of figures and of findings need a page that is laid out: the browser tests of the editor press them.
  it('those of levels and of the tools', () => {
    const editor = openEditor(['全年公开']);
    for (const chord of chordsOf('text', 'figure', 'free', 'reason')) expect([chord, press(chord)]).toEqual([chord, true]);
    editor.destroy();
  });

  it('those of a table, which leave a paragraph alone', () => {
    const editor = openEditor([{ table: { caption: '', header: true, rows: [['甲', '乙']] } }]);
    for (const chord of chordsOf('text-table')) expect([chord, press(chord)]).toEqual([chord, true]);
    expect([press(['Tab']), press(['Esc'])]).toEqual([false, false]);
    editor.destroy();
  });
});
