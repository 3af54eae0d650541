/** The report as the preview shows it: whole, or without its charts where these cannot be had. */
import type { DocumentTree } from '../../document/document';
import { composeExport } from '../deliver/compose-export';
import type { ExportChoice } from '../deliver/export-choice';
import type { Session } from '../session/session';

export interface PreviewDocument {
  tree: DocumentTree;
  /** The charts that were chosen are not in it. */
  lacksCharts: boolean;
}

const NO_CHARTS: ReadonlySet<string> = new Set();

/**
 * @param compose makes the document, as exports do
 * @throws whatever keeps the report itself from being composed
 */
export async function composePreview(
  session: Session,
  choice: ExportChoice,
  compose: (session: Session, choice: ExportChoice) => Promise<{ tree: DocumentTree }> = composeExport,
): Promise<PreviewDocument> {
  try {
    return { tree: (await compose(session, choice)).tree, lacksCharts: false };
  } catch (failure) {
    if (choice.charts.size === 0) throw failure;
    return { tree: (await compose(session, { ...choice, charts: NO_CHARTS })).tree, lacksCharts: true };
  }
}
