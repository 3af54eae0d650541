/** The check sheet as a file to print: a Word file, or a page of its own. */
import { withFontScheme, type FontScheme } from '../document/font-scheme';
import { composeSheet } from './compose-sheet';
import type { CheckSheet } from './sheet';

export interface SheetOptions {
  /** When the file is made, as its properties say; the same sheet and time give the same bytes. */
  time: Date;
  /** The fonts that the agency has chosen for its reports; `format` leaves the sheet its own, for it is of no format. */
  fonts: FontScheme;
}

/**
 * Each renderer is loaded only when it is needed.
 * @returns the bytes of a Word file, or the text of a page
 */
export async function renderCheckSheet(
  sheet: CheckSheet,
  form: 'docx' | 'html',
  { time, fonts }: SheetOptions,
): Promise<Uint8Array | string> {
  const tree = withFontScheme(composeSheet(sheet), fonts);
  switch (form) {
    case 'docx': {
      const { renderDocx } = await import('../render/docx/render-docx');
      return renderDocx(tree, { time, draft: false });
    }
    case 'html': {
      const { renderPreview } = await import('../render/html/render-html');
      return renderPreview(tree);
    }
  }
}
