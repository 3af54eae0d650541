/**
 * One narrative as text with bound figures. While nothing was written the template's standard sentences stand and
 * follow the figures; the first edit makes them the clerk's.
 */
import { useEffect, useRef, useState } from 'react';
import type { BoundFigure, Paragraph } from '../../report/narrative';
import { narrativeParagraphs } from '../../sentence/narrative-paragraphs';
import { standardParagraphs } from '../../sentence/standard';
import type { NarrativeContent } from '../../template/schema';
import { Button } from '../../ui/button/button';
import { classes } from '../../ui/classes';
import { richTextMessages } from '../messages';
import type { Session } from '../session/session';
import { useSession } from '../session/session-context';
import { createNarrativeEditor, type NarrativeEditor } from './editor';
import { figureName } from './figure-name';
import styles from './rich-text.module.css';

export interface RichNarrativeProps {
  content: NarrativeContent;
  id: string;
  label: string;
  describedBy: string;
  readOnly: boolean;
}

function standing(content: NarrativeContent, session: Session): readonly Paragraph[] {
  return narrativeParagraphs(content, session.report(), session.ledger);
}

export function RichNarrative({ content, id, label, describedBy, readOnly }: RichNarrativeProps) {
  const session = useSession();
  const place = useRef<HTMLDivElement>(null);
  const editor = useRef<NarrativeEditor | null>(null);
  const locked = useRef(readOnly);
  const [selected, setSelected] = useState<BoundFigure | null>(null);
  const { narrative, standard } = content;

  useEffect(() => {
    locked.current = readOnly;
    editor.current?.refresh();
  }, [readOnly]);

  useEffect(() => {
    if (!place.current) return undefined;
    const created = createNarrativeEditor({
      place: place.current,
      session,
      narrative,
      paragraphs: standing(content, session),
      attributes: {
        id,
        class: styles.area ?? '',
        role: 'textbox',
        'aria-multiline': 'true',
        'aria-label': label,
        'aria-describedby': describedBy,
        spellcheck: 'false',
      },
      editable: () => !locked.current,
      onEdit: (paragraphs) => {
        session.setNarrative(narrative, paragraphs);
      },
      onSelect: setSelected,
    });
    editor.current = created;
    // Until the clerk writes, a figure may turn one standard sentence into another.
    let shown = JSON.stringify(standing(content, session));
    const unsubscribe = session.subscribe('findings', () => {
      created.mark();
      if (session.report().narrative[narrative] !== undefined) return;
      const paragraphs = standing(content, session);
      if (JSON.stringify(paragraphs) === shown) return;
      shown = JSON.stringify(paragraphs);
      created.show(paragraphs);
    });
    const goToSpot = (): void => {
      const span = session.takeSpot(narrative);
      if (span) created.select(span);
    };
    const followSpot = session.subscribe(`spot:${narrative}`, goToSpot);
    goToSpot();
    const followRewriting = session.subscribe(`rewritten:${narrative}`, () => {
      const paragraphs = standing(content, session);
      shown = JSON.stringify(paragraphs);
      created.show(paragraphs);
    });
    return () => {
      followSpot();
      followRewriting();
      unsubscribe();
      created.destroy();
      editor.current = null;
    };
  }, [content, describedBy, id, label, narrative, session]);

  return (
    <>
      <div ref={place} className={classes(styles.box, readOnly && styles.readOnly)} />
      {!readOnly && (
        <div className={styles.figure}>
          {selected !== null && (
            <>
              <span>{richTextMessages.boundTo(figureName(selected, session.format))}</span>
              <Button size="small" onClick={() => editor.current?.free()}>
                {richTextMessages.free}
              </Button>
            </>
          )}
          {selected === null && standard !== undefined && (
            <Button
              size="small"
              onClick={() => editor.current?.replace(standardParagraphs(standard, session.report(), session.ledger))}
            >
              {richTextMessages.standard}
            </Button>
          )}
        </div>
      )}
    </>
  );
}
