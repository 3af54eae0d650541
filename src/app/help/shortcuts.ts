/** Every key of the product that does more than the browser's own, by the place where it works. */

/** Keys pressed together, by the names on the keyboard. */
export type Chord = readonly string[];

export interface Shortcut {
  id: string;
  /** Ways to do the same. */
  chords: readonly Chord[];
}

const ctrl = (...keys: string[]): Chord[] => keys.map((key) => ['Ctrl', key]);

/** In the order in which they are listed; `messages.ts` says what each does. */
export const shortcuts = {
  anywhere: [
    { id: 'help', chords: [['?'], ['Ctrl', '/']] },
    { id: 'close', chords: [['Esc']] },
  ],
  workspace: [
    { id: 'save', chords: ctrl('S') },
    { id: 'undo', chords: ctrl('Z') },
    { id: 'redo', chords: [['Ctrl', 'Y'], ['Ctrl', 'Shift', 'Z']] },
    { id: 'find', chords: ctrl('H') },
    { id: 'parts', chords: [['Alt', 'PageDown'], ['Alt', 'PageUp']] },
    { id: 'places', chords: [['F6'], ['Shift', 'F6']] },
  ],
  grid: [
    { id: 'move', chords: [['↑'], ['↓'], ['←'], ['→']] },
    { id: 'below', chords: [['Enter']] },
    { id: 'above', chords: [['Shift', 'Enter']] },
    { id: 'beside', chords: [['Tab'], ['Shift', 'Tab']] },
    { id: 'row-ends', chords: [['Home'], ['End']] },
    { id: 'table-ends', chords: ctrl('Home', 'End') },
    { id: 'edit', chords: [['F2']] },
    { id: 'cancel', chords: [['Esc']] },
    { id: 'clear', chords: [['Delete']] },
    { id: 'extend', chords: [['Shift', '↑'], ['Shift', '↓'], ['Shift', '←'], ['Shift', '→']] },
    { id: 'all', chords: ctrl('A') },
    { id: 'fill', chords: ctrl('D', 'R') },
    { id: 'clipboard', chords: ctrl('C', 'X', 'V') },
  ],
  text: [
    { id: 'figure', chords: [['Alt', '/'], ['/'], ['@']] },
    { id: 'free', chords: [['Enter']] },
    { id: 'level', chords: [['Ctrl', 'Alt', '1'], ['Ctrl', 'Alt', '2'], ['Ctrl', 'Alt', '3'], ['Ctrl', 'Alt', '0']] },
    { id: 'reason', chords: [['Alt', 'Enter']] },
    { id: 'tools', chords: [['Alt', 'F10']] },
  ],
  'text-table': [
    { id: 'text-cell', chords: [['Tab'], ['Shift', 'Tab']] },
    { id: 'text-line', chords: [['Enter']] },
    { id: 'leave-table', chords: [['Esc']] },
  ],
  find: [
    { id: 'next', chords: [['Enter'], ['F3']] },
    { id: 'previous', chords: [['Shift', 'Enter'], ['Shift', 'F3']] },
    { id: 'close-find', chords: [['Esc']] },
  ],
  review: [
    { id: 'next-mark', chords: [['N'], ['P']] },
    { id: 'step-mark', chords: [['Alt', '↓'], ['Alt', '↑']] },
    { id: 'next-change', chords: [[']'], ['[']] },
    { id: 'next-place', chords: [['J'], ['K']] },
    { id: 'beside-place', chords: [['L'], ['H']] },
    { id: 'remark', chords: [['C']] },
    { id: 'keep', chords: [['W']] },
    { id: 'resolve', chords: [['R']] },
    { id: 'open-mark', chords: [['Enter']] },
    { id: 'send-remark', chords: ctrl('Enter') },
  ],
  import: [{ id: 'confirm', chords: [['Enter']] }],
} as const satisfies Record<string, readonly Shortcut[]>;

export type ShortcutPlace = keyof typeof shortcuts;
export type ShortcutId = (typeof shortcuts)[ShortcutPlace][number]['id'];
