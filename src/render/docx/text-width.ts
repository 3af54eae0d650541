/** How wide text is, in characters: Chinese fonts set Latin letters and digits at half the width. */

const HALF_WIDTH = /[\u0020-\u007e]/g;

export function textWidth(text: string): number {
  const half = text.match(HALF_WIDTH)?.length ?? 0;
  return [...text].length - half / 2;
}
