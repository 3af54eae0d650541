/** How large a table is to be that goes into the text. */
import { useState, type FocusEvent, type SyntheticEvent } from 'react';
import type { NarrativeTable } from '../../../report/narrative';
import { LEAST_TABLE_COLUMNS, MAX_CAPTION, MAX_TABLE_COLUMNS, MAX_TABLE_ROWS } from '../../../report/narrative-limits';
import { Button } from '../../../ui/button/button';
import { Checkbox } from '../../../ui/checkbox/checkbox';
import { Dialog, DialogActions } from '../../../ui/dialog/dialog';
import { TextField } from '../../../ui/text-field/text-field';
import styles from './blocks.module.css';
import { blockMessages as messages } from './messages';

/** A header and a few rows of two figures with their name. */
const DEFAULTS = { rows: '3', columns: '3' };

function within(text: string, least: number, most: number): number | null {
  const number = /^\d{1,3}$/.test(text.trim()) ? Number(text) : 0;
  return number >= least && number <= most ? number : null;
}

/** What is typed takes the place of the number that stands there. */
const selectAll = (event: FocusEvent<HTMLInputElement>): void => {
  event.currentTarget.select();
};

export interface TableDialogProps {
  onInsert: (table: NarrativeTable) => void;
  onClose: () => void;
}

export function TableDialog({ onInsert, onClose }: TableDialogProps) {
  const [rows, setRows] = useState(DEFAULTS.rows);
  const [columns, setColumns] = useState(DEFAULTS.columns);
  const [caption, setCaption] = useState('');
  const [header, setHeader] = useState(true);
  const [tried, setTried] = useState(false);
  const rowCount = within(rows, 1, MAX_TABLE_ROWS);
  const columnCount = within(columns, LEAST_TABLE_COLUMNS, MAX_TABLE_COLUMNS);

  const submit = (event: SyntheticEvent) => {
    event.preventDefault();
    setTried(true);
    if (rowCount === null || columnCount === null) return;
    const row = Array.from({ length: columnCount }, () => '');
    onInsert({ table: { caption: caption.trim().slice(0, MAX_CAPTION), header, rows: Array.from({ length: rowCount }, () => [...row]) } });
  };
  return (
    <Dialog title={messages.insertTable} onClose={onClose}>
      <form onSubmit={submit} className={styles.form} noValidate>
        <div className={styles.sizes}>
          <TextField
            label={messages.rows}
            numeric
            characters={5}
            data-autofocus
            value={rows}
            onFocus={selectAll}
            error={tried && rowCount === null ? messages.rowsWrong : undefined}
            onChange={(event) => {
              setRows(event.target.value);
            }}
          />
          <TextField
            label={messages.columns}
            numeric
            characters={5}
            value={columns}
            onFocus={selectAll}
            error={tried && columnCount === null ? messages.columnsWrong : undefined}
            onChange={(event) => {
              setColumns(event.target.value);
            }}
          />
        </div>
        <TextField
          label={messages.caption}
          optional
          hint={messages.captionPlace}
          value={caption}
          onChange={(event) => {
            setCaption(event.target.value);
          }}
        />
        <Checkbox
          label={messages.header}
          checked={header}
          onChange={(event) => {
            setHeader(event.target.checked);
          }}
        />
        <DialogActions>
          <Button variant="primary" type="submit">
            {messages.insert}
          </Button>
          <Button onClick={onClose}>{messages.cancel}</Button>
        </DialogActions>
      </form>
    </Dialog>
  );
}
