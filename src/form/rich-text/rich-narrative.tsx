/**
 * One narrative as text with bound figures, tables and pictures. While nothing was written the template's standard sentences stand and
 * follow the figures; the first edit makes them the clerk's.
 */
import { useEffect, useRef, useState } from 'react';
import { flushSync } from 'react-dom';
import type { Finding } from '../../check/finding';
import type { BoundFigure, NarrativeTable } from '../../report/narrative';
import type { NarrativeContent } from '../../template/schema';
import { classes } from '../../ui/classes';
import { useToast } from '../../ui/toast/toast-context';
import { useFinder } from '../find/finder';
import { useShowFinding } from '../findings/shown-finding';
import { useSession } from '../session/session-context';
import { blockMessages } from './blocks/messages';
import type { TableState } from './blocks/table-commands';
import { TableDialog } from './blocks/table-dialog';
import { createNarrativeEditor, type NarrativeEditor } from './editor';
import { EditorToolbar } from './editor-toolbar';
import { FigureLine } from './figure-line';
import { followSession, standing } from './follow-session';
import { FigureList } from './insert/figure-list';
import type { FigureMenu } from './insert/figure-menu';
import { richTextMessages } from './messages';
import { Reasons } from './reasons';
import styles from './rich-text.module.css';

export interface RichNarrativeProps {
  content: NarrativeContent;
  id: string;
  label: string;
  describedBy: string;
  readOnly: boolean;
}

const NONE: readonly Finding[] = [];

export function RichNarrative({ content, id, label, describedBy, readOnly }: RichNarrativeProps) {
  const session = useSession();
  const finder = useFinder();
  const toast = useToast();
  const showFinding = useShowFinding();
  const show = useRef(showFinding);
  const place = useRef<HTMLDivElement>(null);
  const editor = useRef<NarrativeEditor | null>(null);
  const locked = useRef(readOnly);
  const [selected, setSelected] = useState<BoundFigure | null>(null);
  const [reasons, setReasons] = useState(NONE);
  const [menu, setMenu] = useState<FigureMenu | null>(null);
  const [table, setTable] = useState<TableState | null>(null);
  const [asksForTable, setAsksForTable] = useState(false);
  const files = useRef<HTMLInputElement>(null);
  const bar = useRef<HTMLDivElement>(null);
  const listId = `${id}-figures`;

  useEffect(() => {
    show.current = showFinding;
  }, [showFinding]);

  useEffect(() => {
    locked.current = readOnly;
    editor.current?.refresh();
  }, [readOnly]);

  useEffect(() => {
    if (!place.current) return undefined;
    const { narrative } = content;
    const created = createNarrativeEditor({
      place: place.current,
      session,
      narrative,
      blocks: standing(content, session),
      attributes: {
        id,
        class: styles.area ?? '',
        role: 'textbox',
        'aria-multiline': 'true',
        'aria-autocomplete': 'list',
        'aria-haspopup': 'listbox',
        'aria-label': label,
        'aria-describedby': describedBy,
        spellcheck: 'false',
      },
      listId,
      editable: () => !locked.current,
      onEdit: (blocks) => {
        session.setNarrative(narrative, blocks);
      },
      onSelect: setSelected,
      onReasons: setReasons,
      onShowFinding: (finding) => show.current?.(finding),
      onMenu: setMenu,
      onTable: setTable,
      onNotice: (message) => {
        toast({ message });
      },
      onTools: () => bar.current?.querySelector<HTMLElement>('[tabindex="0"]')?.focus(),
      onLosses: (losses) => {
        toast({ message: richTextMessages.losses(losses) });
      },
    });
    editor.current = created;
    const leave = followSession(created, content, session, finder);
    return () => {
      leave();
      created.destroy();
      editor.current = null;
    };
  }, [content, describedBy, finder, id, label, listId, session, toast]);

  const insertTable = (block: NarrativeTable) => {
    // The dialog gives the focus back to its button before the table takes it.
    flushSync(() => {
      setAsksForTable(false);
    });
    editor.current?.insertTable(block);
  };
  const find = () => {
    finder?.open(editor.current?.selectedText() ?? '');
  };
  return (
    <>
      {!readOnly && (
        <EditorToolbar
          controls={id}
          onInsert={() => editor.current?.insert()}
          onInsertTable={() => {
            setAsksForTable(true);
          }}
          onInsertPicture={() => files.current?.click()}
          table={table}
          onTable={(act) => editor.current?.table(act)}
          bar={bar}
          onLevel={(level) => editor.current?.level(level)}
          onFind={finder && find}
        />
      )}
      {!readOnly && (
        <input
          ref={files}
          type="file"
          hidden
          multiple
          accept="image/png,image/jpeg,image/webp,image/bmp,image/gif"
          aria-label={blockMessages.insertPicture}
          onChange={({ currentTarget }) => {
            editor.current?.insertPictures([...(currentTarget.files ?? [])]);
            // The same file may be chosen once more.
            currentTarget.value = '';
          }}
        />
      )}
      {asksForTable && (
        <TableDialog
          onInsert={insertTable}
          onClose={() => {
            setAsksForTable(false);
          }}
        />
      )}
      <div className={styles.frame}>
        <div ref={place} className={classes(styles.box, readOnly && styles.readOnly)} />
        {menu && !readOnly && (
          <FigureList id={listId} menu={menu} ledger={session.ledger} onChoose={(index) => editor.current?.choose(index)} />
        )}
      </div>
      <div className={styles.below}>
        <Reasons findings={reasons} />
        {!readOnly && <FigureLine content={content} selected={selected} onFree={() => editor.current?.free()} />}
      </div>
    </>
  );
}
