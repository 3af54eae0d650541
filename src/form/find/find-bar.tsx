/** The bar of 查找替换 above the page: it stays while one goes from place to place. */
import { useEffect, useId, useRef, useState, type KeyboardEvent } from 'react';
import { Button } from '../../ui/button/button';
import { useReadOnly } from '../session/read-only-context';
import styles from './find-bar.module.css';
import type { Finder } from './finder';
import { findMessages as messages } from './messages';
import { useFind } from './use-find';
import type { Asked } from './use-find-bar';

export interface FindBarProps {
  finder: Finder;
  asked: Asked;
  onClose: () => void;
}

export function FindBar({ finder, asked, onClose }: FindBarProps) {
  const id = useId();
  const readOnly = useReadOnly();
  const field = useRef<HTMLInputElement>(null);
  const [to, setTo] = useState('');
  const find = useFind(finder, asked.words, onClose);
  const { words, setWords, count, index, step } = find;

  useEffect(() => {
    if (asked.words !== '') setWords(asked.words);
    field.current?.focus();
    field.current?.select();
  }, [asked, setWords]);

  const onKeyDown = (event: KeyboardEvent) => {
    if (event.nativeEvent.isComposing) return;
    if (event.key === 'Escape') find.close();
    else if (event.key === 'F3' && count > 0) step(event.shiftKey ? -1 : 1);
    else return;
    event.preventDefault();
  };
  const onEnter = (act: (backwards: boolean) => void) => (event: KeyboardEvent) => {
    if (event.key !== 'Enter' || event.nativeEvent.isComposing) return;
    event.preventDefault();
    if (count > 0) act(event.shiftKey);
  };
  const act = (name: string, label: string, use: () => void, enabled = count > 0) => (
    <Button id={`${id}-${name}`} size="small" aria-disabled={!enabled} onClick={() => enabled && use()}>
      {label}
    </Button>
  );

  return (
    <div className={styles.bar} role="search" aria-label={messages.label} onKeyDown={onKeyDown}>
      <div className={styles.row}>
        <label className={styles.label} htmlFor={`${id}-find`}>
          {messages.find}
        </label>
        <input
          ref={field}
          id={`${id}-find`}
          className={styles.input}
          type="text"
          autoComplete="off"
          spellCheck={false}
          value={words}
          onChange={(event) => {
            setWords(event.currentTarget.value);
          }}
          onKeyDown={onEnter((backwards) => {
            step(backwards ? -1 : 1);
          })}
        />
        <span className={styles.count} role="status" aria-label={messages.label}>
          {words === '' ? '' : count === 0 ? messages.none : messages.place(index + 1, count)}
        </span>
        {act('previous', messages.previous, () => {
          step(-1);
        })}
        {act('next', messages.next, () => {
          step(1);
        })}
        <label className={styles.choice}>
          <input
            id={`${id}-widths`}
            type="checkbox"
            checked={find.widths}
            onChange={(event) => {
              find.setWidths(event.currentTarget.checked);
            }}
          />
          {messages.widths}
        </label>
        <Button id={`${id}-close`} className={styles.close} variant="quiet" size="small" icon="close" onClick={find.close}>
          {messages.close}
        </Button>
      </div>
      {!readOnly && (
        <div className={styles.row}>
          <label className={styles.label} htmlFor={`${id}-to`}>
            {messages.replaceBy}
          </label>
          <input
            id={`${id}-to`}
            className={styles.input}
            type="text"
            autoComplete="off"
            spellCheck={false}
            value={to}
            onChange={(event) => {
              setTo(event.currentTarget.value);
            }}
            onKeyDown={onEnter(() => {
              find.replace(to);
            })}
          />
          {act('replace', messages.replace, () => {
            find.replace(to);
          })}
          {act('all', messages.replaceAll, () => {
            find.replaceAll(to);
          })}
        </div>
      )}
    </div>
  );
}
