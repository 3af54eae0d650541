/** One thread: where it belongs, what was said, and what can be made of it. */
import { useState } from 'react';
import { reviewMessages } from '../../form/review-state/messages';
import { placeWords } from '../../form/review-state/place-words';
import { useReviewWindow } from '../../form/review-state/review-window';
import { useReadOnly } from '../../form/session/read-only-context';
import { useSession } from '../../form/session/session-context';
import { chinaTime } from '../../report/china-time';
import { isOpen, type Thread } from '../../report/review';
import { Button } from '../../ui/button/button';
import { Icon } from '../../ui/icon/icon';
import { reviewDeskMessages as messages } from '../messages';
import styles from '../review.module.css';
import { ReplyForm } from './reply-form';
import { useLeadTo } from './use-lead-to';
import type { Threads } from './use-threads';

/** The id of a thread's entry in the list. */
export function threadLineId(thread: string): string {
  return `thread-line-${thread}`;
}

export interface ThreadEntryProps {
  thread: Thread;
  /** Whether its place is still in the document. */
  found: boolean;
  current: boolean;
  acts: Omit<Threads, 'threads' | 'begin'>;
  onShow: () => void;
}

export function ThreadEntry({ thread, found, current, acts, onShow }: ThreadEntryProps) {
  const { format } = useSession();
  const readOnly = useReadOnly();
  const { writable } = useReviewWindow();
  const [replying, setReplying] = useState(false);
  const { id, place, remarks, suggestion, outcome } = thread;
  const open = isOpen(thread);
  const leadTo = useLeadTo(place);
  return (
    <li className={styles.thread} data-open={open} data-current={current || undefined}>
      <button type="button" id={threadLineId(id)} className={styles.link} onClick={onShow}>
        {placeWords(place, format)}
      </button>
      {(place.kind === 'cell' || place.kind === 'field') && place.text !== undefined && <p className={styles.soft}>{messages.was(place.text)}</p>}
      {!found && (
        <p className={styles.caution}>
          <Icon name="warning" /> {messages.notFound}
        </p>
      )}
      {remarks
        .filter(({ text }) => text !== '' || suggestion === null)
        .map((remark) => (
          <div key={remark.id}>
            <p className={styles.soft}>
              {reviewMessages.name(remark.by)} {chinaTime(new Date(remark.at))}
            </p>
            <p className={styles.words}>{remark.text}</p>
          </div>
        ))}
      {suggestion !== null && (
        <p>
          {messages.suggestion}：<ins className={styles.suggestion}>{suggestion === '' ? messages.nothing : suggestion}</ins>
        </p>
      )}
      {outcome && !open && (
        <p className={styles.soft}>{messages.outcomeBy(reviewMessages.outcomes[outcome.state], outcome.by, chinaTime(new Date(outcome.at)))}</p>
      )}
      {replying ? (
        <ReplyForm
          onReply={(words) => {
            acts.answer(id, words);
            setReplying(false);
          }}
          onCancel={() => {
            setReplying(false);
          }}
        />
      ) : (
        writable && (
          <div className={styles.acts}>
            {open && suggestion !== null && !readOnly && (
              <Button
                size="small"
                variant="primary"
                onClick={() => {
                  acts.accept(thread);
                }}
              >
                {messages.accept}
              </Button>
            )}
            {open && suggestion !== null && (
              <Button
                size="small"
                onClick={() => {
                  acts.settle(id, 'rejected');
                }}
              >
                {messages.reject}
              </Button>
            )}
            <Button
              size="small"
              variant="quiet"
              onClick={() => {
                setReplying(true);
              }}
            >
              {messages.reply}
            </Button>
            <Button
              size="small"
              variant="quiet"
              onClick={() => {
                acts.settle(id, open ? 'resolved' : 'open');
              }}
            >
              {open ? messages.resolve : messages.reopen}
            </Button>
            {leadTo && (
              <Button size="small" variant="quiet" aria-label={messages.toPlaceOf(placeWords(place, format))} onClick={leadTo}>
                {messages.toPlace}
              </Button>
            )}
          </div>
        )
      )}
    </li>
  );
}
