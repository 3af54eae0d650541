/** A long list, of which a part is shown until more is asked for. */
import { useState, type ReactNode } from 'react';
import { Button } from '../../ui/button/button';
import { surveyDeskMessages as messages } from './messages';

/** Items shown at first and with each demand. */
const SOME = 50;

export interface MoreListProps<Item> {
  items: readonly Item[];
  /** What is made of those shown. */
  children: (shown: readonly Item[]) => ReactNode;
}

export function MoreList<Item>({ items, children }: MoreListProps<Item>) {
  const [shown, setShown] = useState(SOME);
  const rest = items.length - shown;
  return (
    <>
      {children(items.slice(0, shown))}
      {rest > 0 && (
        <p>
          <Button
            size="small"
            onClick={() => {
              setShown(shown + SOME);
            }}
          >
            {messages.more(Math.min(SOME, rest))}
          </Button>
        </p>
      )}
    </>
  );
}
