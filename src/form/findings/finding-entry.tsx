/** One finding: what it says and where it leads, what probably happened, why it is one, and how to keep it. */
import { memo, useState } from 'react';
import type { Cause } from '../../check/cause';
import type { TrustedSide } from '../../check/causes/options';
import { isProgress } from '../../check/check-report';
import type { Finding } from '../../check/finding';
import { Button } from '../../ui/button/button';
import { Icon, type IconName } from '../../ui/icon/icon';
import { useToast } from '../../ui/toast/toast-context';
import { destinationOf } from '../pages/page';
import { usePageContext } from '../pages/use-page';
import { useReadOnly } from '../session/read-only-context';
import { useSession } from '../session/session-context';
import { FindingCauses } from './finding-causes';
import { FindingWhy } from './finding-why';
import styles from './findings.module.css';
import { KeepDialog } from './keep-dialog';
import { findingMessages as messages } from './messages';
import { findingLineId } from './shown-finding';
import { TrustChoice } from './trust-choice';

export type FindingGroup = keyof typeof messages.groups;

const ICONS: Record<FindingGroup, IconName> = { error: 'alert', warning: 'warning', hint: 'info', progress: 'circle' };

export function groupOf(finding: Finding): FindingGroup {
  return isProgress(finding) ? 'progress' : finding.severity;
}

export interface FindingEntryProps {
  finding: Finding;
  /** The causes of this finding that are not shown with an earlier one. */
  causes: readonly Cause[];
  /** A cause of an earlier finding is one of this finding too. */
  sharesCause: boolean;
  /** Which side the clerk says is right. */
  trusted: TrustedSide | null;
  onTrust: (finding: string, side: TrustedSide | null) => void;
}

function Entry({ finding, causes, sharesCause, trusted, onTrust }: FindingEntryProps) {
  const session = useSession();
  const pages = usePageContext();
  const readOnly = useReadOnly();
  const toast = useToast();
  const [why, setWhy] = useState(false);
  const [keeping, setKeeping] = useState(false);
  const group = groupOf(finding);
  const destination = destinationOf(finding, session.format);
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
          id={findingLineId(finding.id)}
          className={styles.findingLink}
          onClick={() => {
            pages.goTo(destination.page, destination.target);
            if (finding.place?.kind === 'narrative' && finding.place.span) session.spot(finding.place.span);
          }}
        >
          {words}
        </button>
      ) : (
        <span className={styles.findingText}>{words}</span>
      )}
      {group !== 'progress' && (
        <>
          {sharesCause && <p className={styles.quiet}>{messages.sharesCause}</p>}
          <TrustChoice finding={finding} trusted={trusted} onTrust={onTrust} />
          <FindingCauses causes={causes} />
          <div className={styles.acts}>
            <Button
              variant="quiet"
              size="small"
              aria-expanded={why}
              onClick={() => {
                setWhy(!why);
              }}
            >
              {messages.why}
            </Button>
            {!readOnly && (
              <Button
                variant="quiet"
                size="small"
                onClick={() => {
                  setKeeping(true);
                }}
              >
                {messages.keep}
              </Button>
            )}
          </div>
          {why && <FindingWhy finding={finding} />}
        </>
      )}
      {keeping && (
        <KeepDialog
          finding={finding}
          onClose={() => {
            setKeeping(false);
          }}
          onKeep={(given) => {
            setKeeping(false);
            session.keep(finding.id, given);
            const undo = () => {
              session.reopen(finding.id);
            };
            toast({ message: messages.keptDone, action: { label: messages.undo, act: undo } });
          }}
        />
      )}
    </li>
  );
}

/** Texts move while others are written before them, so their places count too. */
function sameCause(a: Cause, b: Cause | undefined): boolean {
  return a.id === b?.id && a.message === b.message && JSON.stringify(a.texts) === JSON.stringify(b.texts);
}

function sameEntry(a: FindingEntryProps, b: FindingEntryProps): boolean {
  return (
    a.finding.id === b.finding.id &&
    a.finding.message === b.finding.message &&
    a.sharesCause === b.sharesCause &&
    a.trusted === b.trusted &&
    a.causes.length === b.causes.length &&
    a.causes.every((cause, index) => sameCause(cause, b.causes[index]))
  );
}

/** Renders again only when it says something else: every check makes its findings anew. */
export const FindingEntry = memo(Entry, sameEntry);
