// Promises browser tests a started browser; see scripts/browser.mjs for how it is found.
export { launchBrowser } from '../../../scripts/browser.mjs';
