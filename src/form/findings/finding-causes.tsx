/** What probably happened, the likeliest first, each with what would be changed and a button that changes it. */
import { useState } from 'react';
import type { Cause } from '../../check/cause';
import { nameOfCell } from '../../check/value-finding';
import { Button } from '../../ui/button/button';
import { useToast } from '../../ui/toast/toast-context';
import { useReadOnly } from '../session/read-only-context';
import { useSession } from '../session/session-context';
import type { Session } from '../session/session';
import styles from './findings.module.css';
import { findingMessages as messages } from './messages';
import { repair } from './repair';

/** Shown at once; the others on demand. */
const FIRST = 2;
/** Changes shown of one cause. */
const MOST_CHANGES = 4;

const shown = (text: string): string => (text === '' ? messages.blank : text);

function changesOf({ cells, texts }: Cause, { format }: Session): { name: string; from: string; to: string }[] {
  return [
    ...cells.map(({ key, from, to }) => {
      const cell = format.cells.get(key);
      return { name: cell ? nameOfCell(cell, format) : key, from, to };
    }),
    ...texts.map(({ from, to }) => ({ name: '', from, to })),
  ];
}

function CauseEntry({ cause }: { cause: Cause }) {
  const session = useSession();
  const readOnly = useReadOnly();
  const toast = useToast();
  const changes = changesOf(cause, session);
  const apply = () => {
    void repair(cause, session).then((undo) => {
      if (undo === null) toast({ message: messages.notRepaired });
      else toast({ message: messages.repaired(changes.length), action: { label: messages.undo, act: undo } });
    });
  };
  return (
    <li className={styles.cause}>
      <p>{cause.message}</p>
      <div className={styles.causeFoot}>
        <ul className={styles.changes}>
          {changes.slice(0, MOST_CHANGES).map(({ name, from, to }, index) => (
            <li key={index} className={styles.change}>
              {/* The message names the cell of a single change already. */}
              {changes.length > 1 && name !== '' && <span>{name} </span>}
              <del>{shown(from)}</del> → <ins>{shown(to)}</ins>
            </li>
          ))}
          {changes.length > MOST_CHANGES && <li>{messages.moreChanges(changes.length)}</li>}
        </ul>
        {!readOnly && (
          <Button size="small" aria-label={messages.repairAs(cause.message)} onClick={apply}>
            {messages.repair}
          </Button>
        )}
      </div>
    </li>
  );
}

export function FindingCauses({ causes }: { causes: readonly Cause[] }) {
  const [all, setAll] = useState(false);
  if (causes.length === 0) return null;
  const rest = causes.length - FIRST;
  return (
    <div className={styles.causes}>
      <p className={styles.causesTitle}>{messages.causes}</p>
      <ol className={styles.causeList}>
        {(all ? causes : causes.slice(0, FIRST)).map((cause) => (
          <CauseEntry key={cause.id} cause={cause} />
        ))}
      </ol>
      {rest > 0 && (
        <Button
          variant="quiet"
          size="small"
          aria-expanded={all}
          onClick={() => {
            setAll(!all);
          }}
        >
          {all ? messages.fewerCauses : messages.moreCauses(rest)}
        </Button>
      )}
    </div>
  );
}
