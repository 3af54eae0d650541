/** What the check says of the place where the caret is, beneath the text: for who works without a mouse, too. */
import type { Finding } from '../../check/finding';
import { Button } from '../../ui/button/button';
import { Icon, type IconName } from '../../ui/icon/icon';
import { findingMessages } from '../findings/messages';
import { useShowFinding } from '../findings/shown-finding';
import { richTextMessages } from './messages';
import styles from './rich-text.module.css';

const ICONS: Record<Finding['severity'], IconName> = { error: 'alert', warning: 'warning', hint: 'info' };

/** There before it says something, so that it is read out when it does. */
export function Reasons({ findings }: { findings: readonly Finding[] }) {
  const show = useShowFinding();
  return (
    <div role="status" aria-label={richTextMessages.reasons}>
      {findings.map(({ id, severity, message }) => (
        <p key={id} className={styles.reason} data-severity={severity}>
          <Icon name={ICONS[severity]} /> {findingMessages.groups[severity]}：{message}{' '}
          {show && (
            <Button
              variant="text"
              title={richTextMessages.showReasonKeys}
              onClick={() => {
                show(id);
              }}
            >
              {richTextMessages.showReason}
            </Button>
          )}
        </p>
      ))}
    </div>
  );
}
