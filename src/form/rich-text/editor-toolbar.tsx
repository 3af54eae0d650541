/** The tools above a text box: insert a figure, table or picture, number paragraphs, find. One stop for Tab, arrows within. */
import { useRef, useState, type KeyboardEvent, type RefObject } from 'react';
import { Button } from '../../ui/button/button';
import { blockMessages } from './blocks/messages';
import type { TableAct, TableState } from './blocks/table-commands';
import { LEVELS, type Level } from './levels/set-level';
import { richTextMessages as messages } from './messages';
import styles from './rich-text.module.css';

export interface EditorToolbarProps {
  /** Id of the text box. */
  controls: string;
  onInsert: () => void;
  onInsertTable: () => void;
  onInsertPicture: () => void;
  onLevel: (level: Level) => void;
  /** `null` where nothing can be searched. */
  onFind: (() => void) | null;
  /** The table that the caret is in. */
  table: TableState | null;
  onTable: (act: TableAct) => void;
  bar: RefObject<HTMLDivElement | null>;
}

interface Tool {
  id: string;
  label: string;
  /** What it does and its keys, where the label does not say it. */
  title: string;
  use: () => void;
  /** Whether what it switches is on; absent for what is no switch. */
  pressed?: boolean;
}

interface Group {
  id: string;
  /** What the group is called; '' for tools that stand by themselves. */
  label: string;
  tools: Tool[];
}

const STEPS: Readonly<Record<string, ((index: number, count: number) => number) | undefined>> = {
  ArrowRight: (index, count) => (index + 1) % count,
  ArrowLeft: (index, count) => (index + count - 1) % count,
  Home: () => 0,
  End: (_, count) => count - 1,
};

function levelTools(onLevel: (level: Level) => void): Tool[] {
  return LEVELS.map((level) => ({
    id: `level-${String(level)}`,
    label: messages.level[level],
    title: `${messages.levelTitle[level]}（${messages.levelKeys(level)}）`,
    use: () => {
      onLevel(level);
    },
  }));
}

const ACTS: readonly TableAct[] = ['row-above', 'row-below', 'column-left', 'column-right', 'delete-row', 'delete-column', 'header', 'caption', 'delete-table'];

function tableTools({ header }: TableState, onTable: (act: TableAct) => void): Tool[] {
  return ACTS.map((act) => ({
    id: act,
    ...blockMessages.acts[act],
    use: () => {
      onTable(act);
    },
    ...(act === 'header' && { pressed: header }),
  }));
}

export function EditorToolbar({ controls, onInsert, onInsertTable, onInsertPicture, onLevel, onFind, table, onTable, bar }: EditorToolbarProps) {
  const [stop, setStop] = useState('insert');
  const roots = useRef(new Map<string, HTMLButtonElement>());
  const alone = (tool: Tool): Group => ({ id: tool.id, label: '', tools: [tool] });
  const groups: Group[] = [
    alone({ id: 'insert', label: messages.insert, title: messages.insertKeys, use: onInsert }),
    alone({ id: 'insert-table', label: blockMessages.insertTable, title: blockMessages.insertTableTitle, use: onInsertTable }),
    alone({ id: 'insert-picture', label: blockMessages.insertPicture, title: blockMessages.insertPictureTitle, use: onInsertPicture }),
    { id: 'levels', label: messages.levels, tools: levelTools(onLevel) },
    ...(onFind ? [alone({ id: 'find', label: messages.find, title: messages.findKeys, use: onFind })] : []),
    ...(table ? [{ id: 'table', label: blockMessages.tableTools, tools: tableTools(table, onTable) }] : []),
  ];
  const tools = groups.flatMap((group) => group.tools);
  // The tools of a table go when the caret leaves it.
  const here = Math.max(0, tools.findIndex(({ id }) => id === stop));

  const onKeyDown = (event: KeyboardEvent) => {
    const next = tools[STEPS[event.key]?.(here, tools.length) ?? -1];
    if (next === undefined) return;
    event.preventDefault();
    setStop(next.id);
    roots.current.get(next.id)?.focus();
  };

  const button = ({ id, label, title, use, pressed }: Tool) => (
    <Button
      key={id}
      ref={(element: HTMLButtonElement | null) => {
        if (element) roots.current.set(id, element);
        else roots.current.delete(id);
      }}
      variant="quiet"
      size="small"
      title={title}
      aria-pressed={pressed}
      tabIndex={tools[here]?.id === id ? 0 : -1}
      // A click leaves the selection of the text as it is.
      onMouseDown={(event) => {
        event.preventDefault();
      }}
      onKeyDown={onKeyDown}
      onClick={use}
    >
      {label}
    </Button>
  );
  return (
    <div ref={bar} className={styles.toolbar} role="toolbar" aria-label={messages.tools} aria-controls={controls}>
      {groups.map((group) =>
        group.label === '' ? (
          group.tools.map(button)
        ) : (
          <span key={group.id} className={styles.levels} role="group" aria-label={group.label}>
            <span className={styles.levelsLabel} aria-hidden="true">
              {group.label}
            </span>
            {group.tools.map(button)}
          </span>
        ),
      )}
    </div>
  );
}
