// Holds the search for a browser to its promise: the named one first, then the path, then the usual places.
import { expect, it } from 'vitest';
import { browserCandidates } from '../../scripts/browser.mjs';

it('takes CHROME_PATH before anything on the path', () => {
  const candidates = browserCandidates({ CHROME_PATH: '/opt/chrome', PATH: '/usr/bin' }, 'linux');
  expect(candidates.slice(0, 2)).toEqual(['/opt/chrome', '/usr/bin/chromium']);
});

it('prefers a Chromium anywhere on the path to an Edge', () => {
  const candidates = browserCandidates({ PATH: '/a:/b' }, 'linux');
  expect(candidates.indexOf('/b/chromium')).toBeLessThan(candidates.indexOf('/a/microsoft-edge'));
});

it('knows the usual places of macOS and Windows', () => {
  expect(browserCandidates({ HOME: '/Users/li' }, 'darwin')).toContain(
    '/Users/li/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  );
  expect(browserCandidates({ PATH: 'C:\\bin', PROGRAMFILES: 'C:\\Program Files' }, 'win32')).toEqual(
    expect.arrayContaining(['C:\\bin\\msedge.exe', 'C:\\Program Files\\Microsoft\\Edge\\Application\\msedge.exe']),
  );
});

it('invents no place without an environment', () => {
  expect(browserCandidates({}, 'win32')).toEqual([]);
});
