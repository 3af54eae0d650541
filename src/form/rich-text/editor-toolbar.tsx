/** The tools above a text box: insert a figure, number paragraphs, find. One stop for Tab, arrows within. */
import { useRef, useState, type KeyboardEvent } from 'react';
import { Button } from '../../ui/button/button';
import { LEVELS, type Level } from './levels/set-level';
import { richTextMessages as messages } from './messages';
import styles from './rich-text.module.css';

export interface EditorToolbarProps {
  /** Id of the text box. */
  controls: string;
  onInsert: () => void;
  onLevel: (level: Level) => void;
  /** `null` where nothing can be searched. */
  onFind: (() => void) | null;
}

interface Tool {
  id: string;
  label: string;
  /** What it does and its keys, where the label does not say it. */
  title: string;
  use: () => void;
}

const STEPS: Readonly<Record<string, ((index: number, count: number) => number) | undefined>> = {
  ArrowRight: (index, count) => (index + 1) % count,
  ArrowLeft: (index, count) => (index + count - 1) % count,
  Home: () => 0,
  End: (_, count) => count - 1,
};

export function EditorToolbar({ controls, onInsert, onLevel, onFind }: EditorToolbarProps) {
  const bar = useRef<HTMLDivElement>(null);
  const [stop, setStop] = useState(0);
  const insert: Tool = { id: 'insert', label: messages.insert, title: messages.insertKeys, use: onInsert };
  const find: Tool[] = onFind ? [{ id: 'find', label: messages.find, title: messages.findKeys, use: onFind }] : [];
  const levels = LEVELS.map((level): Tool => ({
    id: `level-${String(level)}`,
    label: messages.level[level],
    title: `${messages.levelTitle[level]}（${messages.levelKeys(level)}）`,
    use: () => {
      onLevel(level);
    },
  }));
  const tools = [insert, ...levels, ...find];

  const onKeyDown = (event: KeyboardEvent) => {
    const next = STEPS[event.key]?.(stop, tools.length);
    if (next === undefined) return;
    event.preventDefault();
    setStop(next);
    bar.current?.querySelectorAll('button')[next]?.focus();
  };

  const button = ({ id, label, title, use }: Tool) => (
    <Button
      key={id}
      variant="quiet"
      size="small"
      title={title}
      tabIndex={tools[stop]?.id === id ? 0 : -1}
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
      {button(insert)}
      <span className={styles.levels} role="group" aria-label={messages.levels}>
        <span className={styles.levelsLabel} aria-hidden="true">
          {messages.levels}
        </span>
        {levels.map(button)}
      </span>
      {find.map(button)}
    </div>
  );
}
