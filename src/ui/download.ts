/** Hands a file to the reader through the browser's own download. */

/** Long enough for the slowest disk to take the file, short enough to give the memory back. */
const KEEP_MS = 60_000;

/** A name that every file system takes: without \ / : * ? " < > |, and not longer than 100 characters. */
export function safeFileName(name: string, extension: string): string {
  const plain = name.replace(/[\\/:*?"<>|\s]+/g, ' ').trim().slice(0, 100);
  return `${plain || '未命名'}.${extension}`;
}

/** @param name with its extension; see `safeFileName` */
export function downloadBlob(name: string, content: Blob): void {
  const url = URL.createObjectURL(content);
  const link = document.createElement('a');
  link.href = url;
  link.download = name;
  document.body.append(link);
  link.click();
  link.remove();
  setTimeout(() => {
    URL.revokeObjectURL(url);
  }, KEEP_MS);
}
