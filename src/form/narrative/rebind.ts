/** Keeps the figures of a narrative bound while its text is edited as plain lines. */
import { inlinesOf, paragraphOf, type Inline, type Paragraph } from '../../report/narrative';

function commonPrefix(a: string, b: string): number {
  const most = Math.min(a.length, b.length);
  let length = 0;
  while (length < most && a[length] === b[length]) length += 1;
  return length;
}

function commonSuffix(a: string, b: string): number {
  const most = Math.min(a.length, b.length);
  let length = 0;
  while (length < most && a[a.length - 1 - length] === b[b.length - 1 - length]) length += 1;
  return length;
}

/** Paragraphs as one run, with a line end between them. */
function joined(paragraphs: readonly Paragraph[]): Inline[] {
  return paragraphs.flatMap((paragraph, index) => (index === 0 ? inlinesOf(paragraph) : ['\n', ...inlinesOf(paragraph)]));
}

/** The way back: a run taken apart at its line ends. */
function separated(inlines: readonly Inline[]): Paragraph[] {
  let present: Inline[] = [];
  const paragraphs = [present];
  for (const inline of inlines) {
    const lines = typeof inline === 'string' ? inline.split('\n') : [inline];
    lines.forEach((line, index) => {
      if (index > 0) paragraphs.push((present = []));
      present.push(line);
    });
  }
  return paragraphs.map(paragraphOf);
}

/**
 * An edit changes one stretch of the text: figures wholly before or after it stay bound, one that it touches becomes
 * the text as typed.
 * @param before the paragraphs that the text box showed
 * @param textOf how it showed their parts
 * @param lines what it shows now
 */
export function rebind(
  before: readonly Paragraph[],
  textOf: (inline: Inline) => string,
  lines: readonly string[],
): Paragraph[] {
  const run = joined(before);
  const old = run.map(textOf).join('');
  const now = lines.join('\n');
  const prefix = commonPrefix(old, now);
  const suffix = commonSuffix(old.slice(prefix), now.slice(prefix));
  const kept: Inline[] = [];
  let [at, taken] = [0, 0];
  for (const inline of run) {
    const start = at;
    at += textOf(inline).length;
    const before = at <= prefix;
    const after = start >= old.length - suffix;
    if (typeof inline === 'string' || !(before || after)) continue;
    const place = before ? start : start - old.length + now.length;
    kept.push(now.slice(taken, place), inline);
    taken = place + (at - start);
  }
  kept.push(now.slice(taken));
  return now === '' ? [] : separated(kept);
}
