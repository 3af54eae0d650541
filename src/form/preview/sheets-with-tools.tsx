/** The sheets under their number and the button that prints them. */
import { useRef, useState, type ReactNode } from 'react';
import type { DocumentTree } from '../../document/document';
import { Button } from '../../ui/button/button';
import { classes } from '../../ui/classes';
import { panelMessages } from '../messages';
import { previewMessages } from './messages';
import type { Place } from './place';
import styles from './preview.module.css';
import { SheetsFrame } from './sheets-frame';

export interface SheetsWithToolsProps {
  tree: DocumentTree;
  /** Whether every page carries the mark of a draft. */
  draft: boolean;
  place: Place | null;
  /** In a dialog, large enough to read. */
  enlarged?: boolean;
  /** Further buttons. */
  children?: ReactNode;
}

export function SheetsWithTools({ tree, draft, place, enlarged = false, children }: SheetsWithToolsProps) {
  const [pages, setPages] = useState(0);
  const frameRef = useRef<HTMLIFrameElement>(null);
  return (
    <div className={classes(styles.preview, enlarged && styles.enlarged)}>
      <div className={styles.tools}>
        <span className={styles.count}>{pages === 0 ? panelMessages.previewLoading : previewMessages.pages(pages)}</span>
        <Button
          variant="quiet"
          size="small"
          title={previewMessages.printHint}
          disabled={pages === 0}
          onClick={() => frameRef.current?.contentWindow?.print()}
        >
          {previewMessages.print}
        </Button>
        {children}
      </div>
      {/* The frame's style sheet is that of the layout it began with. */}
      <SheetsFrame
        key={JSON.stringify(tree.layout)}
        tree={tree}
        draft={draft}
        place={place}
        enlarged={enlarged}
        frameRef={frameRef}
        onLaidOut={setPages}
      />
    </div>
  );
}
