/** The page's style sheet: a calm page on the screen, the official typography of the layout on paper. */
import { TALLEST_PICTURE, type PageLayout } from '../../document/document';
import { cssNumber, cssRule, type Declarations } from './css';
import { fontStack } from './font-stack';
import { createLook, relativeSize, type Look, type Part } from './look';
import { DRAFT_MARK, PAGE_NUMBER_DASH } from './messages';

/** 22 lines on a page of 225 mm. */
const PRINT_LINE = '28.95pt';

/** A shadow at the edge beyond which a table goes on; the covers scroll along and hide it at the table's ends. */
const SCROLL_SHADOWS: Declarations = {
  background: [
    'linear-gradient(to right,#fff 40%,rgba(255,255,255,0)) left/3rem 100% local',
    'linear-gradient(to left,#fff 40%,rgba(255,255,255,0)) right/3rem 100% local',
    'linear-gradient(to right,rgba(0,0,0,0.3),rgba(0,0,0,0)) left/0.75rem 100% scroll',
    'linear-gradient(to left,rgba(0,0,0,0.3),rgba(0,0,0,0)) right/0.75rem 100% scroll',
  ].join(','),
  'background-repeat': 'no-repeat',
};

/** On a phone: less air, and type a little smaller. */
const NARROW: Declarations = { padding: '1.25rem 1rem 2.5rem', 'font-size': '1.125rem' };

function screenRules(look: Look): string[] {
  return [
    cssRule('html', { background: '#fff', '-webkit-text-size-adjust': '100%', 'text-size-adjust': '100%' }),
    cssRule('body', { margin: '0' }),
    // 20 px with the usual setting of a browser: 三号 as it is read on a screen.
    cssRule('main', { 'max-width': '48rem', margin: '0 auto', padding: '2.5rem 1.5rem 4rem', 'font-size': '1.25rem' }),
    ...(Object.keys(look) as Part[])
      .filter((part) => Object.keys(look[part]).length > 0)
      .map((part) => cssRule(`.${part}`, look[part])),
    cssRule('.table-box', SCROLL_SHADOWS),
    cssRule('.table-box:focus-visible', { outline: '3px solid #1a56a8', 'outline-offset': '2px' }),
    cssRule('.chart-drawing svg', { display: 'block', width: '100%', height: 'auto' }),
    cssRule('.draft', {
      margin: '0 0 1.5rem',
      border: '2px solid #a40000',
      padding: '0.2em 0.6em',
      color: '#a40000',
      'font-family': 'sans-serif',
      'font-weight': 'bold',
      'text-align': 'center',
    }),
    `@media screen and (max-width:40rem){${cssRule('main', NARROW)}}`,
  ];
}

/** Page boxes. Margin boxes are known to Chromium from version 131 on; older ones print without page numbers. */
function pageRules({ margins, fonts }: PageLayout, draft: boolean): string[] {
  const edges = [margins.top, margins.right, margins.bottom, margins.left].map((edge) => `${cssNumber(edge)}mm`);
  const number = {
    content: `'${PAGE_NUMBER_DASH} ' counter(page) ' ${PAGE_NUMBER_DASH}'`,
    'font-family': fontStack(fonts.pageNumber),
    'font-size': '14pt',
    'vertical-align': 'top',
    padding: '7mm 14pt 0',
  };
  return [
    cssRule('@page', { size: 'A4', margin: edges.join(' ') }),
    `@page :right{${cssRule('@bottom-right', number)}}`,
    `@page :left{${cssRule('@bottom-left', number)}}`,
    ...(draft ? [`@page{${cssRule('@top-right', { content: `'${DRAFT_MARK}'`, color: '#a40000' })}}`] : []),
  ];
}

function printRules(): string {
  const line = { 'line-height': PRINT_LINE };
  const rules = [
    cssRule('main', { 'max-width': 'none', padding: '0', 'font-size': '16pt' }),
    cssRule('.document', { color: '#000' }),
    cssRule('.title', { 'font-size': '22pt', 'line-height': '32pt', 'margin-bottom': PRINT_LINE }),
    cssRule('.heading', { ...line, margin: '0', 'break-after': 'avoid' }),
    cssRule('.subheading-1,.subheading-2,.subheading-3', { ...line, 'break-after': 'avoid' }),
    // 28 characters on a line of 156 mm.
    cssRule('.paragraph,.line,.signature', { ...line, 'letter-spacing': '-0.25pt', orphans: '2', widows: '2' }),
    cssRule('.compact', { 'line-height': '1.25', 'letter-spacing': 'normal' }),
    cssRule('.signature', { 'break-inside': 'avoid' }),
    cssRule('.new-page', { 'break-before': 'page' }),
    // Chromium separates a heading from a table with a caption out of the flow.
    cssRule('.table-caption', { display: 'none' }),
    cssRule('.table-title,.text-table-title', { 'break-after': 'avoid' }),
    cssRule('.picture', { 'max-height': `${cssNumber(TALLEST_PICTURE)}mm` }),
    cssRule('.table-box', { margin: '4pt 0', padding: '0 1px', overflow: 'visible', background: 'none' }),
    // Against the style attribute, which holds the sizes for the screen.
    cssRule('.table,.line', { 'font-size': 'var(--size,16pt)!important' }),
    cssRule('.table', { 'min-width': '0!important', 'line-height': '1.2' }),
    cssRule('.table tr', { height: 'var(--row-height)', 'break-inside': 'avoid' }),
    cssRule('.label-row', { 'break-after': 'avoid' }),
    cssRule('.cell', { padding: '0.1em 0.2em', 'border-color': '#000' }),
    // On paper there is no scrolling: a figure too wide for its column breaks rather than leave the page.
    cssRule('.figure', { 'white-space': 'normal', 'overflow-wrap': 'anywhere' }),
    cssRule('.chart', { margin: '8pt 0', 'break-inside': 'avoid' }),
    cssRule('.chart-drawing', { 'max-width': 'none' }),
    cssRule('.draft', { margin: '0 0 8pt', 'font-size': '12pt' }),
  ];
  return `@media print{${rules.join('\n')}}`;
}

/**
 * The whole style sheet, as the content of a `style` element.
 * @param draft puts 草稿 on every printed page
 */
export function styleSheet(layout: PageLayout, draft: boolean): string {
  return [...screenRules(createLook(layout, relativeSize)), ...pageRules(layout, draft), printRules()].join('\n');
}
