/** How many reports there are, how many are wrong, late or absent. */
import type { Analysis } from '../../survey/analysis';
import styles from './analysis.module.css';
import { analysisMessages } from './messages';

const messages = analysisMessages.overview;

export function Overview({ counted, withErrors, late, undated, absent, pairs }: Analysis) {
  const facts: [string, string][] = [
    [messages.reports, messages.count(counted.length)],
    [messages.withErrors, messages.count(withErrors)],
    [messages.late, messages.count(late.length)],
    [messages.undated, messages.count(undated.length)],
    ...(absent.broken.length > 0 ? [[messages.broken, messages.files(absent.broken.length)] satisfies [string, string]] : []),
    ...(absent.missing.length > 0 ? [[messages.missing, messages.units(absent.missing.length)] satisfies [string, string]] : []),
    [messages.pairs, messages.units(pairs.length)],
  ];
  return (
    <dl className={styles.overview} aria-label={messages.label}>
      {facts.map(([name, value]) => (
        <div key={name}>
          <dt>{name}</dt>
          <dd>{value}</dd>
        </div>
      ))}
    </dl>
  );
}
