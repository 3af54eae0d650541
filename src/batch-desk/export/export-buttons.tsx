/** 导出 Excel and 导出 NDJSON: the results of a batch as files, one at a time. */
import { useState } from 'react';
import type { BatchRow } from '../../batch/batch-row';
import type { UnitOverview } from '../../batch/units';
import { Button } from '../../ui/button/button';
import { downloadBlob, safeFileName } from '../../ui/download';
import { useToast } from '../../ui/toast/toast-context';
import { exportMessages as messages } from '../messages';
import type { ResultKind } from './export-task';
import { makeResultFile } from './make-result-file';

const TYPES: Record<ResultKind, string> = {
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  ndjson: 'application/x-ndjson',
};

export interface ExportButtonsProps {
  /** The batch's. */
  name: string;
  rows: readonly BatchRow[];
  units: () => UnitOverview;
}

export function ExportButtons({ name, rows, units }: ExportButtonsProps) {
  const toast = useToast();
  const [working, setWorking] = useState(false);

  const make = async (kind: ResultKind) => {
    setWorking(true);
    const said = toast({ message: messages.working });
    try {
      const bytes = await makeResultFile(kind, rows, units());
      const file = safeFileName(messages.fileName(name), kind);
      downloadBlob(file, new Blob([bytes], { type: TYPES[kind] }));
      said();
      toast({ message: messages.done(file) });
    } catch (error) {
      said();
      toast({ message: error instanceof Error ? error.message : messages.failed });
    } finally {
      setWorking(false);
    }
  };
  return (
    <>
      {(['xlsx', 'ndjson'] as const).map((kind) => (
        <Button
          key={kind}
          icon="download"
          disabled={working || rows.length === 0}
          onClick={() => {
            void make(kind);
          }}
        >
          {messages[kind]}
        </Button>
      ))}
    </>
  );
}
