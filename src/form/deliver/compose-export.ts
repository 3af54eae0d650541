/** The report as every export holds it and as the preview shows it: with the charts and in the fonts that were chosen. */
import type { Chart } from '../../charts/chart';
import type { Finding } from '../../check/finding';
import type { DocumentTree } from '../../document/document';
import type { Report } from '../../report/report';
import type { Session } from '../session/session';
import type { ExportChoice } from './export-choice';

export interface ComposedExport {
  tree: DocumentTree;
  charts: readonly Chart[];
  /** As it was when the tree was composed of it. */
  report: Report;
}

/** Whether what is exported is marked as a draft. */
export function isMarkedDraft(findings: readonly Finding[]): boolean {
  return findings.some(({ severity }) => severity === 'error');
}

async function chosenCharts(session: Session, chosen: ReadonlySet<string>): Promise<Chart[]> {
  const { sessionCharts } = await import('../charts/session-charts');
  return (await sessionCharts(session)).filter(({ id }) => chosen.has(id));
}

/** Composing is loaded with the first export, for it brings the sentences' language along; charts with the first of them. */
export async function composeExport(session: Session, { charts: chosen, fonts }: ExportChoice): Promise<ComposedExport> {
  const [{ compose }, { withFontScheme }] = await Promise.all([import('../../document/compose'), import('../../document/font-scheme')]);
  const charts = chosen.size === 0 ? [] : await chosenCharts(session, chosen);
  const report = session.report();
  return { tree: withFontScheme(compose(session.format, report, session.ledger, charts), fonts), charts, report };
}
