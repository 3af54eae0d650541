/** The steps that may be taken now, as buttons; each with its dialog, its file, and what came of it. */
import { useEffect, useRef, useState } from 'react';
import { useDraftStorage } from '../../drafts/storage-provider';
import type { ReviewAct } from '../../report/review';
import { nextActs } from '../../report/workflow';
import { Button } from '../../ui/button/button';
import { downloadBlob } from '../../ui/download';
import { useToast } from '../../ui/toast/toast-context';
import { useExportChoice } from '../deliver/export-choice';
import { useSession } from '../session/session-context';
import { keepName } from './kept-name';
import { reviewMessages as messages } from './messages';
import { makeReviewFile, sendsFile, type FileKind } from './review-file';
import styles from './review-state.module.css';
import { useReviewWindow } from './review-window';
import { StepDialog, type StepWords } from './step-dialog';
import { takeAct } from './take-act';
import { useReview } from './use-review';

const failureOf = (error: unknown): string => (error instanceof Error ? error.message : String(error));

export interface ReviewActsProps {
  /** Of the acts that may follow, those that are offered here; and those whose file can be made once more. */
  offered: readonly ReviewAct[];
}

export function ReviewActs({ offered }: ReviewActsProps) {
  const session = useSession();
  const reviewWindow = useReviewWindow();
  const { environment } = useDraftStorage();
  const { charts, fonts } = useExportChoice();
  const toast = useToast();
  const { review, last, changed } = useReview();
  const [asked, setAsked] = useState<ReviewAct | null>(null);
  const [busy, setBusy] = useState(false);
  const [failure, setFailure] = useState('');
  const [taken, setTaken] = useState(0);
  const place = useRef<HTMLDivElement>(null);
  // The button that was pressed is gone: the focus goes to what may come next.
  useEffect(() => {
    if (taken > 0) place.current?.focus();
  }, [taken]);
  const possible = nextActs(review).filter((act) => offered.includes(act));
  // What was changed since has to be sent again first: neither passing nor publishing may concern other words.
  const blocked = (act: ReviewAct): boolean => changed !== null && (act === 'pass' || act === 'publish');

  const hand = async (act: ReviewAct, kind: FileKind): Promise<string> => {
    const time = environment.now();
    const { name, content } = await makeReviewFile(session, reviewWindow, { act, kind, choice: { charts, fonts }, time });
    downloadBlob(name, content);
    reviewWindow.noteExport();
    return name;
  };

  const take = (act: ReviewAct, { by, note, kind }: StepWords) => {
    if (busy) return;
    setBusy(true);
    setFailure('');
    const work = async () => {
      await takeAct(session, reviewWindow, { id: environment.newId(), act, by, note }, environment.now());
      keepName(by);
      setAsked(null);
      setTaken((count) => count + 1);
      toast({ message: sendsFile(act) ? messages.doneWithFile(act, await hand(act, kind)) : messages.done(act) });
    };
    work()
      .catch((error: unknown) => {
        setFailure(messages.failed(act, failureOf(error)));
      })
      .finally(() => {
        setBusy(false);
      });
  };

  const again = () => {
    if (last === null) return;
    hand(last.act, 'json').then(
      (name) => {
        toast({ message: messages.fileAgain(name) });
      },
      (error: unknown) => {
        toast({ message: messages.failed(last.act, failureOf(error)) });
      },
    );
  };

  return (
    <>
      <div ref={place} tabIndex={-1} role="group" aria-label={messages.next} className={styles.acts}>
        {possible.map((act, index) => (
          <Button
            key={act}
            size="small"
            variant={index === possible.length - 1 && act !== 'reopen' ? 'primary' : 'secondary'}
            disabled={!reviewWindow.writable || blocked(act)}
            onClick={() => {
              setFailure('');
              setAsked(act);
            }}
          >
            {messages.acts[act]}
          </Button>
        ))}
        {last !== null && sendsFile(last.act) && offered.includes(last.act) && changed === null && (
          <Button size="small" variant="quiet" icon="download" onClick={again}>
            {messages.saveAgain}
          </Button>
        )}
      </div>
      {possible.some(blocked) && <p className={styles.caution}>{messages.changedBeforePass}</p>}
      {failure !== '' && asked === null && <p role="alert">{failure}</p>}
      {asked !== null && (
        <StepDialog
          act={asked}
          busy={busy}
          failure={failure}
          onTake={(words) => {
            take(asked, words);
          }}
          onClose={() => {
            setAsked(null);
          }}
        />
      )}
    </>
  );
}
