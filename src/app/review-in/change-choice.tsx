/** One place where a file and the copy at hand differ, and the choice between the two. */
import type { ComparedParagraph } from '../../check/compare-texts';
import { changeId, type Change } from '../../form/review-state/changes';
import { VisuallyHidden } from '../../ui/visually-hidden/visually-hidden';
import { reviewInMessages as messages } from './messages';
import styles from './review-in.module.css';

const TAGS = { added: 'ins', removed: 'del' } as const;

function Text({ paragraphs }: { paragraphs: readonly ComparedParagraph[] }) {
  return paragraphs
    .filter(({ pieces }) => pieces.some(({ kind }) => kind !== 'same'))
    .map(({ before, now, pieces }) => (
      <p key={`${String(before)}-${String(now)}`} className={styles.text}>
        {pieces.map(({ kind, text }, index) => {
          if (kind === 'same') return text;
          const Tag = TAGS[kind];
          return (
            <Tag key={index}>
              <VisuallyHidden>{messages[kind]}：</VisuallyHidden>
              {text}
            </Tag>
          );
        })}
      </p>
    ));
}

export interface ChangeChoiceProps {
  change: Change;
  /** Whether the file's side is taken; `null` where nothing is chosen. */
  theirs: boolean | null;
  onChoose: (theirs: boolean) => void;
}

export function ChangeChoice({ change, theirs, onChoose }: ChangeChoiceProps) {
  const name = `change-${changeId(change)}`;
  return (
    <fieldset className={styles.change}>
      <legend className={styles.place}>{change.name}</legend>
      {change.kind === 'narrative' ? (
        <Text paragraphs={change.paragraphs} />
      ) : (
        <p>
          {messages.here} <del>{change.then}</del> → {messages.inFile} <ins>{change.now}</ins>
        </p>
      )}
      {theirs !== null && (
        <div className={styles.sides}>
          {([true, false] as const).map((side) => (
            <label key={String(side)}>
              <input
                type="radio"
                name={name}
                checked={theirs === side}
                onChange={() => {
                  onChoose(side);
                }}
              />
              {side ? messages.theirs : messages.mine}
            </label>
          ))}
        </div>
      )}
    </fieldset>
  );
}
