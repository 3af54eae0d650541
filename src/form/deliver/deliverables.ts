/** The files that a session can be exported to; each renderer is loaded only when its file is asked for. */
import type { Pictures } from '../../render/docx/pictures';
import type { SiteSettings } from '../../render/html/site-settings';
import { withoutRemarks } from '../../report/report';
import type { Session } from '../session/session';
import { composeExport, isMarkedDraft, type ComposedExport } from './compose-export';
import { fileName, type Deliverable } from './draft-deliverable';
import type { ExportChoice } from './export-choice';

/** The pictures that a Word file needs of its charts. */
async function picturesOf({ tree, charts }: ComposedExport): Promise<Pictures> {
  if (charts.length === 0) return new Map();
  const { drawForPaper, makePicture } = await import('../charts/picture');
  const made = charts.map(async (chart) => {
    const drawing = drawForPaper(chart, tree.layout.fonts.table);
    const picture = await makePicture(drawing);
    const { width, height } = drawing;
    return [chart.id, { bytes: new Uint8Array(await picture.arrayBuffer()), width, height }] as const;
  });
  return new Map(await Promise.all(made));
}

const WORD = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';

async function word(session: Session, time: Date, choice: ExportChoice, whole: boolean): Promise<Deliverable> {
  const draft = isMarkedDraft(session.check());
  const composed = await composeExport(session, choice);
  const { tree, report } = composed;
  const pictures = await picturesOf(composed);
  const { renderDocx } = await import('../../render/docx/render-docx');
  const carried = whole ? report : withoutRemarks(report);
  // Copied into a plain buffer: a Blob takes no view of a shared one.
  const bytes = new Uint8Array(await renderDocx(tree, { time, draft, report: carried, pictures }));
  return { name: fileName(tree.properties.title, 'docx', draft), content: new Blob([bytes], { type: WORD }) };
}

/** The report as a Word document. Once it is passed it is for the public: what was said about it stays behind. */
export function makeWord(session: Session, time: Date, choice: ExportChoice): Promise<Deliverable> {
  return word(session, time, choice, session.lock() === null);
}

/** The report as a Word document that carries all that reviewing left, whatever its state. */
export async function makeWordForReview(session: Session, time: Date, choice: ExportChoice): Promise<Blob> {
  return (await word(session, time, choice, true)).content;
}

/** The report as a whole page; with it the labels of the tags that it lacks. */
export async function makePage(
  session: Session,
  site: SiteSettings,
  published: string | null,
  choice: ExportChoice,
): Promise<Deliverable & { missing: string[] }> {
  const draft = isMarkedDraft(session.check());
  const { tree, report } = await composeExport(session, choice);
  const { renderPage } = await import('../../render/html/render-html');
  const { html, missing } = renderPage(tree, { site, published, draft, report: withoutRemarks(report) });
  const content = new Blob([html], { type: 'text/html;charset=utf-8' });
  return { name: fileName(tree.properties.title, 'html', draft), content, missing };
}

/** The report's content as HTML for the editor of a content management system. */
export async function makeFragment(session: Session, choice: ExportChoice): Promise<string> {
  const { tree } = await composeExport(session, choice);
  const { renderFragment } = await import('../../render/html/render-html');
  return renderFragment(tree);
}
