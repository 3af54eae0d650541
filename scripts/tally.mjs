// Promises a fair count of a vitest run: what did not run, or ran outside a test and failed, counts as failed.

/**
 * @typedef {{ status: string, fullName: string, failureMessages?: string[] | null }} Assertion
 * @typedef {{ name: string, status: string, message?: string, assertionResults: Assertion[] }} TestFile
 * @typedef {{ testResults: TestFile[] }} VitestReport what vitest's JSON reporter writes
 * @typedef {{ passed: number, failed: number, failures: string[] }} Tally
 */

/** Why a test failed. Of a timeout the report has only a placeholder. @param {Assertion} test @returns {string[]} */
const reasons = (test) =>
  (test.failureMessages ?? []).map((text) => text.replace(/^Error: STACK_TRACE_ERROR/, 'The test took too long.'));

/**
 * @param {VitestReport | undefined} report `undefined` when vitest wrote none
 * @param {{ succeeded: boolean, output: string }} run whether vitest ended with exit code 0, and what it printed
 * @returns {Tally} `failures` name the test and tell what happened
 */
export function tally(report, run) {
  let passed = 0;
  /** @type {string[]} */
  const failures = [];
  for (const file of report?.testResults ?? []) {
    for (const test of file.assertionResults) {
      if (test.status === 'passed') passed += 1;
      else if (test.status === 'failed') failures.push([test.fullName, ...reasons(test)].join('\n'));
      else failures.push(`${test.fullName}\nwas not run (${test.status})`);
    }
    const explained = file.assertionResults.some((test) => test.status !== 'passed');
    if (file.status === 'failed' && !explained) failures.push([file.name, file.message ?? ''].join('\n'));
  }
  // Errors outside any test stand only in what vitest printed.
  if (passed === 0 && failures.length === 0) failures.push(`No test was run.\n${run.output}`);
  if (!run.succeeded && failures.length === 0) failures.push(`The tests passed but the run failed.\n${run.output}`);
  return { passed, failed: failures.length, failures };
}
