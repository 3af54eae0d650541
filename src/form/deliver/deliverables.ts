/** The files that a session can be exported to; each renderer is loaded only when its file is asked for. */
import type { DocumentTree } from '../../document/document';
import type { SiteSettings } from '../../render/html/site-settings';
import type { Session } from '../session/session';
import { fileName, type Deliverable } from './draft-deliverable';

/** Whether an export of the report as it stands has to be marked as a draft. */
function hasOpenErrors(session: Session): boolean {
  return session.check().some(({ severity }) => severity === 'error');
}

/** The report as a document; composing is loaded with the first export, for it brings the sentences' language along. */
async function composeReport({ format, report, ledger }: Session): Promise<DocumentTree> {
  const { compose } = await import('../../document/compose');
  return compose(format, report(), ledger);
}

const WORD = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';

/** The report as a Word document. */
export async function makeWord(session: Session, time: Date): Promise<Deliverable> {
  const draft = hasOpenErrors(session);
  const tree = await composeReport(session);
  const { renderDocx } = await import('../../render/docx/render-docx');
  // Copied into a plain buffer: a Blob takes no view of a shared one.
  const bytes = new Uint8Array(await renderDocx(tree, { time, draft }));
  return { name: fileName(tree.properties.title, 'docx', draft), content: new Blob([bytes], { type: WORD }) };
}

/** The report as a whole page; with it the labels of the tags that it lacks. */
export async function makePage(
  session: Session,
  site: SiteSettings,
  published: string | null,
): Promise<Deliverable & { missing: string[] }> {
  const draft = hasOpenErrors(session);
  const tree = await composeReport(session);
  const { renderPage } = await import('../../render/html/render-html');
  const { html, missing } = renderPage(tree, { site, published, draft });
  const content = new Blob([html], { type: 'text/html;charset=utf-8' });
  return { name: fileName(tree.properties.title, 'html', draft), content, missing };
}

/** The report's content as HTML for the editor of a content management system. */
export async function makeFragment(session: Session): Promise<string> {
  const tree = await composeReport(session);
  const { renderFragment } = await import('../../render/html/render-html');
  return renderFragment(tree);
}
