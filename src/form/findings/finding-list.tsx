/** Findings by how grave they are. */
import { causesFor } from '../../check/causes-for';
import type { Finding } from '../../check/finding';
import { FindingEntry, groupOf, type FindingGroup } from './finding-entry';
import styles from './findings.module.css';
import { findingMessages as messages } from './messages';
import { useFigureCauses } from './use-figure-causes';

const GROUPS: readonly FindingGroup[] = ['error', 'warning', 'hint', 'progress'];

export function FindingList({ findings }: { findings: readonly Finding[] }) {
  const causes = useFigureCauses();
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
                <FindingEntry key={finding.id} finding={finding} causes={causesFor(finding, causes)} />
              ))}
            </ul>
          </section>
        );
      })}
    </>
  );
}
