// Promises that the built site can be installed and opens without a network: a manifest, and a service worker that
// keeps every file of the site.
import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { build, type Plugin } from 'vite';

/** A file to keep; without a revision its name changes with its content. */
export interface KeptFile {
  url: string;
  revision: string | null;
}

const SOURCE = 'src/app/offline/service-worker.ts';
const SERVICE_WORKER = 'service-worker.js';

/** Every file of a built site but its service worker and what only tools read, in the order of their names. */
export function keptFiles(folder: string): KeptFile[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => path.relative(folder, path.join(entry.parentPath, entry.name)).replaceAll(path.sep, '/'))
    .filter((url) => url !== SERVICE_WORKER && !url.startsWith('.'))
    .sort()
    .map((url) => ({
      url,
      revision: url.startsWith('assets/') ? null : createHash('sha256').update(readFileSync(path.join(folder, url))).digest('hex').slice(0, 16),
    }));
}

export function offline(): Plugin {
  return {
    name: 'gongkai:offline',
    apply: 'build',
    transformIndexHtml: () => [
      { tag: 'link', attrs: { rel: 'manifest', href: './manifest.webmanifest' }, injectTo: 'head' },
      { tag: 'meta', attrs: { name: 'theme-color', content: '#17596b' }, injectTo: 'head' },
    ],
    writeBundle: {
      order: 'post',
      sequential: true,
      async handler({ dir = '' }) {
        await build({
          root: this.environment.config.root,
          configFile: false,
          logLevel: 'warn',
          define: { KEPT_FILES: JSON.stringify(keptFiles(dir)) },
          build: {
            target: 'chrome87',
            outDir: dir,
            emptyOutDir: false,
            copyPublicDir: false,
            rolldownOptions: { input: SOURCE, output: { format: 'iife', entryFileNames: SERVICE_WORKER } },
          },
        });
      },
    },
  };
}
