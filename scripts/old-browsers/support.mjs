// Promises to tell from MDN's compatibility data what the oldest supported browser has.
import { createRequire } from 'node:module';

/** Loaded past the test runner, which would take its time over so much JSON. @type {unknown} */
const loaded = createRequire(import.meta.url)('@mdn/browser-compat-data');
const bcd = /** @type {import('@mdn/browser-compat-data').CompatData} */ (loaded);

/** The major version of Chromium that everything must run in. */
const OLDEST = 87;

/** @typedef {import('@mdn/browser-compat-data').Identifier} Identifier */

/**
 * The version of Chromium that brought a feature.
 * @param {Identifier | undefined} feature an entry of the compatibility data
 * @returns {number | null} `Infinity` when none has; `null` when the data do not say
 */
function broughtBy(feature) {
  const support = feature?.__compat?.support.chrome;
  if (support === undefined) return null;
  const statements = Array.isArray(support) ? support : [support];
  const versions = statements
    .filter(({ flags, prefix, alternative_name: other }) => !flags && !prefix && !other)
    .map(({ version_added: version }) => (typeof version === 'string' ? Number.parseInt(version.replace('≤', ''), 10) : Infinity))
    .map((version) => (Number.isNaN(version) ? Infinity : version));
  return versions.length === 0 ? Infinity : Math.min(...versions);
}

/** Whether the data say that the oldest browser lacks it. @param {Identifier | undefined} feature */
export function isLacking(feature) {
  const version = broughtBy(feature);
  return version !== null && version > OLDEST;
}

/** @typedef {{ feature: string, version: string }} Lack what is used, and from which version on it is there */

/** `since Chromium 93`, or that none has it. @param {Identifier | undefined} feature */
export function since(feature) {
  const version = broughtBy(feature);
  return version === null || version === Infinity ? 'in no Chromium' : `since Chromium ${String(version)}`;
}

/** What a program finds without importing it, by name: interfaces, functions, objects. @param {string} name */
export function globalFeature(name) {
  const { api, javascript } = bcd;
  const own = (/** @type {Record<string, Identifier | undefined>} */ table) => (Object.hasOwn(table, name) ? table[name] : undefined);
  return own(api) ?? own(javascript.builtins ?? {}) ?? own(api.Window ?? {});
}

/**
 * What is asked of an interface or of its constructor.
 * @param {string} owner e.g. `AbortSignal`
 * @param {string} name e.g. `timeout`
 */
export function memberFeature(owner, name) {
  const feature = globalFeature(owner);
  return feature === undefined ? undefined : (feature[`${name}_static`] ?? (name === '__compat' ? undefined : feature[name]));
}

export const { css } = bcd;
