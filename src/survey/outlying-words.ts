/** An outlier in a sentence: what it is compared with, and how far off it is. */
import { surveyMessages as messages, timesWords } from './messages';
import type { OutlyingFigure } from './outlying-figures';

export function outlyingWords({ kind, report, times, among, last }: OutlyingFigure): string {
  const level = messages.level(report.row.level);
  const said = timesWords(times);
  return kind === 'figure' ? messages.outlying(said, level, among) : messages.outlyingChange(last ?? '', said, level, among);
}
