/** The leader's page as a Word file. */
import type { Analysis } from './analysis';
import { composeSummary } from './compose-summary';

/**
 * The renderer is loaded only when it is needed.
 * @param agency who hands it in; '' when nobody is named
 * @param time when the file is made, as its properties say
 */
export async function renderSummary(analysis: Analysis, agency: string, time: Date): Promise<Uint8Array> {
  const { renderDocx } = await import('../render/docx/render-docx');
  return renderDocx(composeSummary(analysis, agency), { time, draft: false });
}
