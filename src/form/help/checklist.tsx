/** 发布前核对清单: what the program sees of the report, and what only a person can see to. */
import { useId, useState } from 'react';
import { Link } from 'wouter';
import { Checkbox } from '../../ui/checkbox/checkbox';
import { Icon, type IconName } from '../../ui/icon/icon';
import { usePageContext } from '../pages/use-page';
import { useFindings, useSession, useTopic } from '../session/session-context';
import { checklistOf, type CheckItem, type CheckState } from './checklist-items';
import styles from './checklist.module.css';
import { checklistMessages as messages } from './messages';

const ICONS: Record<CheckState, IconName> = { done: 'check', open: 'warning', note: 'info' };

function Item({ state, text, places }: CheckItem) {
  const { addressOf, goTo } = usePageContext();
  return (
    <li className={styles.item} data-state={state}>
      <span className={styles.state}>
        <Icon name={ICONS[state]} /> {messages.states[state]}
      </span>
      <div>
        <p>{text}</p>
        {places.length > 0 && (
          <ul className={styles.places}>
            {places.map(({ name, page, target }) => (
              <li key={`${page} ${target ?? ''}`}>
                <Link
                  href={addressOf(page)}
                  onClick={(event) => {
                    // The link itself leads to the page only; this leads to the place on it.
                    event.preventDefault();
                    goTo(page, target);
                  }}
                >
                  {name}
                </Link>
              </li>
            ))}
          </ul>
        )}
      </div>
    </li>
  );
}

export function Checklist() {
  const session = useSession();
  const [today] = useState(() => new Date());
  const byHand = useId();
  useFindings();
  useTopic('draft', ({ draft }) => draft());
  useTopic('last-year', (each) => each.lastYear());
  return (
    <>
      <p className={styles.intro}>{messages.intro}</p>
      <ul className={styles.list}>
        {checklistOf(session, today).map((item) => (
          <Item key={item.id} {...item} />
        ))}
      </ul>
      <div role="group" aria-labelledby={byHand} className={styles.acts}>
        <p id={byHand} className={styles.intro}>
          {messages.byHand}
        </p>
        {messages.acts.map((act) => (
          <Checkbox key={act} label={act} />
        ))}
      </div>
    </>
  );
}
