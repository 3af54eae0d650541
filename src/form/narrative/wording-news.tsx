/** Says, once typing rests, in which sections the standard sentences read differently because of what was filled in. */
import { useEffect, useState } from 'react';
import type { Format } from '../../template/format';
import { VisuallyHidden } from '../../ui/visually-hidden/visually-hidden';
import { narrativeMessages } from '../messages';
import { sectionTitle } from '../pages/page';
import type { Session } from '../session/session';
import { useSession } from '../session/session-context';

/** A pause in filling in, in milliseconds: long enough not to speak between two cells. */
const REST = 1500;

const NUMBER = /\d+(?:[.,]\d+)*/g;

interface Wording {
  section: string;
  /** The sentences without their numbers: a figure that alone is another one is heard in its cell. */
  words: string;
}

type Wordings = ReadonlyMap<string, Wording>;

interface Standard {
  section: string;
  narrative: string;
  standard: string;
}

function standardsOf({ template }: Format): Standard[] {
  return template.sections.flatMap((section) =>
    section.content.flatMap((content) => {
      if (!('narrative' in content) || content.standard === undefined) return [];
      return [{ section: sectionTitle(section), narrative: content.narrative, standard: content.standard }];
    }),
  );
}

/** The standard sentences that stand in the report, by narrative; those that the clerk has replaced are not among them. */
async function wordingsOf(standards: readonly Standard[], { report, ledger }: Session): Promise<Wordings> {
  const { standardParagraphs } = await import('../../sentence/standard');
  const untouched = standards.filter(({ narrative }) => report().narrative[narrative] === undefined);
  return new Map(
    untouched.map(({ narrative, section, standard }) => {
      const words = JSON.stringify(standardParagraphs(standard, report(), ledger)).replace(NUMBER, '0');
      return [narrative, { section, words }];
    }),
  );
}

function changedSections(before: Wordings, now: Wordings): string[] {
  const changed = [...now].filter(([id, { words }]) => before.has(id) && before.get(id)?.words !== words);
  return [...new Set(changed.map(([, { section }]) => section))];
}

export function WordingNews() {
  const session = useSession();
  const [news, setNews] = useState({ count: 0, sections: [] as readonly string[] });

  useEffect(() => {
    const standards = standardsOf(session.format);
    if (standards.length === 0) return;
    // What cannot be read now is no news.
    const read = (): Promise<Wordings> => wordingsOf(standards, session).catch(() => new Map());
    let open = true;
    let timer = 0;
    let known = read();
    const compare = async (): Promise<void> => {
      const before = known;
      known = read();
      const sections = changedSections(await before, await known);
      if (open && sections.length > 0) setNews(({ count }) => ({ count: count + 1, sections }));
    };
    const leave = session.subscribe('draft', () => {
      window.clearTimeout(timer);
      timer = window.setTimeout(() => void compare(), REST);
    });
    return () => {
      open = false;
      window.clearTimeout(timer);
      leave();
    };
  }, [session]);

  return (
    <VisuallyHidden>
      <span role="status" aria-label={narrativeMessages.standardNews}>
        {/* Another element each time, so that the same words are said again. */}
        {news.sections.length > 0 && <span key={news.count}>{narrativeMessages.standardChanged(news.sections)}</span>}
      </span>
    </VisuallyHidden>
  );
}
