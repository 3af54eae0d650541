// Promises that keeping drafts costs the first load no schema library: what parses files is loaded when one is chosen.
import { readdirSync, readFileSync, existsSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';

const source = path.resolve(import.meta.dirname, '../../src');
const IMPORT = /^(?:import|export)\s+(?!type\b)[^;]*?from\s+'([^']+)'/gm;

function resolve(from: string, specifier: string): string | null {
  if (!specifier.startsWith('.')) return null;
  const base = path.resolve(path.dirname(from), specifier);
  return [`${base}.ts`, `${base}.tsx`].find((file) => existsSync(file)) ?? null;
}

/** Every package and file that the files import, directly or not, before anything is asked for. */
function reached(files: readonly string[]): Set<string> {
  const seen = new Set<string>();
  const open = [...files];
  for (let file = open.pop(); file !== undefined; file = open.pop()) {
    if (seen.has(file)) continue;
    seen.add(file);
    for (const [, specifier = ''] of readFileSync(file, 'utf8').matchAll(IMPORT)) {
      const target = resolve(file, specifier);
      if (target === null) seen.add(specifier);
      else open.push(target);
    }
  }
  return seen;
}

describe('The first load', () => {
  it('does not reach zod or the parser of draft files from any module of drafts', () => {
    const folder = path.join(source, 'drafts');
    const all = reached(readdirSync(folder).map((file) => path.join(folder, file)));
    const packages = [...all].filter((each) => !path.isAbsolute(each)).sort();
    expect(packages).toEqual(['@tanstack/react-query', 'idb', 'react']);
    expect(all.has(path.join(source, 'report/parse-draft.ts'))).toBe(false);
    expect(all.has(path.join(source, 'report/draft.ts'))).toBe(true);
  });
});
