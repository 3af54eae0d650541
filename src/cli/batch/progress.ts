/** How far a run is: a bar that a terminal redraws, or now and then a line where nobody looks. */
import type { CliIo } from '../io';
import { batchWords as words } from './messages';

export interface Progress {
  /** @param done of the total */
  tell(done: number): void;
  /** Takes the bar away. */
  end(): void;
}

const BAR = 24;
/** Lines of a whole run in a pipe. */
const LINES = 20;
/** Milliseconds between two drawings. */
const PAUSE = 100;
const CLEAR = '\r\u001b[K';

/** @param text says how many are done of how many */
export function createProgress(total: number, text: (done: number, total: number) => string, { stderr, now }: CliIo): Progress {
  const began = now().getTime();
  let drawn = -Infinity;

  function draw(done: number): void {
    const time = now().getTime();
    if (time - drawn < PAUSE && done < total) return;
    drawn = time;
    const filled = Math.round((BAR * done) / total);
    const left = done === 0 ? '' : `  ${words.remaining(Math.round(((time - began) / done) * (total - done) / 1000))}`;
    stderr.write(`${CLEAR}${'█'.repeat(filled)}${'░'.repeat(BAR - filled)} ${text(done, total)}${done < total ? left : ''}`);
  }

  function line(done: number): void {
    const step = Math.max(1, Math.ceil(total / LINES));
    if (done % step === 0 || done === total) stderr.write(`${text(done, total)}\n`);
  }

  if (stderr.isTTY) draw(0);
  return {
    tell: stderr.isTTY ? draw : line,
    end: () => {
      if (stderr.isTTY) stderr.write(CLEAR);
    },
  };
}
