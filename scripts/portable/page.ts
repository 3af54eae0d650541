// Promises the HTML of a portable file: one script, one style sheet, and a policy that lets nothing else run.
import { createHash } from 'node:crypto';

/** A script's text as it may stand within an HTML element, with the same meaning in strings, templates and patterns. */
export function withinScript(code: string): string {
  return code.replace(/<(?=\/script|script|!--)/gi, '\\x3c');
}

/** The policy of a page with this one script; its workers inherit it. */
function policy(script: string): string {
  const hash = createHash('sha256').update(script).digest('base64');
  return [
    "default-src 'none'",
    `script-src 'sha256-${hash}' 'wasm-unsafe-eval'`,
    "style-src 'unsafe-inline'",
    'img-src data: blob:',
    'frame-src blob:',
    'worker-src blob:',
    'connect-src blob:',
    "base-uri 'none'",
    "form-action 'none'",
  ].join('; ');
}

const SCRIPT = /\s*<script type="module"[^>]*><\/script>/g;
const STYLES = /\s*<link rel="stylesheet"[^>]*>/g;

/**
 * Puts script and styles into the built start page in place of its references to them.
 * @throws when the page does not refer to one script and one style sheet, or when a text cannot stand in HTML as it is
 */
export function portablePage(html: string, parts: { script: string; styles: string }): string {
  const script = withinScript(parts.script);
  // A parser of HTML would change these, and the hash would be that of another text.
  if (/[\r\0]/.test(script)) throw new Error('The script holds a carriage return or a NUL.');
  if (/<\/style/i.test(parts.styles)) throw new Error('The styles hold an end tag.');
  for (const pattern of [SCRIPT, STYLES]) {
    const count = html.match(pattern)?.length ?? 0;
    if (count !== 1) throw new Error(`The page has ${String(count)} of ${String(pattern)}`);
  }
  return html
    .replace(SCRIPT, '')
    .replace(STYLES, '')
    .replace('<head>', () => `<head>\n    <meta http-equiv="Content-Security-Policy" content="${policy(script)}" />`)
    .replace('</head>', () => `  <style>${parts.styles}</style>\n  </head>`)
    .replace('</body>', () => `  <script>${script}</script>\n  </body>`);
}
