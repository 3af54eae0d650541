/** The fields of one table: registered uncontrolled, each keystroke handed to the session, actions handed back. */
import { useEffect, useMemo } from 'react';
import { useForm, type UseFormRegisterReturn } from 'react-hook-form';
import type { CellKey } from '../../report/address';
import type { Session } from '../session/session';
import { shownText, storedText } from './cell-text';

export interface GridForm {
  register: (key: CellKey) => UseFormRegisterReturn;
  /** Puts a text into a cell's field and into the session. */
  enter(key: CellKey, text: string): void;
  /** A field was left: shows what is stored, and gives an emptied total back to the template. */
  leave(key: CellKey, typed: string): void;
}

/** @param keys the cells of the table */
export function useGridForm(session: Session, keys: readonly CellKey[]): GridForm {
  const { register, setValue, getValues } = useForm<Record<CellKey, string>>({
    defaultValues: Object.fromEntries(keys.map((key) => [key, shownText(session.ledger.text(key))])),
  });

  useEffect(
    () =>
      session.subscribe('written', () => {
        for (const key of keys) {
          const shown = shownText(session.ledger.text(key));
          if (!session.ledger.isComputed(key) && getValues(key) !== shown) setValue(key, shown);
        }
      }),
    [session, keys, getValues, setValue],
  );

  return useMemo(() => {
    const { format, setCell } = session;
    const stored = (key: CellKey, typed: string): string => storedText(typed, format.cells.get(key)?.quantity ?? 'count');
    return {
      register: (key) =>
        register(key, {
          onChange: (event: { target: { value: string } }) => {
            setCell(key, stored(key, event.target.value));
          },
        }),
      enter(key, text) {
        setValue(key, text);
        setCell(key, stored(key, text));
      },
      leave(key, typed) {
        const text = stored(key, typed);
        if (shownText(text) !== typed) setValue(key, shownText(text));
        setCell(key, text === '' && format.computedBy.has(key) ? null : text);
      },
    };
  }, [session, register, setValue]);
}
