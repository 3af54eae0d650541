/** Buttons that make files, one at a time, and say what became of each. */
import { useState } from 'react';
import { Button } from '../../ui/button/button';
import { downloadBlob } from '../../ui/download';
import { surveyDeskMessages as messages } from './messages';
import styles from './survey.module.css';

export interface FileToMake {
  label: string;
  /** With its extension. */
  name: string;
  type: string;
  make: () => Promise<Uint8Array>;
}

export const XLSX_TYPE = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';
export const DOCX_TYPE = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';

export function ExportFiles({ files, disabled = false }: { files: readonly FileToMake[]; disabled?: boolean }) {
  const [making, setMaking] = useState(false);
  const [said, setSaid] = useState('');
  const make = async ({ name, type, make: makeBytes }: FileToMake): Promise<void> => {
    setMaking(true);
    setSaid(messages.making);
    try {
      const bytes = await makeBytes();
      downloadBlob(name, new Blob([Uint8Array.from(bytes)], { type }));
      setSaid(messages.made(name));
    } catch (error) {
      setSaid(messages.failed(error instanceof Error ? error.message : String(error)));
    } finally {
      setMaking(false);
    }
  };
  return (
    <div className={styles.actions}>
      {files.map((file) => (
        <Button
          key={file.label}
          icon="download"
          disabled={disabled || making}
          onClick={() => {
            void make(file);
          }}
        >
          {file.label}
        </Button>
      ))}
      <p role="status" className={styles.said}>
        {said}
      </p>
    </div>
  );
}
