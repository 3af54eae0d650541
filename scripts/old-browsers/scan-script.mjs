// Promises to find in a built script the globals and static members that the oldest supported browser lacks.
import { parse } from 'acorn';
import { full } from 'acorn-walk';
import { globalFeature, isLacking, memberFeature, since } from './support.mjs';

/** @param {import('acorn').AnyNode} node @returns {string | null} */
const nameOf = (node) => (node.type === 'Identifier' ? node.name : null);

/** @param {import('acorn').AnyNode} node @returns {[owner: string, name: string] | null} */
function staticMember(node) {
  if (node.type !== 'MemberExpression' || node.computed) return null;
  const owner = nameOf(node.object);
  const name = nameOf(node.property);
  return owner === null || name === null ? null : [owner, name];
}

/**
 * A name that is asked for with `typeof` anywhere in the script counts as looked after there. Names that the script
 * declares itself are its own; built scripts call theirs by one or two letters.
 * @param {string} code a module or a classic script
 * @returns {import('./support.mjs').Lack[]} features such as `structuredClone` or `AbortSignal.timeout`
 */
export function scanScript(code) {
  const program = parse(code, { ecmaVersion: 'latest', sourceType: 'module', allowReturnOutsideFunction: true });
  /** @type {Map<string, string>} */
  const found = new Map();
  /** @type {Set<string>} */
  const guarded = new Set();
  /** @type {Set<string>} */
  const declared = new Set();
  full(program, (node) => {
    switch (node.type) {
      case 'UnaryExpression':
        if (node.operator === 'typeof') guarded.add(staticMember(node.argument)?.join('.') ?? nameOf(node.argument) ?? '');
        break;
      case 'VariableDeclarator':
        declared.add(nameOf(node.id) ?? '');
        break;
      case 'FunctionDeclaration':
      case 'ClassDeclaration':
        declared.add(node.id?.name ?? '');
        break;
      case 'Identifier':
        if (isLacking(globalFeature(node.name))) found.set(node.name, since(globalFeature(node.name)));
        break;
      case 'MemberExpression': {
        const [owner = '', name = ''] = staticMember(node) ?? [];
        if (isLacking(memberFeature(owner, name))) found.set(`${owner}.${name}`, since(memberFeature(owner, name)));
        break;
      }
      default:
    }
  });
  return [...found]
    .filter(([name]) => !guarded.has(name) && !guarded.has(name.split('.')[0] ?? '') && !declared.has(name.split('.')[0] ?? ''))
    .map(([feature, version]) => ({ feature, version }));
}
