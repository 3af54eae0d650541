/** The result of 检查 above the heading: what is still to be handled, each line leading to its place. */
import { ErrorSummary } from '../../ui/error-summary/error-summary';
import { workspaceMessages } from '../messages';
import { destinationOf } from '../pages/page';
import { usePageContext } from '../pages/use-page';
import { useFindings, useSession } from '../session/session-context';
import styles from './workspace.module.css';

/** @param attempt changes with each 检查, so that the summary takes the focus again */
export function CheckSummary({ attempt }: { attempt: number }) {
  const { format } = useSession();
  const pages = usePageContext();
  const errors = useFindings().filter(({ severity }) => severity === 'error');
  if (errors.length === 0) return null;
  const entries = errors.map((finding) => {
    const destination = destinationOf(finding, format);
    return {
      target: destination?.target ?? finding.id,
      message: finding.message,
      onFollow: () => {
        if (destination) pages.goTo(destination.page, destination.target);
      },
    };
  });
  return (
    <div className={styles.summary}>
      <ErrorSummary title={workspaceMessages.toHandle(errors.length)} entries={entries} attempt={attempt} />
    </div>
  );
}
