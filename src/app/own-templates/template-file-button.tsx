/** 载入模板文件: the button, and beneath it what is wrong with a file that was refused. */
import { useRef } from 'react';
import { Button } from '../../ui/button/button';
import { Icon } from '../../ui/icon/icon';
import { ownTemplateMessages as messages } from './messages';
import styles from './own-templates.module.css';
import type { TemplateFileTaking } from './use-template-file';

export function TemplateFileButton({ taking }: { taking: TemplateFileTaking }) {
  const input = useRef<HTMLInputElement>(null);
  const { busy, refused } = taking;
  return (
    <div className={styles.load}>
      <Button size="small" icon="upload" onClick={() => input.current?.click()}>
        {messages.load}
      </Button>
      <p className={styles.hint}>{messages.loadHint}</p>
      <input
        ref={input}
        type="file"
        hidden
        accept=".yaml,.yml,.json,application/json"
        data-testid="template-file"
        onChange={(event) => {
          const [file] = event.target.files ?? [];
          // Empty again, so that the same file can be chosen once more after it was put right.
          event.target.value = '';
          if (file) taking.take(file);
        }}
      />
      <p role="status" className={styles.hint}>
        {busy !== null && messages.loading(busy)}
      </p>
      {refused && (
        <div role="alert" className={styles.problems}>
          <p className={styles.problemTitle}>
            <Icon name="alert" /> {messages.notLoaded(refused.file)}
          </p>
          <ul className={styles.problemList}>
            {refused.problems.map((problem) => (
              <li key={problem}>{problem}</li>
            ))}
          </ul>
          <p className={styles.hint}>
            {messages.notLoadedSafe}{' '}
            <Button size="small" onClick={taking.dismiss}>
              {messages.dismiss}
            </Button>
          </p>
        </div>
      )}
    </div>
  );
}
