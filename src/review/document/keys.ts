/** The keys that work while the document has the focus. Single letters work nowhere else, so that no field loses one. */
import type { Direction } from './rows';

export type Command =
  /** Moves the cursor. */
  | { kind: 'move'; direction: Direction }
  /** To the next or previous finding or remark. */
  | { kind: 'mark'; step: 1 | -1 }
  /** To the next or previous change since the document was last read. */
  | { kind: 'change'; step: 1 | -1 }
  | { kind: 'remark' | 'keep' | 'resolve' | 'open' };

const LETTERS: Readonly<Record<string, Command>> = {
  j: { kind: 'move', direction: 'down' },
  k: { kind: 'move', direction: 'up' },
  l: { kind: 'move', direction: 'right' },
  h: { kind: 'move', direction: 'left' },
  n: { kind: 'mark', step: 1 },
  p: { kind: 'mark', step: -1 },
  ']': { kind: 'change', step: 1 },
  '[': { kind: 'change', step: -1 },
  c: { kind: 'remark' },
  w: { kind: 'keep' },
  r: { kind: 'resolve' },
  enter: { kind: 'open' },
};

/** What a key asks for in the document; `null` for every other one. */
export function commandOf(event: KeyboardEvent): Command | null {
  if (event.isComposing || event.ctrlKey || event.metaKey || event.altKey || event.shiftKey) return null;
  return LETTERS[event.key.toLowerCase()] ?? null;
}

/** Alt with an arrow leads to the next or previous mark from anywhere on the page. */
export function stepOf(event: KeyboardEvent): 1 | -1 | null {
  if (!event.altKey || event.ctrlKey || event.metaKey || event.shiftKey) return null;
  return event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : null;
}
