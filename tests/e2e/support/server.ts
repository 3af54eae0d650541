// Promises browser tests the built site at an address of its own.
import { serveDist } from '../../../scripts/serve.mjs';

/**
 * Serves dist on a free port.
 * @param base folder in the address, to show that the site works below any path
 * @returns the address, ending in `/`, and how to stop
 */
export async function serveSite({ base = '/' }: { base?: string } = {}): Promise<{
  url: string;
  close: () => Promise<void>;
}> {
  const { urls, close } = await serveDist({ port: 0, base });
  const [url] = urls;
  if (url === undefined) throw new Error('The server has no address.');
  return { url, close };
}
