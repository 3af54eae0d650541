/** What differs between an older version and the present one: a table of values and the texts with their changes. */
import { useQuery } from '@tanstack/react-query';
import { formatOf } from '../../catalogue/format-of';
import type { Stretch } from '../../check/compare-series';
import type { Draft } from '../../report/draft';
import { describeFailure } from '../describe-failure';
import { compareDrafts, type ChangedText, type ChangedValue } from './compare-drafts';
import styles from './history.module.css';
import { historyMessages as messages } from './messages';

function Values({ values, caption }: { values: readonly ChangedValue[]; caption: string }) {
  return (
    <table className={styles.values}>
      <caption className={styles.caption}>{caption}</caption>
      <thead>
        <tr>
          <th scope="col">{messages.place}</th>
          <th scope="col">{messages.then}</th>
          <th scope="col">{messages.now}</th>
        </tr>
      </thead>
      <tbody>
        {values.map(({ place, then, now }) => (
          <tr key={place}>
            <th scope="row">{place}</th>
            <td>{then}</td>
            <td>{now}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

/** Taken out is struck through and put in underlined: the marks do not rest on colour. */
function Paragraph({ stretches }: { stretches: readonly Stretch<string>[] }) {
  return (
    <p>
      {stretches.map((each, index) =>
        each.kind === 'same' ? (
          each.items.join('')
        ) : (
          <span key={index}>
            {each.removed.length > 0 && <del>{each.removed.join('')}</del>}
            {each.added.length > 0 && <ins>{each.added.join('')}</ins>}
          </span>
        ),
      )}
    </p>
  );
}

function Texts({ texts }: { texts: readonly ChangedText[] }) {
  return (
    <>
      {texts.map(({ place, paragraphs }) => (
        <section key={place} className={styles.text} aria-label={place}>
          <h3 className={styles.place}>{place}</h3>
          <p className={styles.legend}>
            <del>{messages.onlyThen}</del> <ins>{messages.onlyNow}</ins>
          </p>
          {paragraphs.map((stretches, index) => (
            <Paragraph key={index} stretches={stretches} />
          ))}
        </section>
      ))}
    </>
  );
}

export interface DifferenceViewProps {
  then: Draft;
  now: Draft;
  /** When the older one was saved, in words. */
  time: string;
}

export function DifferenceView({ then, now, time }: DifferenceViewProps) {
  const sameFormat = then.report.template === now.report.template && then.template?.source === now.template?.source;
  const { data: format, error } = useQuery({
    queryKey: ['format', now.report.template, now.template?.source],
    queryFn: () => formatOf(now.report.template, now.template),
    enabled: sameFormat,
    networkMode: 'always',
    retry: false,
    staleTime: Infinity,
    structuralSharing: false,
  });
  if (!sameFormat) return <p>{messages.otherFormat}</p>;
  if (error) return <p>{messages.notCompared(describeFailure(error))}</p>;
  if (!format) return <p role="status">{messages.comparing}</p>;
  const { values, texts } = compareDrafts(format, then, now);
  if (values.length === 0 && texts.length === 0) return <p>{messages.same}</p>;
  return (
    <div className={styles.differences}>
      {values.length > 0 && <Values values={values} caption={messages.differences(time)} />}
      <Texts texts={texts} />
    </div>
  );
}
