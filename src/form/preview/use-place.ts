/** Follows the writer: the figure or paragraph that has the cursor, else the section that is open. */
import { useEffect, useMemo, useState } from 'react';
import { usePageContext } from '../pages/use-page';
import { placeOf, samePlace, type Place } from './place';

interface Cursor {
  /** Where it was put: in another section it means nothing. */
  section: string | null;
  place: Place;
}

export function usePlace(): Place | null {
  const section = usePageContext().current.section?.id ?? null;
  const [cursor, setCursor] = useState<Cursor | null>(null);

  useEffect(() => {
    const follow = (): void => {
      const place = document.activeElement && placeOf(document.activeElement);
      // What is no place of the report, such as the buttons of the preview, leaves the last one.
      if (place) setCursor((last) => (last?.section === section && samePlace(last.place, place) ? last : { section, place }));
    };
    document.addEventListener('focusin', follow);
    document.addEventListener('selectionchange', follow);
    return () => {
      document.removeEventListener('focusin', follow);
      document.removeEventListener('selectionchange', follow);
    };
  }, [section]);

  const opened = useMemo<Place | null>(() => (section === null ? null : { kind: 'section', section }), [section]);
  return cursor?.section === section ? cursor.place : opened;
}
