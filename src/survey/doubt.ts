/** Why a sum is not beyond doubt: which child it is, and what is wrong with it. */

/** A doubt about one sum. `child` is the agency's name, else its file's. */
export type CellDoubt =
  /** The child left blank what others filled in. */
  | { kind: 'blank'; child: string }
  | { kind: 'not-a-number'; child: string; text: string }
  /** Read from a document, and not surely so. */
  | { kind: 'unsure'; child: string }
  /** A check of the child's report found an error in which the figure takes part. */
  | { kind: 'error'; child: string; message: string }
  /** The total that the child entered is not what its parts come to, which is what counts. */
  | { kind: 'total'; child: string; entered: string; computed: string }
  /** Not all parts of the total are filled in; `entered` counts, or where it is `null` what is filled in. */
  | { kind: 'incomplete'; child: string; entered: string | null }
  /** The child gives the amount in another unit; it is not counted. */
  | { kind: 'unit'; child: string; unit: string; expected: string }
  /** The child's format has no figure that is exactly this one. */
  | { kind: 'not-counted'; child: string };

/** A doubt about every sum. */
export type Doubt =
  | CellDoubt
  | { kind: 'missing'; unit: string }
  | { kind: 'broken'; file: string; reason: string }
  /** The agency has several reports, and which one counts is not decided. */
  | { kind: 'double'; agency: string; count: number };

/** Kinds of findings that a doubt of its own stands for. */
export const COVERED_RULES: ReadonlySet<string> = new Set(['blank', 'value']);
