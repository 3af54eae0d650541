// Promises to find in a built style sheet the properties, values, rules and selectors that the oldest browser lacks.
import postcss from 'postcss';
import { css, isLacking, since } from './support.mjs';

/** @typedef {import('./support.mjs').Identifier} Identifier */
/** @typedef {Record<string, Identifier | undefined>} Table */

/** Every named part of the data below a point, by its name. @param {Identifier | Table} tree @param {Map<string, Identifier>} into */
function collect(tree, into) {
  for (const [name, feature] of Object.entries(tree)) {
    if (name === '__compat' || typeof feature !== 'object') continue;
    if (!into.has(name)) into.set(name, /** @type {Identifier} */ (feature));
    collect(/** @type {Identifier} */ (feature), into);
  }
  return into;
}

/** Units of which the data speak together. */
const units = new Map([
  ...['svh', 'svw', 'svi', 'svb', 'svmin', 'svmax'].map((unit) => /** @type {const} */ ([unit, 'viewport_percentage_units_small'])),
  ...['lvh', 'lvw', 'lvi', 'lvb', 'lvmin', 'lvmax'].map((unit) => /** @type {const} */ ([unit, 'viewport_percentage_units_large'])),
  ...['dvh', 'dvw', 'dvi', 'dvb', 'dvmin', 'dvmax'].map((unit) => /** @type {const} */ ([unit, 'viewport_percentage_units_dynamic'])),
  ...['cqw', 'cqh', 'cqi', 'cqb', 'cqmin', 'cqmax'].map((unit) => /** @type {const} */ ([unit, 'container_query_length_units'])),
  ...['lh', 'rlh', 'ic', 'ric', 'cap', 'rcap', 'rch', 'rex', 'vi', 'vb'].map((unit) => /** @type {const} */ ([unit, unit])),
]);

const lengths = /** @type {Table} */ (css.types?.length ?? {});
const properties = /** @type {Table} */ (css.properties ?? {});
const atRules = /** @type {Table} */ (css['at-rules'] ?? {});
const selectors = /** @type {Table} */ (css.selectors ?? {});
const functions = collect(/** @type {Table} */ (css.types ?? {}), new Map());

/** Texts and addresses say nothing about the browser. @param {string} value */
const withoutTexts = (value) => value.replace(/"[^"]*"|'[^']*'|url\([^)]*\)/g, '');

/**
 * What stands under `@supports` is looked after there.
 * @param {string} styles
 * @returns {import('./support.mjs').Lack[]} features such as `aspect-ratio` or `:has`, each once
 */
export function scanStyles(styles) {
  /** @type {Map<string, string>} */
  const found = new Map();
  const look = (/** @type {string} */ name, /** @type {Identifier | undefined} */ feature) => {
    if (isLacking(feature)) found.set(name, since(feature));
  };
  const visit = (/** @type {import('postcss').Container} */ container) => {
    container.each((node) => {
      if (node.type === 'decl') {
        const value = withoutTexts(node.value);
        look(node.prop, properties[node.prop]);
        for (const [word] of value.matchAll(/(?<![\w-])[a-z][a-z-]*(?![\w(-])/g)) look(`${node.prop}: ${word}`, properties[node.prop]?.[word]);
        for (const [, name = ''] of value.matchAll(/(?<![\w-])([a-z][a-z-]*)\(/g)) look(`${name}()`, functions.get(name));
        for (const [, unit = ''] of value.matchAll(/\d([a-z]+)\b/g)) look(unit, lengths[units.get(unit) ?? '']);
      } else if (node.type === 'rule') {
        for (const [, name = ''] of withoutTexts(node.selector).matchAll(/::?([a-z-]+)/g)) look(`:${name}`, selectors[name]);
        visit(node);
      } else if (node.type === 'atrule' && node.name !== 'supports') {
        look(`@${node.name}`, atRules[node.name]);
        for (const [, name = ''] of node.params.matchAll(/\(([a-z-]+)/g)) look(`@${node.name} (${name})`, atRules[node.name]?.[name]);
        if (node.nodes !== undefined) visit(node);
      }
    });
  };
  visit(postcss.parse(styles));
  return [...found].map(([feature, version]) => ({ feature, version }));
}
