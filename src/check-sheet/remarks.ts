/** What other checks than the relations found, the gravest first and check by check. */
import type { Audit } from '../audit/audit';
import { sortFindings } from '../check/check-report';
import type { SheetRemark } from './sheet';
import type { StandingOf } from './standing';

/** Brings remarks of one check and severity together, where the first of them stands. */
function gather(remarks: readonly SheetRemark[]): SheetRemark[] {
  const groups = new Map<string, SheetRemark[]>();
  for (const remark of remarks) {
    const key = `${remark.severity} ${remark.rule}`;
    groups.set(key, [...(groups.get(key) ?? []), remark]);
  }
  return [...groups.values()].flat();
}

/** @param relations ids of findings that stand among the relations */
export function remarksOf({ findings, kept }: Audit, standingOf: StandingOf, relations: ReadonlySet<string>): SheetRemark[] {
  const others = [...findings, ...kept.map(({ finding }) => finding)].filter(({ id }) => !relations.has(id));
  return gather(
    sortFindings(others).map(({ id, rule, severity, message, source }) => ({
      ...{ rule, severity, message, source },
      ...(standingOf(id) ?? { kept: null, lapsed: null }),
    })),
  );
}
