/** What stays on one page with what: the same in every form that has pages. */
import type { DocumentBlock } from './document';

/** Whether lines stand above a table, as its title or head: 填报单位. */
function leadsToTable([first, ...others]: readonly DocumentBlock[]): boolean {
  return first?.kind === 'table' || (first?.kind === 'line' && leadsToTable(others));
}

/**
 * Whether a block stays on the page of what follows by its place: lines with their form, and what a signature signs.
 * @param after all blocks after it
 */
export function staysWithNext(each: DocumentBlock, after: readonly DocumentBlock[]): boolean {
  const [next] = after;
  // A signature never stands alone on a page (GB/T 9704-2012, 7.3.5.4).
  if (next?.kind === 'signature') return true;
  if (each.kind === 'line') return leadsToTable(after);
  return each.kind === 'table' && next?.kind === 'line' && !leadsToTable(after);
}

/** How many lines stand right above a table and stay on its page. @param before all blocks before the table */
export function linesAbove(before: readonly DocumentBlock[]): number {
  const last = before[before.length - 1];
  return last?.kind === 'line' || last?.kind === 'heading' ? 1 + linesAbove(before.slice(0, -1)) : 0;
}
