/** The sentences of a paragraph, which the cursor goes through one by one. */

const SENTENCE = /[^。！？；!?;]+[。！？；!?;]*[”’」）)]*|[。！？；!?;]+/gu;

/** UTF-16 offsets, the ends excluded; nothing of the text is left out but blanks between. */
export function sentencesOf(text: string): { start: number; end: number }[] {
  return [...text.matchAll(SENTENCE)].flatMap((match) => {
    const words = match[0];
    if (words.trim() === '') return [];
    const start = match.index + words.length - words.trimStart().length;
    return [{ start, end: match.index + words.trimEnd().length }];
  });
}
