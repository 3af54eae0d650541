/** What each part of the report holds, blanks named as such, with the way back to it. */
import { Link } from 'wouter';
import { countCharacters, isWritten } from '../../check/check-text';
import { blankCells, fillableCells } from '../../check/check-figures';
import { isProgress } from '../../check/check-report';
import { tableOf } from '../../template/content';
import { formatDate } from '../../template/placeholders';
import { StatusTag } from '../../ui/status-tag/status-tag';
import { frontMessages } from '../front/messages';
import { deliverMessages } from './messages';
import { FRONT_PAGE, pageOf, type Page } from '../pages/page';
import { useProgress } from '../pages/page-list';
import { usePageContext } from '../pages/use-page';
import { useFindings, useSession } from '../session/session-context';
import type { Session } from '../session/session';
import styles from './deliver.module.css';

interface Fact {
  label: string;
  /** '' when nothing is filled in. */
  value: string;
}

function frontFacts({ format, report }: Session): Fact[] {
  const { agency, fields } = report();
  return [
    { label: frontMessages.agency, value: agency.name },
    ...format.template.fields.map(({ id, label, type }) => {
      const text = fields[id] ?? '';
      return { label, value: type === 'date' ? formatDate(text) : text };
    }),
  ];
}

function sectionFacts({ format, report, ledger }: Session, page: Page): Fact[] {
  return (page.section?.content ?? []).flatMap((content): Fact[] => {
    if ('narrative' in content) {
      const blocks = report().narrative[content.narrative] ?? [];
      const written = isWritten(blocks, ledger) ? deliverMessages.text(countCharacters(blocks, ledger)) : '';
      return [{ label: content.name ?? '', value: written }];
    }
    const table = tableOf(content);
    if (table === null) return [];
    const cells = format.tableCells.get(table) ?? [];
    const [blank, all] = [blankCells(cells, ledger).length, fillableCells(cells, ledger).length];
    if (blank === all) return [{ label: '', value: '' }];
    const filled = deliverMessages.figures(all - blank);
    return [{ label: '', value: blank === 0 ? filled : `${filled}，${deliverMessages.blankCells(blank)}` }];
  });
}

function FactLine({ label, value }: Fact) {
  return (
    <p>
      {label !== '' && <span className={styles.factLabel}>{label}</span>}
      {value === '' ? <span className={styles.blank}>{deliverMessages.blank}</span> : value}
    </p>
  );
}

export function SectionSummary() {
  const session = useSession();
  const { all, addressOf } = usePageContext();
  const progress = useProgress();
  const findings = useFindings();
  const errorsOf = (page: string): number =>
    findings.filter(
      (finding) => finding.severity === 'error' && !isProgress(finding) && pageOf(finding, session.format) === page,
    ).length;
  return (
    <ul className={styles.summary}>
      {all
        .filter((page) => page.section !== null || page.id === FRONT_PAGE)
        .map((page) => {
          const facts = page.section ? sectionFacts(session, page) : frontFacts(session);
          const errors = errorsOf(page.id);
          const status = progress.get(page.id)?.status;
          return (
            <li key={page.id} className={styles.summaryRow}>
              <h3 className={styles.summaryTitle}>{page.title}</h3>
              <div className={styles.facts}>
                {facts.map((fact, index) => (
                  <FactLine key={index} {...fact} />
                ))}
              </div>
              <div className={styles.state}>
                {errors > 0 ? (
                  <StatusTag status="problem">{deliverMessages.errors(errors)}</StatusTag>
                ) : (
                  status && <StatusTag status={status} />
                )}
              </div>
              <Link href={addressOf(page.id)} aria-label={deliverMessages.openSection(page.title)}>
                {deliverMessages.open}
              </Link>
            </li>
          );
        })}
    </ul>
  );
}
