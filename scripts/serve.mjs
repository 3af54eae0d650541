// Promises the built site over plain http, as any static file server would give it.
import path from 'node:path';
import { preview } from 'vite';

const root = path.resolve(import.meta.dirname, '..');

/**
 * Serves dist. Unknown paths get 404, not the start page.
 * @param {{ port: number, host?: boolean, open?: boolean, base?: string, names?: readonly string[], folder?: string }} options
 *   `port` 0 takes any free one, a taken port gives way to the next free one; `host` serves to other computers too; `base`
 *   is the folder in the address; `names` are names besides localhost under which this computer may be asked; `folder` is
 *   served instead of dist
 * @returns {Promise<{ urls: string[], close: () => Promise<void> }>} addresses, this computer's own first
 */
export async function serveDist({ port, host = false, open = false, base = '/', names = [], folder = 'dist' }) {
  const server = await preview({
    root,
    base,
    configFile: false,
    appType: 'mpa',
    logLevel: 'warn',
    build: { outDir: folder },
    preview: { port, strictPort: false, host: host ? true : 'localhost', allowedHosts: host ? true : [...names], open },
  });
  const { local = [], network = [] } = server.resolvedUrls ?? {};
  return { urls: [...local, ...network], close: () => server.close() };
}
