// Promises how a batch came out beside what is known of its files, in words.

/** At most so many files that came out otherwise are named. */
const NAMED = 20;
/** Part of the files of which every figure is read: of what programs print, a little comes out so that nobody could tell. */
const EXACT = 0.999;

/**
 * @param {import('./batch-set').Verdict} verdict
 * @param {(met: boolean, text: string) => void} told
 */
export function toldVerdict({ files, agreeing, doubted, found, missed, invented, unseen, layouts, examples }, told) {
  console.log(`  ${String(layouts)} kinds of files with their layouts; broken relations in them: ${String(found)} found, ${String(missed)} missed, ${String(invented)} invented`);
  console.log(`  ${String(unseen)} more are broken in reports whose files leave the figures out or in doubt`);
  console.log(`  ${String(doubted)} files with figures that are to be looked at though they are plain`);
  told(missed === 0 && invented === 0, 'every broken relation is found, and nothing else');
  told(agreeing >= EXACT * files, `${String(agreeing)} of ${String(files)} rows say just what is known of their files, at least ${String(EXACT * 100)} %`);
  for (const example of examples.slice(0, NAMED)) console.log(`    ${example}`);
}
