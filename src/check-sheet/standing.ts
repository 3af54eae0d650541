/** Looks up what became of a finding: open, kept with a reason, or open again. */
import type { Audit } from '../audit/audit';
import type { Keeping, Standing } from './sheet';

/** The standing of the finding with an id; `null` when there is no such finding. */
export type StandingOf = (finding: string) => Standing | null;

const DATE_LENGTH = 'YYYY-MM-DD'.length;

export function standingOf({ findings, kept, lapsed }: Audit): StandingOf {
  const reasons = new Map(lapsed.map(({ finding, waiver }) => [finding.id, waiver.reason]));
  const keepings = new Map(
    kept.map(({ finding, waiver: { reason, by, at } }): [string, Keeping] => [
      finding.id,
      { reason, by, date: at.slice(0, DATE_LENGTH) },
    ]),
  );
  const open = new Set(findings.map(({ id }) => id));
  return (id) => {
    const keeping = keepings.get(id) ?? null;
    return keeping || open.has(id) ? { kept: keeping, lapsed: reasons.get(id) ?? null } : null;
  };
}
