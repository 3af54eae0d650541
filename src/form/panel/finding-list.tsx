/** Findings by how grave they are, each leading to its place. */
import { isProgress } from '../../check/check-report';
import type { Finding } from '../../check/finding';
import { Icon, type IconName } from '../../ui/icon/icon';
import { findingMessages } from '../messages';
import { destinationOf } from '../pages/page';
import { usePageContext } from '../pages/use-page';
import { useSession } from '../session/session-context';
import styles from './panel.module.css';

type Group = keyof typeof findingMessages.groups;

const GROUPS: readonly Group[] = ['error', 'warning', 'hint', 'progress'];
const ICONS: Record<Group, IconName> = { error: 'alert', warning: 'warning', hint: 'info', progress: 'circle' };

function groupOf(finding: Finding): Group {
  return isProgress(finding) ? 'progress' : finding.severity;
}

function Entry({ finding, group }: { finding: Finding; group: Group }) {
  const { format } = useSession();
  const pages = usePageContext();
  const destination = destinationOf(finding, format);
  const words = (
    <>
      <Icon name={ICONS[group]} />
      <span>{finding.message}</span>
    </>
  );
  return (
    <li className={styles.finding} data-group={group}>
      {destination ? (
        <button
          type="button"
          className={styles.findingLink}
          onClick={() => {
            pages.goTo(destination.page, destination.target);
          }}
        >
          {words}
        </button>
      ) : (
        <span className={styles.findingText}>{words}</span>
      )}
      {/* The format as a whole is the source of every other remark: only what says more is worth the room. */}
      {finding.source !== format.template.source && (
        <p className={styles.source}>{findingMessages.source(finding.source)}</p>
      )}
    </li>
  );
}

export function FindingList({ findings }: { findings: readonly Finding[] }) {
  return (
    <>
      {GROUPS.map((group) => {
        const own = findings.filter((finding) => groupOf(finding) === group);
        if (own.length === 0) return null;
        return (
          <section key={group} className={styles.group}>
            <h2 className={styles.groupTitle}>
              {findingMessages.groups[group]}
              <span className={styles.groupCount}>{own.length}</span>
            </h2>
            <ul className={styles.findings}>
              {own.map((finding) => (
                <Entry key={finding.id} finding={finding} group={group} />
              ))}
            </ul>
          </section>
        );
      })}
    </>
  );
}
