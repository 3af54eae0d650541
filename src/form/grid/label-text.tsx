/** A label that breaks between words, where the browser knows what a Chinese word is; elsewhere it breaks anywhere. */
import { Fragment } from 'react';
import styles from './grid.module.css';

/** `null` in browsers that divide no text into words. */
const words = 'Segmenter' in Intl ? new Intl.Segmenter('zh-CN', { granularity: 'word' }) : null;

/**
 * The text in stretches that stay on one line where they can. A new one begins with a word of several characters after
 * another word: a single character (本, 第三方's 方) stays with what stands before it, and signs keep their own rules.
 */
function stretchesOf(text: string, segmenter: Intl.Segmenter): string[] {
  const stretches: string[] = [];
  let afterWord = false;
  for (const { segment, isWordLike = false } of segmenter.segment(text)) {
    const open = afterWord && isWordLike && segment.length > 1 ? undefined : stretches.pop();
    stretches.push((open ?? '') + segment);
    afterWord = isWordLike;
  }
  return stretches;
}

export function LabelText({ text }: { text: string }) {
  if (words === null) return text;
  return (
    <span className={styles.words}>
      {stretchesOf(text, words).map((stretch, index) => (
        <Fragment key={index}>
          {index > 0 && <wbr />}
          {stretch}
        </Fragment>
      ))}
    </span>
  );
}
