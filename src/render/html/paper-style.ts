/** The style sheet of pages of paper: the measures of the Word file, the same on the screen and from the printer. */
import { TALLEST_PICTURE, type PageLayout } from '../../document/document';
import { HEADER_DISTANCE, SIZE, typeArea, type TypeArea } from '../docx/typography';
import { CELL_MARGIN, LABEL_INDENT, LEADING } from '../docx/styles/table-styles';
import { cssNumber, cssRule, type Declarations } from './css';
import { fontStack } from './font-stack';
import { createLook, relativeSize, type Part } from './look';
import { TALL_SHEET } from './messages';

/** Twips as points of CSS. */
const twips = (length: number): string => `${cssNumber(length / 20)}pt`;

/** From the type area down to the middle of the page number, and half of its line (GB/T 9704-2012, 7.5). */
const NUMBER_DISTANCE = '7mm';
const HALF_NUMBER = `${cssNumber(SIZE.pageNumber / 2)}pt`;

/** One character of its own size in from the edge of the type area. */
const NUMBER_INDENT = `${cssNumber(SIZE.pageNumber)}pt`;

/** The desk on which the sheets lie; it serves a light and a dark workspace. */
const DESK = '#7b838a';

const TALL_NOTE: Declarations = {
  content: `'${TALL_SHEET}'`,
  position: 'absolute',
  top: '5mm',
  left: '0',
  right: '0',
  color: '#a40000',
  'font-family': 'sans-serif',
  'line-height': '1.3',
  'text-align': 'center',
};

/** One sheet: scaled as a whole on the screen, so that lines break where they break on paper. */
function sheetRules({ margins, width }: TypeArea, { margins: edges, fonts }: PageLayout): string[] {
  const padding = [margins.top, margins.right, margins.bottom, margins.left].map(twips).join(' ');
  const corner = `calc(${cssNumber(edges.bottom)}mm - ${NUMBER_DISTANCE} - ${HALF_NUMBER})`;
  return [
    cssRule('html', { background: DESK, '-webkit-text-size-adjust': '100%', 'text-size-adjust': '100%' }),
    cssRule('body', { margin: '0' }),
    cssRule('.sheets', {
      display: 'grid',
      'justify-content': 'center',
      gap: '10px',
      'box-sizing': 'border-box',
      // Sheets wider than the window are reached to both sides.
      width: 'max-content',
      'min-width': '100%',
      padding: '10px',
    }),
    cssRule('.sheet', {
      width: 'calc(210mm * var(--scale,1))',
      height: 'calc(var(--height,297mm) * var(--scale,1))',
      overflow: 'hidden',
      'box-shadow': '0 1px 4px rgba(0,0,0,0.4)',
    }),
    cssRule('.page', {
      position: 'relative',
      'box-sizing': 'border-box',
      width: '210mm',
      'min-height': '297mm',
      padding,
      transform: 'scale(var(--scale,1))',
      'transform-origin': '0 0',
      background: '#fff',
    }),
    cssRule('.page,.measure', { 'font-size': `${cssNumber(SIZE.body)}pt`, 'text-spacing-trim': 'space-all', 'text-autospace': 'no-autospace' }),
    cssRule('.measure', { position: 'absolute', top: '0', left: '0', width: twips(width), visibility: 'hidden' }),
    cssRule('.page-number', {
      position: 'absolute',
      bottom: corner,
      margin: '0',
      'font-family': fontStack(fonts.pageNumber),
      'font-size': `${cssNumber(SIZE.pageNumber)}pt`,
      'line-height': '1',
    }),
    cssRule('.draft-mark', {
      position: 'absolute',
      top: `${cssNumber(Math.min(HEADER_DISTANCE, edges.top))}mm`,
      right: twips(margins.right),
      margin: '0',
      'font-family': fontStack(fonts.heading1),
      'line-height': '1.3',
    }),
    cssRule('.odd .page-number', { right: `calc(${twips(margins.right)} + ${NUMBER_INDENT})` }),
    cssRule('.even .page-number', { left: `calc(${twips(margins.left)} + ${NUMBER_INDENT})` }),
    // Where the writer is, and what will not be printed as it is shown: on the screen alone.
    `@media screen{${cssRule('.here', { background: '#fff1b8' })}${cssRule('.tall .page::before', TALL_NOTE)}}`,
  ];
}

/** Blocks keep their distance by padding: a margin could leave the page or fold into another. */
function blockRules({ line, spacing }: TypeArea): string[] {
  const body = { margin: '0', 'line-height': twips(line), 'letter-spacing': twips(spacing) };
  return [
    cssRule('.document', { color: '#000' }),
    cssRule('.title', {
      margin: '0',
      padding: `0 0 ${twips(line)}`,
      'font-size': `${cssNumber(SIZE.title)}pt`,
      'line-height': twips(line),
    }),
    cssRule('.heading,.subheading-1,.subheading-2,.subheading-3,.paragraph,.line,.signature', {
      ...body,
      'line-break': 'normal',
      'white-space': 'pre-wrap',
    }),
    cssRule('.line', { 'font-size': 'var(--size,16pt)!important' }),
    cssRule('.compact', { padding: '5pt 0 0', 'line-height': '1.25' }),
    cssRule('.signature', { padding: `${twips(line)} 4em 0 0` }),
    // A paragraph that goes on over the page: its last line here is full, its first line there is not indented.
    cssRule('.goes-on', { 'text-align-last': 'justify' }),
    cssRule('.came-on', { 'text-indent': '0' }),
  ];
}

function tableRules({ line }: TypeArea, { fonts }: PageLayout): string[] {
  const side = twips(CELL_MARGIN.side);
  return [
    cssRule('.table-box', { margin: '0', overflow: 'visible' }),
    cssRule('.table', {
      'min-width': '0!important',
      'table-layout': 'fixed',
      'font-size': 'var(--size,10.5pt)!important',
      'line-height': cssNumber(LEADING),
    }),
    cssRule('.table-caption', { display: 'none' }),
    cssRule('.table-title', {
      padding: '0',
      'font-family': fontStack(fonts.title),
      'font-size': `${cssNumber(SIZE.tableTitle)}pt`,
      'line-height': twips(line),
    }),
    cssRule('.table tr', { height: 'var(--row-height)' }),
    cssRule('.cell', { padding: `${twips(CELL_MARGIN.vertical)} ${side}`, border: '0.5pt solid #000' }),
    // A row that no page holds goes on over the page, line by line.
    cssRule('.cut-row .cell', { 'vertical-align': 'top' }),
    cssRule('.cell.left', { 'padding-left': twips(CELL_MARGIN.side + LABEL_INDENT) }),
    // Paper does not scroll: a figure too wide for its column breaks rather than leave the page.
    cssRule('.figure', { 'white-space': 'normal', 'overflow-wrap': 'anywhere' }),
    cssRule('.chart', { margin: '0', padding: '8pt 0 0' }),
    cssRule('.chart-drawing', { 'max-width': 'none' }),
    cssRule('.chart-drawing svg', { display: 'block', width: '100%', height: 'auto' }),
    cssRule('.picture', { 'max-height': `${cssNumber(TALLEST_PICTURE)}mm` }),
    cssRule('.text-table-title', { padding: '0', 'font-size': '12pt', 'line-height': '22pt' }),
    cssRule('.chart-caption', { margin: '0', 'font-size': '12pt', 'line-height': '22pt' }),
  ];
}

/** One sheet of the screen on one of the printer, without what the screen adds. */
function printerRules(): string[] {
  const sheet = { width: '210mm', height: 'auto', 'box-shadow': 'none', 'break-after': 'page', 'break-inside': 'avoid' };
  const rules = [
    cssRule('html', { background: 'none' }),
    cssRule('.sheets', { display: 'block', width: 'auto', padding: '0' }),
    cssRule('.sheet', sheet),
    cssRule('.sheet:last-child', { 'break-after': 'auto' }),
    cssRule('.page', { transform: 'none', height: '297mm', overflow: 'hidden' }),
    cssRule('.tall .page', { height: 'auto', overflow: 'visible' }),
  ];
  return [cssRule('@page', { size: 'A4', margin: '0' }), `@media print{${rules.join('\n')}}`];
}

/** The whole style sheet, as the content of a `style` element. */
export function paperStyleSheet(layout: PageLayout): string {
  const area = typeArea(layout.margins);
  const look = createLook(layout, relativeSize);
  const looks = (Object.keys(look) as Part[]).map((part) => cssRule(`.${part}`, look[part]));
  return [...looks, ...sheetRules(area, layout), ...blockRules(area), ...tableRules(area, layout), ...printerRules()].join('\n');
}
