// Promises the command line bundled at CLI as it is, and at its end the most memory that it took, in kilobytes, in the
// file MEASURED.
import { writeFileSync } from 'node:fs';
import { pathToFileURL } from 'node:url';

/** @type {unknown} */
const module = await import(pathToFileURL(process.env.CLI ?? '').href);
const { main } = /** @type {typeof import('../../src/cli/main')} */ (module);
process.exitCode = await main(process.argv.slice(2));
writeFileSync(process.env.MEASURED ?? '', String(process.resourceUsage().maxRSS));
