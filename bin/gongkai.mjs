#!/usr/bin/env node
// Promises the command line from a clone: installs and bundles what is missing, says nothing unless that fails.
import { ensureInstalled } from '../scripts/ensure-installed.mjs';

/** The command line's exit code for a fault of the program; 1 means that a report has errors. */
const FAULT = 3;

ensureInstalled(FAULT);
const { pathToFileURL } = await import('node:url');
const { bundledCli } = await import('../scripts/bundle-cli.mjs');

/** @returns {Promise<string | undefined>} */
async function bundled() {
  try {
    return await bundledCli();
  } catch (error) {
    console.error('The command line does not build.');
    console.error(error instanceof Error ? error.message : error);
    return undefined;
  }
}

const file = await bundled();
if (file === undefined) {
  process.exitCode = FAULT;
} else {
  process.exitCode = await import(pathToFileURL(file).href).then(
    (/** @type {typeof import('../src/cli/main')} */ { main }) => main(process.argv.slice(2)),
  );
}
