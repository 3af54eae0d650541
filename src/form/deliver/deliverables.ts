/** The files that a session can be exported to; each renderer is loaded only when its file is asked for. */
import type { DocumentTree } from '../../document/document';
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
  /** As it was when the tree was composed of it. */
  report: Report;
}

/** The report as a document; composing is loaded with the first export, for it brings the sentences' language along. */
async function composeReport(session: Session): Promise<Composed> {
  const { compose } = await import('../../document/compose');
  const report = session.report();
  return { tree: compose(session.format, report, session.ledger), report };
}

const WORD = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';

/** The report as a Word document. */
export async function makeWord(session: Session, time: Date): Promise<Deliverable> {
  const draft = hasOpenErrors(session);
  const { tree, report } = await composeReport(session);
  const { renderDocx } = await import('../../render/docx/render-docx');
  // Copied into a plain buffer: a Blob takes no view of a shared one.
  const bytes = new Uint8Array(await renderDocx(tree, { time, draft, report }));
  return { name: fileName(tree.properties.title, 'docx', draft), content: new Blob([bytes], { type: WORD }) };
}

/** The report as a whole page; with it the labels of the tags that it lacks. */
export async function makePage(
  session: Session,
  site: SiteSettings,
  published: string | null,
): Promise<Deliverable & { missing: string[] }> {
  const draft = hasOpenErrors(session);
  const { tree, report } = await composeReport(session);
  const { renderPage } = await import('../../render/html/render-html');
  const { html, missing } = renderPage(tree, { site, published, draft, report: withoutRemarks(report) });
  const content = new Blob([html], { type: 'text/html;charset=utf-8' });
  return { name: fileName(tree.properties.title, 'html', draft), content, missing };
}

/** The report's content as HTML for the editor of a content management system. */
export async function makeFragment(session: Session): Promise<string> {
  const { tree } = await composeReport(session);
  const { renderFragment } = await import('../../render/html/render-html');
  return renderFragment(tree);
}
