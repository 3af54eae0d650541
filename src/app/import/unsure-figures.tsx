/** The figures that a person has to look at, one after another: Enter confirms and goes to the next. */
import { useRef, type KeyboardEvent } from 'react';
import type { CellKey } from '../../report/address';
import type { RecognisedFigure } from '../../read/recognise/recognised';
import { Button } from '../../ui/button/button';
import { Icon } from '../../ui/icon/icon';
import styles from './import.module.css';
import { importMessages as messages } from './messages';

export interface UnsureFigure {
  key: CellKey;
  /** The cell's name in messages. */
  name: string;
  figure: RecognisedFigure;
  /** What is taken. */
  text: string;
  confirmed: boolean;
}

export interface UnsureFiguresProps {
  figures: readonly UnsureFigure[];
  onText: (key: CellKey, text: string) => void;
  onConfirm: (key: CellKey) => void;
  /** The figure that has the focus. */
  onVisit: (key: CellKey) => void;
}

export function UnsureFigures({ figures, onText, onConfirm, onVisit }: UnsureFiguresProps) {
  const list = useRef<HTMLUListElement>(null);
  const left = figures.filter(({ confirmed }) => !confirmed).length;
  if (figures.length === 0) return <p>{messages.allSure}</p>;

  const confirm = (index: number) => {
    const figure = figures[index];
    if (!figure) return;
    onConfirm(figure.key);
    const after = [...figures.slice(index + 1), ...figures.slice(0, index)].find(({ confirmed }) => !confirmed);
    const inputs = [...(list.current?.querySelectorAll<HTMLInputElement>('input') ?? [])];
    const next = after && inputs[figures.indexOf(after)];
    next?.focus();
    next?.select();
  };
  const onKey = (index: number) => (event: KeyboardEvent) => {
    if (event.key !== 'Enter' || event.nativeEvent.isComposing) return;
    event.preventDefault();
    confirm(index);
  };
  return (
    <>
      <p role="status">{messages.unsure(left, figures.length)}</p>
      <p className={styles.hint}>{messages.unsureHint}</p>
      <ul ref={list} className={styles.figures}>
        {figures.map(({ key, name, figure, text, confirmed }, index) => (
          <li key={key} className={styles.figure} data-confirmed={confirmed || undefined}>
            <label htmlFor={`import-${key}`}>{name}</label>
            <input
              id={`import-${key}`}
              className={styles.figureInput}
              type="text"
              inputMode="numeric"
              autoComplete="off"
              value={text}
              aria-describedby={`import-printed-${key}`}
              onChange={(event) => {
                onText(key, event.target.value);
              }}
              onFocus={() => {
                onVisit(key);
              }}
              onKeyDown={onKey(index)}
            />
            {confirmed ? (
              <span>
                <Icon name="check" /> {messages.confirmed}
              </span>
            ) : (
              <Button
                size="small"
                onClick={() => {
                  confirm(index);
                }}
              >
                {messages.confirmOne}
              </Button>
            )}
            <p id={`import-printed-${key}`} className={styles.printed}>
              {messages.printed(figure.printed, figure.from.place)}
            </p>
            {figure.readings && figure.readings.length > 0 && (
              <div className={styles.readings} role="group" aria-label={messages.readings}>
                {messages.readings}
                {figure.readings.map((reading) => (
                  <Button
                    key={reading}
                    size="small"
                    aria-pressed={text === reading}
                    onClick={() => {
                      onText(key, reading);
                    }}
                  >
                    {reading}
                  </Button>
                ))}
              </div>
            )}
          </li>
        ))}
      </ul>
    </>
  );
}
