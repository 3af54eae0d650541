/** A file of a report that is here already: steps, remarks and differences are shown before anything is taken over. */
import { useState } from 'react';
import { draftName } from '../../drafts/messages';
import { findingMessages } from '../../form/findings/messages';
import { changeId, type Change } from '../../form/review-state/changes';
import { reviewMessages } from '../../form/review-state/messages';
import { StepList } from '../../form/review-state/step-list';
import { placeWords } from '../../form/review-state/place-words';
import { chinaDay } from '../../report/china-time';
import type { Thread } from '../../report/review';
import type { Waiver } from '../../report/waiver';
import { stateOf } from '../../report/workflow';
import type { Format } from '../../template/format';
import { Button } from '../../ui/button/button';
import { usePageTitle } from '../../ui/page-title';
import { ChangeChoice } from './change-choice';
import { reviewInMessages as messages } from './messages';
import type { Incoming, Reception } from './receive';
import styles from './review-in.module.css';
import { useReception, type Compared } from './use-reception';

export interface ReviewInPageProps {
  /** Id of the copy at hand. */
  id: string;
  incoming: Incoming;
  /** Stores the file beside the copy at hand. */
  onKeepBoth: (incoming: Incoming) => void;
  /** File and copy are one; @param id of the draft that holds both */
  onJoined: (id: string) => void;
  onClose: () => void;
}

function NewThreads({ threads, format }: { threads: readonly Thread[]; format: Format }) {
  return (
    <ul className={styles.threads}>
      {threads.map((thread) => (
        <li key={thread.id}>
          <p className={styles.place}>{placeWords(thread.place, format)}</p>
          {thread.remarks.map(({ id, by, text }) => (
            <p key={id}>
              {reviewMessages.name(by)}：{text}
            </p>
          ))}
          {thread.suggestion !== null && <p>{messages.suggestion(thread.suggestion)}</p>}
          {thread.outcome && <p className={styles.soft}>{reviewMessages.outcomes[thread.outcome.state]}</p>}
        </li>
      ))}
    </ul>
  );
}

const WHOLE = { own: messages.wholeOwn, theirs: messages.wholeTheirs, none: messages.wholeNone } as const;

/** What changed on the other side alone is taken unless somebody says otherwise; everything else stays. */
function firstChoice({ since, changes }: Reception): ReadonlySet<string> {
  return new Set(since === 'theirs' ? changes.map(changeId) : []);
}

function Choices({ changes, taken, onTaken }: { changes: readonly Change[]; taken: ReadonlySet<string>; onTaken: (taken: ReadonlySet<string>) => void }) {
  return (
    <>
      <div className={styles.acts}>
        <Button
          size="small"
          onClick={() => {
            onTaken(new Set(changes.map(changeId)));
          }}
        >
          {messages.allTheirs}
        </Button>
        <Button
          size="small"
          onClick={() => {
            onTaken(new Set());
          }}
        >
          {messages.allMine}
        </Button>
      </div>
      {changes.map((change) => {
        const id = changeId(change);
        return (
          <ChangeChoice
            key={id}
            change={change}
            theirs={taken.has(id)}
            onChoose={(theirs) => {
              onTaken(new Set(theirs ? [...taken, id] : [...taken].filter((each) => each !== id)));
            }}
          />
        );
      })}
    </>
  );
}

function Kept({ words, waivers }: { words: (count: number) => string; waivers: readonly Waiver[] }) {
  if (waivers.length === 0) return null;
  return (
    <>
      <p>{words(waivers.length)}</p>
      <ul className={styles.threads}>
        {waivers.map(({ finding, reason, by, at }) => (
          <li key={finding}>{findingMessages.keptReason(reason, by, chinaDay(at))}</li>
        ))}
      </ul>
    </>
  );
}

interface FoundProps {
  compared: Compared;
  onTake: (taken: readonly Change[]) => void;
  onKeepBoth: () => void;
  onClose: () => void;
}

function Found({ compared, onTake, onKeepBoth, onClose }: FoundProps) {
  const { reception, format } = compared;
  const { joined, changes, whole, since, waivers, withdrawn } = reception;
  const { steps, threads } = joined.news;
  const [taken, setTaken] = useState(() => firstChoice(reception));
  return (
    <>
      <section className={styles.part} aria-labelledby="review-in-steps">
        <h2 id="review-in-steps">{messages.steps}</h2>
        {steps.length === 0 ? <p>{messages.noSteps}</p> : <StepList steps={steps} />}
        {joined.forked && <p className={styles.caution}>{messages.forked}</p>}
        <p>{messages.stateAfter(reviewMessages.states[stateOf(joined.review)])}</p>
      </section>
      <section className={styles.part} aria-labelledby="review-in-threads">
        <h2 id="review-in-threads">{messages.threadsTitle}</h2>
        <p>{messages.threads(threads.length)}</p>
        <NewThreads threads={threads} format={format} />
        <Kept words={messages.waivers} waivers={waivers} />
        <Kept words={messages.withdrawn} waivers={withdrawn} />
      </section>
      <section className={styles.part} aria-labelledby="review-in-changes">
        <h2 id="review-in-changes">{messages.changes(changes.length)}</h2>
        <p className={since === 'both' ? styles.caution : undefined}>{messages.since[since]}</p>
        {whole !== null && <p className={whole === 'none' ? styles.caution : undefined}>{WHOLE[whole]}</p>}
        {whole === null
          ? changes.length > 0 && <Choices changes={changes} taken={taken} onTaken={setTaken} />
          : changes.map((change) => <ChangeChoice key={changeId(change)} change={change} theirs={null} onChoose={() => undefined} />)}
      </section>
      <div className={styles.acts}>
        {whole !== 'none' && (
          <Button
            variant="primary"
            onClick={() => {
              onTake(changes.filter((change) => taken.has(changeId(change))));
            }}
          >
            {messages.take}
          </Button>
        )}
        <Button onClick={onKeepBoth}>{messages.keepBoth}</Button>
        <Button variant="quiet" onClick={onClose}>
          {messages.cancel}
        </Button>
      </div>
    </>
  );
}

export function ReviewInPage({ id, incoming, onKeepBoth, onJoined, onClose }: ReviewInPageProps) {
  const { agency, year } = incoming.report;
  const title = messages.title(draftName({ agency: agency.name, year }));
  usePageTitle(title);
  const { compared, problem, take } = useReception(id, incoming, onJoined);
  return (
    <div className={styles.page}>
      <h1 tabIndex={-1} className={styles.title}>
        {title}
      </h1>
      <p>{messages.file(incoming.file)}</p>
      {problem !== '' && (
        <p role="alert" className={styles.wrong}>
          {problem}
        </p>
      )}
      {!compared && problem === '' && <p role="status">{messages.loading}</p>}
      {!compared && problem !== '' && (
        <div className={styles.acts}>
          <Button
            onClick={() => {
              onKeepBoth(incoming);
            }}
          >
            {messages.keepBoth}
          </Button>
          <Button variant="quiet" onClick={onClose}>
            {messages.cancel}
          </Button>
        </div>
      )}
      {compared && (
        <Found
          compared={compared}
          onTake={(taken) => {
            take(compared, taken);
          }}
          onKeepBoth={() => {
            onKeepBoth(incoming);
          }}
          onClose={onClose}
        />
      )}
    </div>
  );
}
