/** What is kept with a reason, out of the way but not out of sight. */
import type { KeptFinding } from '../../check/waivers';
import { chinaDay } from '../../report/china-time';
import { Button } from '../../ui/button/button';
import { useReadOnly } from '../session/read-only-context';
import { useSession } from '../session/session-context';
import styles from './findings.module.css';
import { findingMessages as messages } from './messages';

export function KeptFindings({ kept }: { kept: readonly KeptFinding[] }) {
  const session = useSession();
  const readOnly = useReadOnly();
  if (kept.length === 0) return null;
  return (
    <details className={styles.kept}>
      <summary>{messages.kept(kept.length)}</summary>
      <ul className={styles.findings}>
        {kept.map(({ finding, waiver }) => (
          <li key={finding.id} className={styles.finding}>
            <p>{finding.message}</p>
            <p className={styles.quiet}>{messages.keptReason(waiver.reason, waiver.by, chinaDay(waiver.at))}</p>
            {!readOnly && (
              <Button
                variant="quiet"
                size="small"
                onClick={() => {
                  session.reopen(finding.id);
                }}
              >
                {messages.reopen}
              </Button>
            )}
          </li>
        ))}
      </ul>
    </details>
  );
}
