// Promises how a batch came out beside what is known of its files, in words.

/** At most so many files that came out otherwise are named. */
const NAMED = 20;

/**
 * @param {import('./batch-set').Verdict} verdict
 * @param {(met: boolean, text: string) => void} told
 */
export function toldVerdict({ files, agreeing, doubted, found, missed, invented, unseen, layouts, examples }, told) {
  console.log(`  ${String(layouts)} kinds of files with their layouts; broken relations in them: ${String(found)} found, ${String(missed)} missed, ${String(invented)} invented`);
  console.log(`  ${String(unseen)} more are broken in reports whose files leave the figures out or in doubt`);
  console.log(`  ${String(doubted)} files with figures that are to be looked at though they are plain`);
  told(missed === 0 && invented === 0 && agreeing === files, `${String(agreeing)} of ${String(files)} rows say just what is known of their files`);
  for (const example of examples.slice(0, NAMED)) console.log(`    ${example}`);
}
