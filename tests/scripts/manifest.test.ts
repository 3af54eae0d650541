// Holds the manifest walker to its promise: what a page loads is its chunks, their static imports and their styles.
import { expect, it } from 'vitest';
import { entryKeys, filesOf, lazyKeys } from '../../scripts/manifest.mjs';

const manifest = {
  'index.html': {
    file: 'index.js',
    isEntry: true,
    imports: ['_shared.js'],
    dynamicImports: ['src/app/routes/workspace-route.tsx'],
    css: ['index.css'],
  },
  '_shared.js': { file: 'shared.js', imports: ['_base.js'] },
  '_base.js': { file: 'base.js', imports: ['_shared.js'] },
  'src/app/routes/workspace-route.tsx': {
    file: 'workspace.js',
    isDynamicEntry: true,
    imports: ['_shared.js', '_grid.js'],
    dynamicImports: ['src/render/docx/render.ts'],
  },
  '_grid.js': { file: 'grid.js', css: ['grid.css'] },
  'src/render/docx/render.ts': { file: 'docx.js', isDynamicEntry: true },
};

it('follows static imports, round in circles too, and takes the styles along', () => {
  expect([...filesOf(manifest, ['index.html'])].sort()).toEqual(['base.js', 'index.css', 'index.js', 'shared.js']);
});

it('leaves out what is loaded on demand', () => {
  const files = filesOf(manifest, ['index.html', 'src/app/routes/workspace-route.tsx']);
  expect(files).toContain('grid.css');
  expect(files).not.toContain('docx.js');
});

it('tells entries from chunks loaded on demand', () => {
  expect(entryKeys(manifest)).toEqual(['index.html']);
  expect(lazyKeys(manifest)).toEqual(['src/app/routes/workspace-route.tsx', 'src/render/docx/render.ts']);
});

it('refuses a chunk that the manifest does not have', () => {
  expect(() => filesOf(manifest, ['gone.js'])).toThrow('gone.js');
});
