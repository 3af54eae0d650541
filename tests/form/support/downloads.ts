/** Collects what would be downloaded; jsdom has no object URLs and follows no links. */
import { vi } from 'vitest';

export interface Download {
  name: string;
  text: string;
}

export function catchDownloads(): () => Promise<Download[]> {
  const caught: { name: string; content: Blob }[] = [];
  let latest = new Blob();
  Object.assign(URL, {
    createObjectURL: (blob: Blob) => {
      latest = blob;
      return 'blob:test';
    },
    revokeObjectURL: () => undefined,
  });
  vi.spyOn(HTMLAnchorElement.prototype, 'click').mockImplementation(function (this: HTMLAnchorElement) {
    caught.push({ name: this.download, content: latest });
  });
  return () => Promise.all(caught.map(async ({ name, content }) => ({ name, text: await content.text() })));
}
