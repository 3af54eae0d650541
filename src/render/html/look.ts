/** How each part of the document looks on a screen: one table, from which the page's style sheet and the fragment's
 * style attributes are both made. */
import { PAGE_WIDTH } from '../../charts/draw/draw-chart';
import type { PageLayout } from '../../document/document';
import { cssNumber, type Declarations } from './css';
import { fontStack } from './font-stack';

export type Part =
  | 'document'
  | 'title'
  | 'heading'
  | 'paragraph'
  | 'subheading-1'
  | 'subheading-2'
  | 'subheading-3'
  | 'lead-1'
  | 'lead-2'
  | 'lead-3'
  | 'line'
  | 'compact'
  | 'signature'
  | 'table-box'
  | 'table'
  | 'table-title'
  | 'table-caption'
  | 'text-table-title'
  | 'label-row'
  | 'cell'
  | 'header-cell'
  | 'figure'
  | 'chart'
  | 'chart-drawing'
  | 'chart-caption'
  | 'picture'
  | 'left'
  | 'center'
  | 'right'
  | 'new-page';

export type Look = Readonly<Record<Part, Declarations>>;

/** Body type on paper, in points (三号): sizes are given as shares of it. */
const BODY_POINTS = 16;

/** A size as a share of the body type; pages scale it with the reader's setting, fragments cannot. */
export type Size = (share: number) => string;

/** The smallest type on a screen as a share of the body's; on paper a form may be set smaller. */
const SMALLEST_SHARE = 0.75;

/** Declarations for type of a size in points: never too small on a screen, exact in the page's print rules. */
export function typeSize(points: number, size: Size): Declarations {
  return {
    'font-size': size(Math.max(SMALLEST_SHARE, points / BODY_POINTS)),
    '--size': `${cssNumber(points)}pt`,
  };
}

/** Sizes that follow the size of the surrounding text. */
export const relativeSize: Size = (share) => `${cssNumber(share)}em`;

/** Fixed sizes, for a page whose own text size is unknown; the body is 20 px. */
export const fixedSize: Size = (share) => `${cssNumber(share * 20)}px`;

/** The look under a layout's fonts. */
export function createLook({ fonts }: PageLayout, size: Size): Look {
  const body = fontStack(fonts.body);
  const block = { margin: '0', 'font-size': size(1), 'line-height': '1.8', 'font-weight': 'normal' };
  const indented = { ...block, 'text-indent': '2em' };
  const subheading = (font: string): Declarations => ({ ...indented, 'font-family': fontStack(font) });
  const lead = (font: string): Declarations => ({ 'font-family': fontStack(font), 'font-weight': 'normal' });
  return {
    document: { color: '#1a1a1a', 'text-align': 'left', 'overflow-wrap': 'break-word' },
    title: {
      margin: `0 0 ${size(1.6)}`,
      'font-family': fontStack(fonts.title),
      'font-size': size(22 / BODY_POINTS),
      'line-height': '1.5',
      'font-weight': 'normal',
      'text-align': 'center',
    },
    heading: { ...indented, margin: '1em 0 0.2em', 'font-family': fontStack(fonts.heading1) },
    paragraph: { ...indented, 'font-family': body, 'text-align': 'justify' },
    'subheading-1': subheading(fonts.heading2),
    'subheading-2': subheading(fonts.body),
    'subheading-3': subheading(fonts.body),
    'lead-1': lead(fonts.heading2),
    'lead-2': lead(fonts.body),
    'lead-3': lead(fonts.body),
    line: { ...block, 'font-family': body },
    compact: { 'line-height': '1.4' },
    signature: { ...block, margin: '1.5em 0 0', 'padding-right': '2em', 'font-family': body, 'text-align': 'right' },
    'table-box': { margin: '1em 0', 'max-width': '100%', 'overflow-x': 'auto' },
    table: {
      width: '100%',
      'border-collapse': 'collapse',
      'border-spacing': '0',
      'font-family': fontStack(fonts.table),
      'line-height': '1.4',
    },
    'table-title': { 'caption-side': 'top', padding: '0 0 0.5em', 'font-weight': 'normal', 'text-align': 'center' },
    'text-table-title': { 'caption-side': 'top', padding: '0 0 0.4em', 'font-size': '1.15em', 'text-align': 'center' },
    // Heard, not seen: the form prints no title there.
    'table-caption': {
      position: 'absolute',
      width: '1px',
      height: '1px',
      overflow: 'hidden',
      'clip-path': 'inset(50%)',
      'white-space': 'nowrap',
    },
    'label-row': {},
    // Little, for a fragment repeats it in some hundred cells.
    cell: { border: '1px solid #333', padding: '0.35em 0.4em' },
    'header-cell': { 'font-weight': 'normal' },
    // A figure broken in two reads as two figures.
    figure: { 'white-space': 'nowrap' },
    chart: { margin: '1.2em 0', 'text-align': 'center' },
    'chart-drawing': { width: '100%', 'max-width': `${cssNumber(PAGE_WIDTH)}px`, height: 'auto', margin: '0 auto' },
    'chart-caption': { margin: '0.4em 0 0', 'font-family': fontStack(fonts.table), 'font-size': size(0.8), 'text-align': 'center' },
    // As wide as its attribute says, so that its room is known before it is drawn.
    picture: { display: 'block', 'max-width': '100%', height: 'auto', margin: '0 auto', 'object-fit': 'contain' },
    left: { 'text-align': 'left' },
    center: { 'text-align': 'center' },
    right: { 'text-align': 'right' },
    'new-page': {},
  };
}
