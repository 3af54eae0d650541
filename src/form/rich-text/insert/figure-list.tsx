/** The list of figures beneath the caret: their names, their tables and what they are now. */
import { useLayoutEffect, useRef } from 'react';
import { figureText } from '../../../check/figure-text';
import type { Ledger } from '../../../check/ledger';
import { VisuallyHidden } from '../../../ui/visually-hidden/visually-hidden';
import { richTextMessages } from '../messages';
import { optionId, type FigureMenu } from './figure-menu';
import styles from './figure-list.module.css';

export interface FigureListProps {
  id: string;
  menu: FigureMenu;
  ledger: Ledger;
  onChoose: (index: number) => void;
}

/** Pixels between the caret's line and the list. */
const GAP = 4;

/** So many are shown at a time; the arrows lead on to the next ones. */
const SHOWN = 8;

export function FigureList({ id, menu, ledger, onChoose }: FigureListProps) {
  const { choices, active, caret } = menu;
  const list = useRef<HTMLDivElement>(null);
  const first = Math.floor(Math.max(0, active) / SHOWN) * SHOWN;
  const shown = choices.slice(first, first + SHOWN);

  // Under the line where there is room in the window, else above it; never beyond the text box's right edge.
  useLayoutEffect(() => {
    const element = list.current;
    const box = element?.offsetParent;
    if (!element || !box) return;
    const { top, width } = box.getBoundingClientRect();
    const below = window.innerHeight - (top + caret.bottom) - GAP;
    const above = top + caret.top - GAP;
    const upwards = element.offsetHeight > below && above > below;
    element.style.top = upwards ? `${String(caret.top - GAP - element.offsetHeight)}px` : `${String(caret.bottom + GAP)}px`;
    element.style.left = `${String(Math.max(0, Math.min(caret.left, width - element.offsetWidth)))}px`;
  }, [caret, choices, first]);

  return (
    <>
      <VisuallyHidden>
        <span role="status">{richTextMessages.choices(choices.length)}</span>
      </VisuallyHidden>
      <div ref={list} className={styles.list}>
        <ul id={id} role="listbox" aria-label={richTextMessages.figures}>
          {shown.map(({ figure, name, table }, place) => (
            <li
              title={`${name}（${table}）`}
              key={JSON.stringify(figure)}
              id={optionId(id, first + place)}
              className={styles.option}
              role="option"
              aria-selected={first + place === active}
              aria-posinset={first + place + 1}
              aria-setsize={choices.length}
              onMouseDown={(event) => {
                // The focus stays in the text.
                event.preventDefault();
                onChoose(first + place);
              }}
            >
              <span className={styles.name}>{name}</span>
              <span className={styles.table}>{table}</span>
              <span className={styles.value}>{figureText(figure, ledger)}</span>
            </li>
          ))}
        </ul>
        {choices.length > SHOWN && (
          <p className={styles.more} aria-hidden="true">
            {richTextMessages.shown(first + 1, first + shown.length, choices.length)}
          </p>
        )}
      </div>
    </>
  );
}
