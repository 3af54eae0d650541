/** What the search for causes may be told: where figures come from, which side is trusted, how much to list. */
import type { CellKey } from '../../report/address';

/** Where a figure comes from: typed by the clerk, imported and not surely read, or carried over from last year. */
export type Provenance = 'typed' | 'unsure' | 'carried';

/** Which side of a relation is known to be right: what is added up (right side), or the total (left side). */
export type TrustedSide = 'parts' | 'total';

export interface CauseOptions {
  /** Without it everything counts as typed. */
  provenance?: ((key: CellKey) => Provenance) | undefined;
  /** By the id of the rule instance, which is that of its finding. */
  trust?: ((rule: string) => TrustedSide | undefined) | undefined;
  /** At most so many causes for each finding; all of them by default. */
  limit?: number | undefined;
}

/** What changing a figure costs: the surer a figure, the dearer. */
export const PROVENANCE_WEIGHTS: Record<Provenance, number> = { unsure: 0.5, typed: 1, carried: 2 };
