/** Findings by how grave they are. */
import { causesFor } from '../../check/causes-for';
import { useCallback, useState } from 'react';
import type { Cause } from '../../check/cause';
import type { TrustedSide } from '../../check/causes/options';
import type { Finding } from '../../check/finding';
import { FindingEntry, groupOf, type FindingGroup } from './finding-entry';
import styles from './findings.module.css';
import { findingMessages as messages } from './messages';
import { useFigureCauses, type Trusted } from './use-figure-causes';

const GROUPS: readonly FindingGroup[] = ['error', 'warning', 'hint', 'progress'];

/** The causes of each finding. One cause may stand behind several findings: it is shown with the first of them. */
function shareOut(findings: readonly Finding[], causes: readonly Cause[]): Map<string, { own: readonly Cause[]; shared: boolean }> {
  const shown = new Set<string>();
  return new Map(
    findings.map((finding) => {
      const all = causesFor(finding, causes);
      const own = all.filter(({ id }) => !shown.has(id));
      for (const { id } of own) shown.add(id);
      return [finding.id, { own, shared: own.length < all.length }];
    }),
  );
}

export function FindingList({ findings }: { findings: readonly Finding[] }) {
  const [trusted, setTrusted] = useState<Trusted>(new Map());
  const causes = useFigureCauses(trusted);
  const trust = useCallback((finding: string, side: TrustedSide | null) => {
    setTrusted((before) => {
      const after = new Map(before);
      if (side === null) after.delete(finding);
      else after.set(finding, side);
      return after;
    });
  }, []);
  const shares = shareOut(findings, causes);
  return (
    <>
      {GROUPS.map((group) => {
        const own = findings.filter((finding) => groupOf(finding) === group);
        if (own.length === 0) return null;
        return (
          <section key={group} className={styles.group}>
            <h2 className={styles.groupTitle}>
              {messages.groups[group]}
              <span className={styles.groupCount}>{own.length}</span>
            </h2>
            <ul className={styles.findings}>
              {own.map((finding) => (
                <FindingEntry
                  key={finding.id}
                  finding={finding}
                  causes={shares.get(finding.id)?.own ?? []}
                  trusted={trusted.get(finding.id) ?? null}
                  onTrust={trust}
                  sharesCause={shares.get(finding.id)?.shared ?? false}
                />
              ))}
            </ul>
          </section>
        );
      })}
    </>
  );
}
