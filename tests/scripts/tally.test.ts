// Holds the count of tests to its promise: nothing that did not run and pass counts as passed.
import { expect, it } from 'vitest';
import { tally } from '../../scripts/tally.mjs';

const passing = { status: 'passed', fullName: 'adds' };
const file = (...assertionResults: { status: string; fullName: string; failureMessages?: string[] }[]) => ({
  name: 'a.test.ts',
  status: assertionResults.some(({ status }) => status === 'failed') ? 'failed' : 'passed',
  assertionResults,
});
const good = { succeeded: true, output: '' };
const bad = { succeeded: false, output: 'Error: printed by vitest' };

it('counts passed tests', () => {
  expect(tally({ testResults: [file(passing, passing), file(passing)] }, good)).toEqual({
    passed: 3,
    failed: 0,
    failures: [],
  });
});

it('names a failed test and tells why', () => {
  const failing = { status: 'failed', fullName: 'subtracts', failureMessages: ['expected 1'] };
  expect(tally({ testResults: [file(passing, failing)] }, bad)).toEqual({
    passed: 1,
    failed: 1,
    failures: ['subtracts\nexpected 1'],
  });
});

it('says of a timeout that it is one', () => {
  const slow = { status: 'failed', fullName: 'waits', failureMessages: ['Error: STACK_TRACE_ERROR\n    at task'] };
  expect(tally({ testResults: [file(slow)] }, bad).failures).toEqual(['waits\nThe test took too long.\n    at task']);
});

it.each(['skipped', 'pending', 'todo'])('counts a %s test as failed', (status) => {
  expect(tally({ testResults: [file(passing, { status, fullName: 'later' })] }, good)).toMatchObject({
    passed: 1,
    failed: 1,
  });
});

it('counts a file that could not be loaded as failed', () => {
  const broken = { name: 'b.test.ts', status: 'failed', message: 'Cannot find module', assertionResults: [] };
  expect(tally({ testResults: [file(passing), broken] }, bad).failures).toEqual(['b.test.ts\nCannot find module']);
});

it.each([undefined, { testResults: [] }])('counts a run without tests as failed', (report) => {
  expect(tally(report, good)).toMatchObject({ passed: 0, failed: 1 });
});

it('counts an error outside any test as failed and shows what was printed', () => {
  const { failed, failures } = tally({ testResults: [file(passing)] }, bad);
  expect(failed).toBe(1);
  expect(failures[0]).toContain('printed by vitest');
});
