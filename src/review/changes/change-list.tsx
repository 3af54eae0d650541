/** What changed since the report was last read: each place with what stood there and what stands there now. */
import type { ComparedParagraph } from '../../check/compare-texts';
import { changeId, type Change } from '../../form/review-state/changes';
import { chinaTime } from '../../report/china-time';
import { Select } from '../../ui/select/select';
import { VisuallyHidden } from '../../ui/visually-hidden/visually-hidden';
import { reviewDeskMessages as messages } from '../messages';
import styles from '../review.module.css';
import type { Changes } from './use-changes';

const TAGS = { added: 'ins', removed: 'del' } as const;
const WORDS = { added: messages.addedPiece, removed: messages.removedPiece } as const;

function Text({ paragraphs }: { paragraphs: readonly ComparedParagraph[] }) {
  return paragraphs
    .filter(({ pieces }) => pieces.some(({ kind }) => kind !== 'same'))
    .map(({ before, now, pieces }) => (
      <p key={`${String(before)}-${String(now)}`} className={styles.compared}>
        {pieces.map(({ kind, text }, index) => {
          if (kind === 'same') return text;
          const Tag = TAGS[kind];
          return (
            <Tag key={index}>
              <VisuallyHidden>{WORDS[kind]}：</VisuallyHidden>
              {text}
            </Tag>
          );
        })}
      </p>
    ));
}

export interface ChangeListProps {
  state: Changes;
  current: string | null;
  onShow: (change: Change) => void;
}

export function ChangeList({ state, current, onShow }: ChangeListProps) {
  const { base, versions, changes, isLastRead, otherFormat, choose } = state;
  if (base === null) return <p className={styles.soft}>{messages.noVersions}</p>;
  const time = chinaTime(new Date(base.at));
  return (
    <>
      <p>{isLastRead ? messages.sinceRead(time) : messages.since(time)}</p>
      {versions.length > 1 && (
        <Select
          label={messages.version}
          value={String(base.key)}
          options={versions.map(({ key, at }) => ({ value: String(key), label: chinaTime(new Date(at)) }))}
          onChange={(event) => {
            choose(Number(event.target.value));
          }}
        />
      )}
      {otherFormat && <p className={styles.caution}>{messages.otherFormat}</p>}
      {!otherFormat && <p className={styles.soft}>{changes.length === 0 ? messages.noChanges : messages.changeCount(changes.length)}</p>}
      <ul className={styles.list}>
        {changes.map((change) => {
          const id = changeId(change);
          return (
            <li key={id} className={styles.thread} data-current={id === current || undefined}>
              <button
                type="button"
                id={`change-line-${id}`}
                className={styles.link}
                onClick={() => {
                  onShow(change);
                }}
              >
                {change.name}
              </button>
              {change.kind === 'narrative' ? (
                <Text paragraphs={change.paragraphs} />
              ) : (
                <p>
                  {messages.then} <del>{change.then}</del>，{messages.now} <ins>{change.now}</ins>
                </p>
              )}
            </li>
          );
        })}
      </ul>
    </>
  );
}
