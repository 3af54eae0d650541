/** Follows the operators of a page and takes down its characters and rules. */
import type { PdfFont, PdfPage } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { matrixOf, times, type Matrix } from './matrix';
import type { PageContent } from './page-content';
import { filledRules, strokedRules } from './page-paths';
import { moveLine, newPen, PLAIN_TEXT, showText, type TextState } from './text-state';

/** Operators, characters and rules of one page that are looked at; a full page has some thousands. */
const MAX_OPERATORS = 400_000;
const MAX_GLYPHS = 50_000;
const MAX_RULES = 20_000;

/** Graphics within graphics that are kept apart. */
const MAX_SAVED = 200;

const NO_ANNOTATIONS = 0;
const UNSEEN = 3;

interface GraphicsState {
  matrix: Matrix;
  text: TextState;
  fill: string;
  stroke: string;
}

const list = (value: unknown): readonly unknown[] => (Array.isArray(value) ? value : []);
const numberAt = (value: unknown, index: number): number => Number(list(value)[index] ?? 0);
const isWhite = (colour: string): boolean => colour.toLowerCase() === '#ffffff';

/** Fonts are handed over behind the operators that use them. */
async function fontsOf(page: PdfPage, ids: ReadonlySet<string>): Promise<Map<string, PdfFont>> {
  const fonts = new Map<string, PdfFont>();
  for (const id of ids) {
    const font = await new Promise<unknown>((resolve) => page.commonObjs.get(id, resolve));
    fonts.set(id, typeof font === 'object' && font !== null ? font : {});
  }
  return fonts;
}

/** @throws what the library throws for a page that it cannot make sense of */
export async function readPage(page: PdfPage, operators: Readonly<Record<string, number>>): Promise<PageContent> {
  const { width, height, transform } = page.getViewport({ scale: 1 });
  const { fnArray, argsArray } = await page.getOperatorList({ annotationMode: NO_ANNOTATIONS });
  const named = new Map(Object.entries(operators).map(([name, number]) => [number, name]));
  const count = Math.min(fnArray.length, MAX_OPERATORS);
  const ids = new Set<string>();
  for (let at = 0; at < count; at += 1) if (fnArray[at] === operators.setFont) ids.add(String(list(argsArray[at])[0]));
  const fonts = await fontsOf(page, ids);

  const content: PageContent = { width, height, glyphs: [], rules: [], unseen: 0, unknown: 0, cut: fnArray.length > count };
  let state: GraphicsState = { matrix: matrixOf(transform), text: PLAIN_TEXT, fill: '#000000', stroke: '#000000' };
  const saved: GraphicsState[] = [];
  const pen = newPen();

  const set = (change: Partial<TextState>): void => {
    state = { ...state, text: { ...state.text, ...change } };
  };
  const save = (): void => {
    if (saved.length < MAX_SAVED) saved.push(state);
  };
  const restore = (): void => {
    state = saved.pop() ?? state;
  };
  const show = (shown: unknown): void => {
    if (state.text.mode === 7) return;
    const glyphs = showText(list(shown), state.text, pen, state.matrix);
    const seen = glyphs.filter(({ right, bottom, left, top }) => right > 0 && bottom > 0 && left < width && top < height);
    if (content.glyphs.length + seen.length > MAX_GLYPHS) content.cut = true;
    else content.glyphs.push(...seen);
    if (state.text.mode === UNSEEN) content.unseen += seen.length;
    content.unknown += seen.filter(({ text }) => text === '\ufffd').length;
  };
  const draw = ([kind, paths]: readonly unknown[]): void => {
    const drawn = typeof kind === 'number' ? (named.get(kind) ?? '') : '';
    const path = list(paths)[0];
    if (!(path instanceof Float32Array)) return;
    const numbers = Array.from(path);
    const rules = [
      ...(/fill/i.test(drawn) && !isWhite(state.fill) ? filledRules(numbers, state.matrix) : []),
      ...(/stroke/i.test(drawn) && !isWhite(state.stroke) ? strokedRules(numbers, state.matrix) : []),
    ];
    if (content.rules.length + rules.length > MAX_RULES) content.cut = true;
    else content.rules.push(...rules);
  };

  for (let at = 0; at < count; at += 1) {
    const values = list(argsArray[at]);
    switch (named.get(fnArray[at] ?? 0)) {
      case 'save':
        save();
        break;
      case 'restore':
      case 'paintFormXObjectEnd':
        restore();
        break;
      case 'transform':
        state = { ...state, matrix: times(state.matrix, matrixOf(values)) };
        break;
      case 'paintFormXObjectBegin':
        save();
        if (values[0] !== null) state = { ...state, matrix: times(state.matrix, matrixOf(values[0])) };
        break;
      case 'setFillRGBColor':
        state = { ...state, fill: String(values[0]) };
        break;
      case 'setStrokeRGBColor':
        state = { ...state, stroke: String(values[0]) };
        break;
      case 'setFillColorN':
        state = { ...state, fill: '' };
        break;
      case 'setStrokeColorN':
        state = { ...state, stroke: '' };
        break;
      case 'constructPath':
        draw(values);
        break;
      case 'setGState': {
        const font = list(values[0]).map(list).find(([key]) => key === 'Font')?.[1];
        if (font !== undefined) set({ font: fonts.get(String(list(font)[0])) ?? {}, size: numberAt(font, 1) });
        break;
      }
      case 'beginText':
        Object.assign(pen, newPen());
        break;
      case 'setCharSpacing':
        set({ characterSpacing: numberAt(values, 0) });
        break;
      case 'setWordSpacing':
        set({ wordSpacing: numberAt(values, 0) });
        break;
      case 'setHScale':
        set({ stretch: numberAt(values, 0) / 100 });
        break;
      case 'setLeading':
        set({ leading: numberAt(values, 0) });
        break;
      case 'setFont':
        set({ font: fonts.get(String(values[0])) ?? {}, size: numberAt(values, 1) });
        break;
      case 'setTextRenderingMode':
        set({ mode: numberAt(values, 0) });
        break;
      case 'setTextRise':
        set({ rise: numberAt(values, 0) });
        break;
      case 'moveText':
        moveLine(pen, numberAt(values, 0), numberAt(values, 1));
        break;
      case 'setLeadingMoveText':
        set({ leading: -numberAt(values, 1) });
        moveLine(pen, numberAt(values, 0), numberAt(values, 1));
        break;
      case 'setTextMatrix':
        pen.line = matrixOf(values[0]);
        pen.matrix = pen.line;
        break;
      case 'nextLine':
        moveLine(pen, 0, -state.text.leading);
        break;
      case 'showText':
      case 'showSpacedText':
        show(values[0]);
        break;
      case undefined:
        break;
      default:
        break;
    }
  }
  page.cleanup();
  return content;
}
