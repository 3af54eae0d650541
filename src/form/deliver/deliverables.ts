/** The files that a session can be exported to; each renderer is loaded only when its file is asked for. */
import type { Chart } from '../../charts/chart';
import type { DocumentTree } from '../../document/document';
import type { Pictures } from '../../render/docx/pictures';
import type { SiteSettings } from '../../render/html/site-settings';
import { withoutRemarks, type Report } from '../../report/report';
import type { Session } from '../session/session';
import { fileName, type Deliverable } from './draft-deliverable';

/** Whether an export of the report as it stands has to be marked as a draft. */
function hasOpenErrors(session: Session): boolean {
  return session.check().some(({ severity }) => severity === 'error');
}

interface Composed {
  tree: DocumentTree;
  charts: readonly Chart[];
  /** As it was when the tree was composed of it. */
  report: Report;
}

/** The report as a document; composing is loaded with the first export, for it brings the sentences' language along. */
async function composeReport(session: Session, chosen: ReadonlySet<string>): Promise<Composed> {
  const { compose } = await import('../../document/compose');
  const charts = chosen.size === 0 ? [] : await chosenCharts(session, chosen);
  const report = session.report();
  return { tree: compose(session.format, report, session.ledger, charts), charts, report };
}

async function chosenCharts(session: Session, chosen: ReadonlySet<string>): Promise<Chart[]> {
  const { sessionCharts } = await import('../charts/session-charts');
  return (await sessionCharts(session)).filter(({ id }) => chosen.has(id));
}

/** The pictures that a Word file needs of its charts. */
async function picturesOf(session: Session, charts: readonly Chart[]): Promise<Pictures> {
  if (charts.length === 0) return new Map();
  const { drawForPaper, makePicture } = await import('../charts/picture');
  const made = charts.map(async (chart) => {
    const drawing = drawForPaper(chart, session.format);
    const picture = await makePicture(drawing);
    const { width, height } = drawing;
    return [chart.id, { bytes: new Uint8Array(await picture.arrayBuffer()), width, height }] as const;
  });
  return new Map(await Promise.all(made));
}

const WORD = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';

/** The report as a Word document. @param chosen ids of the charts that it shows */
export async function makeWord(session: Session, time: Date, chosen: ReadonlySet<string>): Promise<Deliverable> {
  const draft = hasOpenErrors(session);
  const { tree, charts, report } = await composeReport(session, chosen);
  const pictures = await picturesOf(session, charts);
  const { renderDocx } = await import('../../render/docx/render-docx');
  // Copied into a plain buffer: a Blob takes no view of a shared one.
  const bytes = new Uint8Array(await renderDocx(tree, { time, draft, report, pictures }));
  return { name: fileName(tree.properties.title, 'docx', draft), content: new Blob([bytes], { type: WORD }) };
}

/** The report as a whole page; with it the labels of the tags that it lacks. */
export async function makePage(
  session: Session,
  site: SiteSettings,
  published: string | null,
  chosen: ReadonlySet<string>,
): Promise<Deliverable & { missing: string[] }> {
  const draft = hasOpenErrors(session);
  const { tree, report } = await composeReport(session, chosen);
  const { renderPage } = await import('../../render/html/render-html');
  const { html, missing } = renderPage(tree, { site, published, draft, report: withoutRemarks(report) });
  const content = new Blob([html], { type: 'text/html;charset=utf-8' });
  return { name: fileName(tree.properties.title, 'html', draft), content, missing };
}

/** The report's content as HTML for the editor of a content management system. */
export async function makeFragment(session: Session, chosen: ReadonlySet<string>): Promise<string> {
  const { tree } = await composeReport(session, chosen);
  const { renderFragment } = await import('../../render/html/render-html');
  return renderFragment(tree);
}
