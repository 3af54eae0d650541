/** 导出设置 and 导入设置, and beneath them what is wrong with a file that was refused. */
import { useRef, useState } from 'react';
import type { StoredSettings } from '../../drafts/stored-settings';
import { Button } from '../../ui/button/button';
import { downloadBlob, safeFileName } from '../../ui/download';
import { Icon } from '../../ui/icon/icon';
import { useToast } from '../../ui/toast/toast-context';
import { settingsMessages as messages } from './messages';
import styles from './settings.module.css';

export interface SettingsFilesProps {
  /** The name of an exported file, without its ending. */
  name: string;
  read: () => StoredSettings;
  onImport: (settings: StoredSettings) => void;
}

/** Problems shown of one file. */
const MOST_PROBLEMS = 5;

export function SettingsFiles({ name, read, onImport }: SettingsFilesProps) {
  const input = useRef<HTMLInputElement>(null);
  const toast = useToast();
  const [refused, setRefused] = useState<{ file: string; problems: readonly string[] } | null>(null);

  const exportFile = async () => {
    const { settingsText } = await import('./settings-file');
    downloadBlob(safeFileName(name, 'json'), new Blob([settingsText(read())], { type: 'application/json' }));
    toast({ message: messages.exported });
  };
  const importFile = async (file: File) => {
    setRefused(null);
    const { readSettingsFile } = await import('./settings-file');
    const { value, problems } = await readSettingsFile(file);
    if (value === null) setRefused({ file: file.name, problems: problems.slice(0, MOST_PROBLEMS) });
    else onImport(value);
  };
  return (
    <>
      <div className={styles.acts}>
        <Button icon="download" onClick={() => void exportFile()}>
          {messages.exportFile}
        </Button>
        <Button icon="upload" onClick={() => input.current?.click()}>
          {messages.importFile}
        </Button>
        <input
          ref={input}
          type="file"
          hidden
          accept=".json,application/json"
          data-testid="settings-file"
          onChange={(event) => {
            const [file] = event.target.files ?? [];
            // Empty again, so that the same file can be chosen once more after it was put right.
            event.target.value = '';
            if (file) void importFile(file);
          }}
        />
      </div>
      {refused && (
        <div role="alert" className={styles.problems}>
          <p className={styles.problemTitle}>
            <Icon name="alert" /> {messages.notImported(refused.file)}
          </p>
          <ul className={styles.problemList}>
            {refused.problems.map((problem) => (
              <li key={problem}>{problem}</li>
            ))}
          </ul>
          <p className={styles.soft}>
            {messages.notImportedSafe}{' '}
            <Button
              size="small"
              onClick={() => {
                setRefused(null);
              }}
            >
              {messages.dismiss}
            </Button>
          </p>
        </div>
      )}
    </>
  );
}
