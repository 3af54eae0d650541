// Promises the whole app as one HTML file that works opened from a disk: every chunk, worker, style and asset within it.
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { gzipSync } from 'node:zlib';
import type { Plugin, Rolldown } from 'vite';
import { boot } from './portable/boot.ts';
import { portablePage } from './portable/page.ts';

const FILE_NAME = '公开年报.html';
const INFLATER = 'virtual:portable-inflater';
const INFLATER_FILE = 'portable-inflater.js';
const WORKER = /new Worker\(\s*new URL\('([^']+)', import\.meta\.url\),\s*\{ type: 'module' \},?\s*\)/g;

const types: Partial<Record<string, string>> = { '.wasm': 'application/wasm' };

function assetEntry({ fileName, source }: Rolldown.OutputAsset): string {
  const type = types[path.extname(fileName)] ?? 'application/octet-stream';
  const data = gzipSync(source, { level: 9 }).toString('base64');
  return `${JSON.stringify(fileName)}:${JSON.stringify({ type, data })}`;
}

function chunkEntry({ fileName, code }: Rolldown.OutputChunk): string {
  return `${JSON.stringify(fileName)}:function(exports,require,portable){${code}\n}`;
}

/** Everything in one classic script. Functions that are not called yet cost next to nothing when the page is opened. */
function program(chunks: readonly Rolldown.OutputChunk[], assets: readonly Rolldown.OutputAsset[]): string {
  const page = chunks.find(({ facadeModuleId }) => facadeModuleId?.endsWith('.html'));
  if (page === undefined) throw new Error('No chunk begins the page.');
  const parts = [`{${chunks.map(chunkEntry).join(',\n')}}`, `{${assets.map(assetEntry).join(',\n')}}`];
  return `'use strict';(${boot.toString()})(${parts.join(',')},${JSON.stringify(page.fileName)},${JSON.stringify(INFLATER_FILE)});`;
}

/** For `vite build --mode portable` only. */
export function portable(): Plugin {
  return {
    name: 'gongkai:portable',
    apply: 'build',
    enforce: 'pre',
    config: () => ({
      build: {
        outDir: 'build/portable',
        emptyOutDir: true,
        copyPublicDir: false,
        manifest: false,
        cssCodeSplit: false,
        modulePreload: false,
        assetsInlineLimit: 0,
        chunkSizeWarningLimit: Infinity,
        reportCompressedSize: false,
        rolldownOptions: {
          output: { format: 'cjs', entryFileNames: '[name].js', chunkFileNames: '[name]-[hash].js' },
          // What stands in one script has no address of its own but the page's or the worker's.
          transform: { define: { 'import.meta.url': 'self.location.href', 'import.meta.resolve': 'undefined' } },
        },
      },
    }),
    resolveFileUrl: ({ fileName }) => `portable.asset(${JSON.stringify(fileName)})`,
    buildStart() {
      this.emitFile({ type: 'chunk', id: INFLATER, fileName: INFLATER_FILE, preserveSignature: 'strict' });
    },
    resolveId: { filter: { id: /^virtual:portable-inflater$/ }, handler: () => `\0${INFLATER}` },
    load: { filter: { id: /^\0virtual:portable-inflater$/ }, handler: () => "export { gunzipSync } from 'fflate';" },
    transform: {
      filter: { id: /\.tsx?$/, code: /new Worker\(/ },
      handler(code, id) {
        const changed = code.replace(WORKER, (_, file: string) => {
          const name = `${path.basename(file, '.ts')}.js`;
          this.emitFile({ type: 'chunk', id: path.resolve(path.dirname(id), file), fileName: name });
          return `portable.worker(${JSON.stringify(name)})`;
        });
        if (changed.includes('new Worker(')) this.error('This worker would not be in the portable file.');
        return { code: changed, map: null };
      },
    },
    transformIndexHtml: {
      order: 'pre',
      handler: (html) =>
        html.replace('./favicon.svg', () => `data:image/svg+xml;base64,${readFileSync('public/favicon.svg').toString('base64')}`),
    },
    generateBundle: {
      order: 'post',
      handler(_, bundle) {
        const files = Object.values(bundle);
        const assets = files.filter((file) => file.type === 'asset');
        const html = assets.find(({ fileName }) => fileName.endsWith('.html'));
        const styles = assets.filter(({ fileName }) => fileName.endsWith('.css'));
        const others = assets.filter((asset) => asset !== html && !styles.includes(asset));
        const script = program(
          files.filter((file) => file.type === 'chunk'),
          others,
        );
        const source = portablePage(String(html?.source), { script, styles: styles.map((each) => String(each.source)).join('\n') });
        for (const { fileName } of files) Reflect.deleteProperty(bundle, fileName);
        this.emitFile({ type: 'asset', fileName: FILE_NAME, source });
      },
    },
  };
}
