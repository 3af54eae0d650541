/** The page in the place of a workspace that is not, or not yet, there: why, and how to keep what is there. */
import { actions } from '../../drafts/messages';
import { Button } from '../../ui/button/button';
import { downloadBlob, safeFileName } from '../../ui/download';
import { LinkButton } from '../../ui/link-button/link-button';
import { usePageTitle } from '../../ui/page-title';
import { workspaceMessages } from '../messages';
import styles from './workspace.module.css';

/**
 * @param file the text of a draft file with what is stored; `null` when there is nothing to keep
 * @param history the address of older versions, which may still be whole
 */
export function Unopened({ reason, file, history }: { reason: string; file: string | null; history?: string | undefined }) {
  usePageTitle(workspaceMessages.unopened, { problem: true });
  return (
    <div className={styles.unopened}>
      <h1 className={styles.title} tabIndex={-1}>
        {workspaceMessages.unopened}
      </h1>
      <p>{reason}</p>
      <p className={styles.acts}>
        {file !== null && (
          <Button
            variant="primary"
            icon="download"
            onClick={() => {
              downloadBlob(safeFileName(workspaceMessages.unopened, 'json'), new Blob([file], { type: 'application/json' }));
            }}
          >
            {actions.exportFile}
          </Button>
        )}
        {history !== undefined && <LinkButton href={history}>{workspaceMessages.history}</LinkButton>}
        <LinkButton href="#/" icon="arrow-left">
          {workspaceMessages.home}
        </LinkButton>
      </p>
    </div>
  );
}
