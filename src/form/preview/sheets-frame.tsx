/** The sheets in a frame of their own: its styles are the paper's alone, and it prints nothing else. */
import { useEffect, useRef, useState, type RefObject } from 'react';
import type { DocumentTree } from '../../document/document';
import { renderDesk } from '../../render/html/paper';
import { panelMessages } from '../messages';
import { layOut } from './lay-out';
import { markPlace, scrollToPlace, type Place } from './place';
import styles from './preview.module.css';
import { showSheets } from './show-sheets';

/** Width of A4 in pixels of CSS. */
const SHEET_WIDTH = (210 / 25.4) * 96;

/** Beside a sheet, for the desk and the scroll bar, in pixels. */
const BESIDE = 36;

/** Enlarged sheets are at least this large, and scroll sideways in a narrow window. */
const ENLARGED_SCALE = 0.8;

const LARGEST_SCALE = 1.25;

/** Sheets as wide as the frame; returns whether it has any width. */
function fitSheets(frame: HTMLIFrameElement, least: number): boolean {
  const room = frame.clientWidth - BESIDE;
  if (room <= 0) return false;
  const scale = Math.min(LARGEST_SCALE, Math.max(least, room / SHEET_WIDTH));
  frame.contentDocument?.documentElement.style.setProperty('--scale', String(scale));
  return true;
}

export interface SheetsFrameProps {
  tree: DocumentTree;
  /** Whether every page carries the mark of a draft. */
  draft: boolean;
  /** What the pages scroll to and mark. */
  place: Place | null;
  /** Large enough to read every word. */
  enlarged: boolean;
  frameRef: RefObject<HTMLIFrameElement | null>;
  /** Called with the number of pages each time they are laid out. */
  onLaidOut: (pages: number) => void;
}

export function SheetsFrame({ tree, draft, place, enlarged, frameRef, onLaidOut }: SheetsFrameProps) {
  const [desk] = useState(() => renderDesk(tree));
  const [loaded, setLoaded] = useState(false);
  // A frame that is not shown has no lines to measure.
  const [visible, setVisible] = useState(false);

  useEffect(() => {
    const frame = frameRef.current;
    if (!loaded || frame === null) return;
    const observer = new ResizeObserver(() => {
      setVisible(fitSheets(frame, enlarged ? ENLARGED_SCALE : 0));
    });
    observer.observe(frame);
    return () => {
      observer.disconnect();
    };
  }, [loaded, enlarged, frameRef]);

  useEffect(() => {
    const page = frameRef.current?.contentDocument;
    const sheets = page?.querySelector('.sheets');
    if (!visible || !page || !sheets) return;
    const fresh = layOut(page, tree, draft);
    // The mark would make a sheet another one.
    markPlace(page, null);
    showSheets(sheets, fresh);
    onLaidOut(fresh.length);
  }, [visible, tree, draft, frameRef, onLaidOut]);

  // After the sheets: marked again on fresh ones, but scrolled to only when the writer has gone elsewhere.
  const scrolledRef = useRef<Place | null>(null);
  useEffect(() => {
    const { contentDocument, contentWindow } = frameRef.current ?? {};
    if (!visible || !contentDocument || !contentWindow) return;
    const found = markPlace(contentDocument, place);
    if (found && scrolledRef.current !== place) scrollToPlace(contentWindow, found);
    scrolledRef.current = place;
  }, [visible, tree, draft, place, frameRef]);

  return (
    <iframe
      ref={frameRef}
      className={styles.frame}
      title={panelMessages.previewTitle}
      srcDoc={desk}
      // No script can run in it; the same origin lets the workspace fill and scroll it, modals are the print dialog.
      sandbox="allow-same-origin allow-modals"
      onLoad={() => {
        setLoaded(true);
      }}
    />
  );
}
