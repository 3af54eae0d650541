/** A sample as a file to keep; each renderer is loaded when its file is asked for. */
import type { DocumentTree } from '../../document/document';
import { EMPTY_SITE_SETTINGS } from '../../render/html/site-settings';
import { downloadBlob, safeFileName } from '../../ui/download';
import type { ComposedSample } from './load-sample';
import { templateMessages as messages } from './messages';

const WORD = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';

function download(tree: DocumentTree, extension: string, content: Blob): string {
  const name = safeFileName(messages.sampleFile(tree.properties.title), extension);
  downloadBlob(name, content);
  return name;
}

/** @returns the file's name */
export async function downloadWord({ tree, report }: ComposedSample): Promise<string> {
  const { renderDocx } = await import('../../render/docx/render-docx');
  // Copied into a plain buffer: a Blob takes no view of a shared one.
  const bytes = new Uint8Array(await renderDocx(tree, { time: new Date(), draft: false, report }));
  return download(tree, 'docx', new Blob([bytes], { type: WORD }));
}

/** @returns the file's name */
export async function downloadPage({ tree, report }: ComposedSample): Promise<string> {
  const { renderPage } = await import('../../render/html/render-html');
  const { html } = renderPage(tree, { site: EMPTY_SITE_SETTINGS, published: null, draft: false, report });
  return download(tree, 'html', new Blob([html], { type: 'text/html;charset=utf-8' }));
}
