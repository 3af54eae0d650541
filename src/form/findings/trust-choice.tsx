/** Lets the clerk say which side of a broken total is right: the parts, or the total. */
import type { TrustedSide } from '../../check/causes/options';
import type { Finding } from '../../check/finding';
import { useSession } from '../session/session-context';
import styles from './findings.module.css';
import { findingMessages as messages } from './messages';

const SIDES: readonly TrustedSide[] = ['parts', 'total'];

export interface TrustChoiceProps {
  finding: Finding;
  trusted: TrustedSide | null;
  onTrust: (finding: string, side: TrustedSide | null) => void;
}

export function TrustChoice({ finding, trusted, onTrust }: TrustChoiceProps) {
  const { format } = useSession();
  const instance = format.rules.find(({ id }) => id === finding.id);
  if (instance?.rule.compute !== true) return null;
  return (
    <div role="group" aria-label={messages.trust} className={styles.trust}>
      {SIDES.map((side) => (
        <button
          key={side}
          type="button"
          className={styles.side}
          aria-pressed={trusted === side}
          onClick={() => {
            onTrust(finding.id, trusted === side ? null : side);
          }}
        >
          {messages.trustSide[side]}
        </button>
      ))}
    </div>
  );
}
