/** What the text says tells causes apart that the relations cannot: a figure that was mistyped often stands there right. */
import Big from 'big.js';
import type { CellKey } from '../../report/address';
import type { Cause } from '../cause';
import type { Finding } from '../finding';
import { createLedger, type Ledger } from '../ledger';
import { agreesWithText } from './messages';

/** How many causes are tried; those further down have no slip that speaks for them. */
const TRIED = 40;

/** A figure that the text gives, and the cells whose sum it is said to be. */
interface Claim {
  printed: Big;
  cells: readonly CellKey[];
}

/** The claims of findings that have one reading only. */
function claimsOf(findings: readonly Finding[]): Claim[] {
  return findings.flatMap(({ rule, severity, left, cells }) =>
    rule === 'text-figure' && severity === 'error' && left !== null ? [{ printed: new Big(left), cells }] : [],
  );
}

function sumOf(cells: readonly CellKey[], ledger: Ledger): Big | null {
  let sum = new Big(0);
  for (const key of cells) {
    const value = ledger.value(key);
    if (value.kind !== 'number') return null;
    sum = sum.plus(value.number);
  }
  return sum;
}

/** How many claims hold once the cause's changes are made. */
function heldAfter(cause: Cause, claims: readonly Claim[], ledger: Ledger): number {
  const cells = { ...ledger.entries(), ...Object.fromEntries(cause.cells.map(({ key, to }) => [key, to])) };
  const changed = createLedger(ledger.format, cells);
  return claims.filter((claim) => sumOf(claim.cells, changed)?.eq(claim.printed)).length;
}

/**
 * @param causes in their order
 * @param findings with those of the text; of these the ones that say that text and table differ are used
 * @returns the causes that make more of the text true before those that make less of it true, else in their order
 */
export function agreeWithText(causes: readonly Cause[], findings: readonly Finding[], ledger: Ledger): readonly Cause[] {
  const claims = claimsOf(findings);
  if (claims.length === 0 || causes.length === 0) return causes;
  const counted = causes.map((cause, index) => ({
    cause,
    held: index < TRIED && cause.cells.length > 0 ? heldAfter(cause, claims, ledger) : 0,
  }));
  return counted
    .sort((a, b) => b.held - a.held)
    .map(({ cause, held }) => (held === 0 ? cause : { ...cause, message: agreesWithText(cause.message, held) }));
}
