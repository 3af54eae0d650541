/** Takes back any act on the draft and does it again, and leads to where it took place. */
import { useCallback, useState } from 'react';
import { flushSync } from 'react-dom';
import { Button } from '../../ui/button/button';
import { VisuallyHidden } from '../../ui/visually-hidden/visually-hidden';
import { undoMessages as messages } from '../messages';
import { usePageContext } from '../pages/use-page';
import { useReadOnly } from '../session/read-only-context';
import { useSession, useTopic } from '../session/session-context';
import { placeOfChange } from './undo-place';
import { useUndoKeys } from './use-undo-keys';

type Act = 'undo' | 'redo';

export function UndoButtons() {
  const session = useSession();
  const pages = usePageContext();
  const readOnly = useReadOnly();
  const [said, setSaid] = useState('');
  const canUndo = useTopic('draft', ({ steps }) => steps().past.length > 0);
  const canRedo = useTopic('draft', ({ steps }) => steps().future.length > 0);

  const run = useCallback(
    (act: Act) => {
      if (readOnly) return;
      // What is written must be shown before one is led to it.
      const change = flushSync(() => session[act]());
      if (change === null) {
        setSaid(messages.nothing[act]);
        return;
      }
      const { destination, words } = placeOfChange(change, session.format);
      setSaid(messages.said[act](words));
      if (destination) pages.goTo(destination.page, destination.target);
    },
    [pages, readOnly, session],
  );
  const undo = useCallback(() => {
    run('undo');
  }, [run]);
  const redo = useCallback(() => {
    run('redo');
  }, [run]);
  useUndoKeys(undo, redo);
  const acts = [
    { name: 'undo', act: undo, possible: canUndo },
    { name: 'redo', act: redo, possible: canRedo },
  ] as const;

  return (
    <>
      {acts.map(({ name, act, possible }) => (
        <Button
          key={name}
          size="small"
          variant="quiet"
          icon={name}
          aria-label={messages.names[name]}
          title={messages.titles[name]}
          disabled={readOnly || !possible}
          onClick={act}
        />
      ))}
      <VisuallyHidden>
        <span role="status">{said}</span>
      </VisuallyHidden>
    </>
  );
}
