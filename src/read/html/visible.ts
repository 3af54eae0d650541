/** Knows which elements a reader of the page does not see, and which are the page's and never the article's. */
import { FIGURE_ATTRIBUTE } from '../../document/figure-marks';
import { attribute, hasAttribute, type Element } from './node';

/** Nothing of these is text of the page. */
const SILENT = new Set([
  ...['script', 'style', 'template', 'noscript', 'head', 'iframe', 'frame', 'object', 'embed', 'svg', 'math', 'canvas'],
  ...['select', 'datalist', 'button', 'input', 'textarea', 'audio', 'video', 'map', 'img', 'rt', 'rp', 'dialog'],
]);
const FRAME = new Set(['nav', 'footer', 'aside']);
const FRAME_ROLES = new Set(['navigation', 'contentinfo', 'complementary', 'search']);

const HIDDEN_STYLE = /(?:^|;)\s*(?:display\s*:\s*none|visibility\s*:\s*hidden|mso-hide\s*:\s*all)/i;

/** Charts of this program among them: their captions are no text of the report. */
export function isSilent(element: Element): boolean {
  return SILENT.has(element.tagName) || hasAttribute(element, FIGURE_ATTRIBUTE);
}

export function isHidden(element: Element): boolean {
  return hasAttribute(element, 'hidden') || HIDDEN_STYLE.test(attribute(element, 'style'));
}

/** Navigation, footer and the like, by their own word. */
export function isFrame(element: Element): boolean {
  return FRAME.has(element.tagName) || FRAME_ROLES.has(attribute(element, 'role').toLowerCase());
}
