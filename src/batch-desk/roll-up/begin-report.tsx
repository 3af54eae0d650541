/** Begins the parent's report from the sums. */
import { useState } from 'react';
import type { TemplateFile } from '../../report/draft';
import type { AgencyLevel, Report } from '../../report/report';
import type { RollUp } from '../../survey/roll-up';
import { rollUpReport } from '../../survey/roll-up-report';
import { Button } from '../../ui/button/button';
import { Dialog, DialogActions } from '../../ui/dialog/dialog';
import { Select } from '../../ui/select/select';
import { TextField } from '../../ui/text-field/text-field';
import styles from '../survey/survey.module.css';
import { rollUpMessages as messages } from './messages';

/** Opens the report as a draft; a rejection says why it cannot. */
export type OnBegin = (report: Report, template: TemplateFile | null) => unknown;

const LEVELS = ['government', 'department', 'township', 'other'] as const satisfies readonly AgencyLevel[];

interface BeginDialogProps {
  result: RollUp;
  onBegin: OnBegin;
  onClose: () => void;
}

function BeginDialog({ result, onBegin, onClose }: BeginDialogProps) {
  const [name, setName] = useState(result.own?.row.agency ?? '');
  const [level, setLevel] = useState<AgencyLevel>(result.own?.row.level ?? 'government');
  const [error, setError] = useState<string | undefined>();
  const begin = async () => {
    if (name.trim() === '') {
      setError(messages.noAgency);
      return;
    }
    const template = result.children.find(({ format }) => format === result.format)?.template ?? null;
    try {
      await onBegin(rollUpReport(result, { name: name.trim(), level }), template);
      onClose();
    } catch (reason) {
      setError(messages.notBegun(reason instanceof Error ? reason.message : String(reason)));
    }
  };
  return (
    <Dialog title={messages.begin} onClose={onClose}>
      <div className={styles.view}>
        <p>{messages.beginHint}</p>
        <TextField
          label={messages.agency}
          data-autofocus
          value={name}
          error={error}
          onChange={({ currentTarget }) => {
            setName(currentTarget.value);
          }}
        />
        <Select
          label={messages.level}
          value={level}
          options={LEVELS.map((value) => ({ value, label: messages.levels[value] }))}
          onChange={({ currentTarget }) => {
            setLevel(LEVELS.find((each) => each === currentTarget.value) ?? 'government');
          }}
        />
        <DialogActions>
          <Button
            variant="primary"
            onClick={() => {
              void begin();
            }}
          >
            {messages.beginNow}
          </Button>
        </DialogActions>
      </div>
    </Dialog>
  );
}

export function BeginReport({ result, onBegin }: Omit<BeginDialogProps, 'onClose'>) {
  const [open, setOpen] = useState(false);
  return (
    <>
      <Button
        icon="plus"
        onClick={() => {
          setOpen(true);
        }}
      >
        {messages.begin}
      </Button>
      {open && (
        <BeginDialog
          result={result}
          onBegin={onBegin}
          onClose={() => {
            setOpen(false);
          }}
        />
      )}
    </>
  );
}
