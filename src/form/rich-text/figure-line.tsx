/** Beneath the text: which cell the selected figure follows, or whether the standard sentences stand. */
import type { BoundFigure } from '../../report/narrative';
import type { NarrativeContent } from '../../template/schema';
import { Button } from '../../ui/button/button';
import { useToast } from '../../ui/toast/toast-context';
import { useSession, useTopic } from '../session/session-context';
import { figureName } from './figure-name';
import { richTextMessages } from './messages';
import styles from './rich-text.module.css';

export interface FigureLineProps {
  content: NarrativeContent;
  selected: BoundFigure | null;
  onFree: () => void;
}

function StandardLine({ narrative }: { narrative: string }) {
  const session = useSession();
  const toast = useToast();
  const stands = useTopic(`narrative:${narrative}`, ({ report }) => report().narrative[narrative] === undefined);
  if (stands) return <span className={styles.standard}>{richTextMessages.standardStands}</span>;
  const restore = () => {
    const before = session.apply({ cells: new Map(), narratives: new Map([[narrative, null]]) });
    const undo = () => {
      session.apply(before);
    };
    toast({ message: richTextMessages.restored, action: { label: richTextMessages.undo, act: undo } });
  };
  return (
    <Button size="small" icon="undo" onClick={restore}>
      {richTextMessages.restore}
    </Button>
  );
}

export function FigureLine({ content, selected, onFree }: FigureLineProps) {
  const { format } = useSession();
  if (selected === null) return content.standard !== undefined && <StandardLine narrative={content.narrative} />;
  return (
    <>
      <span>{richTextMessages.boundTo(figureName(selected, format))}</span>
      <Button size="small" onClick={onFree}>
        {richTextMessages.free}
      </Button>
    </>
  );
}
