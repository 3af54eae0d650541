/** What one cell of the grid shows beside its text; equal views are the same object. */
import type { CellKey } from '../../report/address';
import type { Ledger } from '../../check/ledger';
import type { Severity } from '../../template/schema';

export interface CellView {
  /** The template computes the cell and nothing was entered in it. */
  computed: boolean;
  /** The worst of its findings. */
  severity: Severity | null;
  /** Ids of its findings, joined by spaces; '' without any. */
  findings: string;
  /** Taken over from last year's report and not touched since. */
  prefilled: boolean;
}

const RANK: Record<Severity, number> = { error: 0, warning: 1, hint: 2 };

/** The gravest of several severities; `null` for none. */
function gravest(severities: readonly Severity[]): Severity | null {
  return severities.reduce<Severity | null>((worst, each) => (worst === null || RANK[each] < RANK[worst] ? each : worst), null);
}

function look(ledger: Ledger, key: CellKey, isPrefilled: (key: CellKey) => boolean): CellView {
  const findings = ledger.findingsOf(key);
  return {
    computed: ledger.isComputed(key),
    severity: gravest(findings.map((finding) => finding.severity)),
    findings: findings.map((finding) => finding.id).join(' '),
    prefilled: isPrefilled(key),
  };
}

function same(a: CellView, b: CellView): boolean {
  return (
    a.computed === b.computed && a.severity === b.severity && a.findings === b.findings && a.prefilled === b.prefilled
  );
}

export interface CellViews {
  get(key: CellKey): CellView;
  /** Looks again; true when the cell now shows something else. */
  refresh(key: CellKey): boolean;
}

export function createCellViews(ledger: Ledger, isPrefilled: (key: CellKey) => boolean): CellViews {
  const views = new Map<CellKey, CellView>();
  return {
    get(key) {
      const known = views.get(key);
      if (known) return known;
      const view = look(ledger, key, isPrefilled);
      views.set(key, view);
      return view;
    },
    refresh(key) {
      const before = views.get(key);
      const now = look(ledger, key, isPrefilled);
      if (before && same(before, now)) return false;
      views.set(key, now);
      return before !== undefined;
    },
  };
}
