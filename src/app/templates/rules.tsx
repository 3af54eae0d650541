/** The relations that a template holds its figures to, in words, each with its source. */
import type { DescribedRule, DescribedRules } from '../../template/description';
import { templateMessages as messages } from './messages';
import styles from './templates.module.css';

function RuleView({ rule }: { rule: DescribedRule }) {
  return (
    <li className={styles.rule}>
      <p>
        <strong>{rule.title}</strong>
        <span className={styles.notes}>{rule.computes ? messages.computed : messages.severity(rule.severity)}</span>
      </p>
      <p className={styles.words}>{rule.words}</p>
      <p className={styles.source}>{messages.sourceText(rule.source)}</p>
    </li>
  );
}

export function Rules({ groups }: { groups: readonly DescribedRules[] }) {
  if (groups.length === 0) return <p>{messages.noRules}</p>;
  return (
    <div className={styles.view}>
      <p className={styles.soft}>{messages.rulesIntro}</p>
      {groups.map(({ table, rules }) => (
        <section key={table?.id ?? ''} className={styles.section}>
          <h2 className={styles.heading}>{table?.name ?? messages.dates}</h2>
          <ul className={styles.rules}>
            {rules.map((rule) => (
              <RuleView key={rule.id} rule={rule} />
            ))}
          </ul>
        </section>
      ))}
    </div>
  );
}
