// Promises browser tests the built site at an address of its own.
import { serveDist } from '../../../scripts/serve.mjs';

export interface SiteOptions {
  /** Folder in the address, to show that the site works below any path. */
  base?: string;
  /** Names of this computer, besides `localhost`, under which the site may be asked for. */
  hosts?: readonly string[];
  /** What is served instead of dist. */
  folder?: string;
}

/**
 * Serves dist, or another folder, on a free port.
 * @returns the address, ending in `/`, and how to stop
 */
export async function serveSite({ base = '/', hosts = [], folder }: SiteOptions = {}): Promise<{
  url: string;
  close: () => Promise<void>;
}> {
  const { urls, close } = await serveDist({ port: 0, base, names: hosts, ...(folder !== undefined && { folder }) });
  const [url] = urls;
  if (url === undefined) throw new Error('The server has no address.');
  return { url, close };
}
