/** The page: size, margins, grid, page numbers below and, on a draft, its mark above. */
import { DocumentGridType, Footer, Header, Paragraph, TextRun, type ISectionOptions } from 'docx';
import { DRAFT_MARK } from './messages';
import { pageNumber } from './page-number';
import { STYLE } from './styles/style-ids';
import { HEADER_DISTANCE, SIZE, type TypeArea } from './typography';
import { millimetres, points } from './units';

/** From the type area down to the dashes beside the page number (GB/T 9704-2012, 7.5). */
const PAGE_NUMBER_DISTANCE = 7;

/** The dashes stand in the middle of their line. */
const HALF_LINE = points(SIZE.pageNumber) / 2;

/** How near to the edge of the paper a printer still prints. */
const LEAST_DISTANCE = millimetres(5);

const draftMark = (): Header =>
  new Header({ children: [new Paragraph({ style: STYLE.header, children: [new TextRun(DRAFT_MARK)] })] });

export function section(area: TypeArea, draft: boolean): Omit<ISectionOptions, 'children'> {
  const footer = area.margins.bottom - millimetres(PAGE_NUMBER_DISTANCE) - HALF_LINE;
  return {
    properties: {
      page: {
        size: area.page,
        margin: {
          ...area.margins,
          header: Math.min(millimetres(HEADER_DISTANCE), area.margins.top),
          footer: Math.max(footer, LEAST_DISTANCE),
          gutter: 0,
        },
      },
      // Lines only: LibreOffice sets 18 characters a line on a grid of characters.
      grid: { type: DocumentGridType.LINES, linePitch: area.line },
    },
    footers: {
      default: new Footer({ children: [pageNumber(STYLE.oddPageNumber)] }),
      even: new Footer({ children: [pageNumber(STYLE.evenPageNumber)] }),
    },
    ...(draft ? { headers: { default: draftMark(), even: draftMark() } } : {}),
  };
}
