// Promises that what is in dist uses nothing of the web's that the oldest supported browser lacks; syntax and built-in
// objects are es-check's part.
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { scanScript } from './old-browsers/scan-script.mjs';
import { scanStyles } from './old-browsers/scan-styles.mjs';

const dist = path.resolve(import.meta.dirname, '../dist');

/** What may be used all the same, and why. */
const allowed = new Map([
  ['accent-color', 'boxes and buttons take the system’s colour'],
  ['@media (forced-colors)', 'the rules are passed over'],
  ['align-content: start', 'in grids since Chromium 57; the data speak of flex boxes'],
  ['align-self: start', 'in grids since Chromium 57; the data speak of flex boxes'],
  ['rect()', 'the old value of `clip`, which hides from sight only'],
]);

/** The build of pdf.js for older browsers, which brings what they lack. */
const selfReliant = /^pdf(?:\.worker)?-/;

const scans = /** @type {const} */ ([
  ['.js', scanScript],
  ['.css', scanStyles],
]);

let count = 0;
for (const name of readdirSync(dist, { recursive: true, encoding: 'utf8' })) {
  for (const [ending, scan] of scans) {
    if (!name.endsWith(ending) || selfReliant.test(path.basename(name))) continue;
    count += 1;
    for (const { feature, version } of scan(readFileSync(path.join(dist, name), 'utf8'))) {
      if (allowed.has(feature)) continue;
      console.log(`${name}: ${feature} is there ${version}`);
      process.exitCode = 1;
    }
  }
}
console.log(`${String(count)} files scanned.`);
if (count === 0) process.exitCode = 1;
