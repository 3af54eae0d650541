/** Text without the characters that XML 1.0 forbids or that mean nothing on paper; what stays, stays as it is. */

const UNUSUAL = /[\u0000-\u001f\u007f-\u009f\u2028\u2029\ud800-\udfff\ufffe\uffff]/;
const LINE_END = /\r\n|[\r\v\f\u0085\u2028\u2029]/g;
const LONE_SURROGATE = /\p{Surrogate}/gu;
const FORBIDDEN = /[\u0000-\u0008\u000e-\u001f\u007f-\u009f\ufffe\uffff]/g;

/**
 * Every kind of line end becomes `\n`, half a character (a lone surrogate) becomes U+FFFD, control characters other
 * than tab and line end go.
 * @see https://www.w3.org/TR/xml/#charsets
 */
export function legible(text: string): string {
  if (!UNUSUAL.test(text)) return text;
  return text.replace(LINE_END, '\n').replace(LONE_SURROGATE, '\ufffd').replace(FORBIDDEN, '');
}
