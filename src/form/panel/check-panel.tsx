/** 核对: what the check says of this page, or of the whole report. */
import { DELIVER_PAGE, pageOf } from '../pages/page';
import { usePageContext } from '../pages/use-page';
import { useFindings, useSession, useTopic } from '../session/session-context';
import { FindingList } from '../findings/finding-list';
import { KeptFindings } from '../findings/kept-findings';
import { findingMessages } from '../findings/messages';
import { PrefilledNote } from '../last-year/prefilled-note';
import styles from './panel.module.css';

const SCOPES = ['here', 'everywhere'] as const;

/** The findings of this page, or all of them. */
export type CheckScope = (typeof SCOPES)[number];

export interface CheckPanelProps {
  scope: CheckScope;
  onScope: (scope: CheckScope) => void;
}

export function CheckPanel({ scope, onScope }: CheckPanelProps) {
  const { format } = useSession();
  const { current } = usePageContext();
  const findings = useFindings();
  const kept = useTopic('findings', (session) => session.kept());
  const whole = scope === 'everywhere' || current.id === DELIVER_PAGE;
  const shown = whole ? findings : findings.filter((finding) => pageOf(finding, format) === current.id);
  const hidden = findings.length - shown.length;
  return (
    <div className={styles.panel}>
      {current.id !== DELIVER_PAGE && (
        <div className={styles.scopes} role="group" aria-label={findingMessages.scope}>
          {SCOPES.map((each) => (
            <button
              key={each}
              type="button"
              className={styles.scope}
              aria-pressed={scope === each}
              onClick={() => {
                onScope(each);
              }}
            >
              {findingMessages[each]}
            </button>
          ))}
        </div>
      )}
      {shown.length === 0 && <p>{whole ? findingMessages.none : findingMessages.noneHere}</p>}
      <FindingList findings={shown} />
      <PrefilledNote />
      <KeptFindings kept={whole ? kept : kept.filter(({ finding }) => pageOf(finding, format) === current.id)} />
      {hidden > 0 && <p className={styles.quiet}>{findingMessages.elsewhere(hidden)}</p>}
    </div>
  );
}
