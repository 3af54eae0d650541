/** The page number between two dashes: — 1 —. */
import { PageNumber, Paragraph, TextRun } from 'docx';

/** The ready-made number format with dashes prints hyphens, so they are set beside the field. */
export function pageNumber(style: string): Paragraph {
  return new Paragraph({ style, children: [new TextRun({ children: ['— ', PageNumber.CURRENT, ' —'] })] });
}
