/** The bar above the pages: which report this is, whether it is saved, and 检查. */
import { exampleText } from '../../drafts/messages';
import { Button } from '../../ui/button/button';
import { workspaceMessages } from '../messages';
import { useSession, useTopic } from '../session/session-context';
import { SaveStatus, type SaveStatusProps } from './save-status';
import { UndoButtons } from './undo-buttons';
import styles from './workspace.module.css';

export interface WorkspaceBarProps {
  save: SaveStatusProps;
  /** Whether it is a copy of an example. */
  example: boolean;
  /** The address of the draft, beneath which its older versions and its reviewing are. */
  address: string;
  onCheck: () => void;
  onMenu: () => void;
  onPanel: () => void;
}

export function WorkspaceBar({ save, example, address, onCheck, onMenu, onPanel }: WorkspaceBarProps) {
  const { year } = useSession().report();
  const agency = useTopic('agency', (session) => session.report().agency.name);
  return (
    <div className={styles.bar}>
      <p className={styles.report}>
        <span className={styles.agency}>{agency === '' ? workspaceMessages.noAgency : agency}</span>
        <span className={styles.year}>{workspaceMessages.year(year)}</span>
        {example && <span className={styles.example}>{exampleText}</span>}
      </p>
      <div className={styles.safety}>
        <SaveStatus {...save} />
        <a href={`${address}/-review`} className={styles.history}>
          {workspaceMessages.review}
        </a>
        <a href={`${address}/-history`} className={styles.history}>
          {workspaceMessages.history}
        </a>
      </div>
      <div className={styles.barActs}>
        <Button size="small" className={styles.onlyNarrow} onClick={onMenu}>
          {workspaceMessages.menu}
        </Button>
        <Button size="small" className={styles.onlyNarrow} onClick={onPanel}>
          {workspaceMessages.panel}
        </Button>
        <UndoButtons />
        <Button size="small" icon="check" onClick={onCheck}>
          {workspaceMessages.check}
        </Button>
      </div>
    </div>
  );
}
