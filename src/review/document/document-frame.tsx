/** The document as it will be published, in a frame of its own, with everything marked that was found and said of it. */
import { useEffect, useRef, useState, type RefObject } from 'react';
import type { DocumentTree } from '../../document/document';
import { renderPreview } from '../../render/html/render-html';
import { reviewDeskMessages as messages } from '../messages';
import styles from '../review.module.css';
import { createDesk, type Desk } from './desk';
import { marksOfElement, placeOfElement } from './dress-page';
import type { DeskField } from './fields';
import { commandOf, type Command } from './keys';
import type { DocumentPlace, Mark } from './place';
import type { Printed } from './printed';
import { selectedPlace } from './selected-place';

/** What happens in the document; the functions of the last rendering are called. */
export interface DocumentEvents {
  onCommand: (command: Command) => void;
  /** Somebody pointed at a place, or at something that is marked. */
  onPoint: (place: DocumentPlace | null, mark: string | null) => void;
  /** The selection is another one; `null` for none. */
  onSelect: (place: DocumentPlace | null) => void;
  /** Another section is in sight. */
  onSection: (section: string) => void;
}

export interface DocumentFrameProps extends DocumentEvents {
  tree: DocumentTree;
  printed: Printed;
  fields: readonly DeskField[];
  marks: readonly Mark[];
  deskRef: RefObject<Desk | null>;
}

/** Keys that the document does not know are the page's: those that it takes are not the browser's any more. */
function handOn(event: KeyboardEvent, frame: HTMLIFrameElement): void {
  const { key, code, ctrlKey, altKey, shiftKey, metaKey } = event;
  const copy = new KeyboardEvent('keydown', { key, code, ctrlKey, altKey, shiftKey, metaKey, bubbles: true, cancelable: true });
  if (!frame.dispatchEvent(copy)) event.preventDefault();
}

function listen(page: Document, frame: HTMLIFrameElement, desk: Desk, printed: () => Printed, events: () => DocumentEvents): void {
  page.addEventListener('keydown', (event) => {
    const command = commandOf(event);
    if (command === null) {
      handOn(event, frame);
      return;
    }
    event.preventDefault();
    events().onCommand(command);
  });
  page.addEventListener('click', (event) => {
    const element = event.target as Element | null;
    if (selectedPlace(page, printed()) !== null) return;
    const [mark = null] = marksOfElement(element);
    events().onPoint(placeOfElement(element), mark);
  });
  page.addEventListener('selectionchange', () => {
    events().onSelect(selectedPlace(page, printed()));
  });
  let asked = 0;
  page.addEventListener('scroll', () => {
    cancelAnimationFrame(asked);
    asked = requestAnimationFrame(() => {
      const section = desk.section();
      if (section !== null) events().onSection(section);
    });
  });
}

export function DocumentFrame({ tree, printed, fields, marks, deskRef, ...events }: DocumentFrameProps) {
  const [start] = useState(() => renderPreview(tree));
  const frameRef = useRef<HTMLIFrameElement>(null);
  const [loaded, setLoaded] = useState(false);
  const latest = useRef({ printed, events });

  useEffect(() => {
    latest.current = { printed, events };
  });

  useEffect(() => {
    if (loaded) deskRef.current?.show(tree, printed, fields, marks);
  }, [loaded, tree, printed, fields, marks, deskRef]);

  return (
    <iframe
      ref={frameRef}
      className={styles.frame}
      title={messages.document}
      srcDoc={start}
      // No script can run in it; the same origin lets the page beside it mark its places.
      sandbox="allow-same-origin allow-modals"
      onLoad={() => {
        const frame = frameRef.current;
        const page = frame?.contentDocument;
        const body = page?.body;
        if (!frame || !page || !body) return;
        body.tabIndex = 0;
        body.setAttribute('aria-label', messages.document);
        const desk = createDesk(page);
        deskRef.current = desk;
        listen(page, frame, desk, () => latest.current.printed, () => latest.current.events);
        setLoaded(true);
      }}
    />
  );
}
