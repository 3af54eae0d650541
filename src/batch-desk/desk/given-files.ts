/** The files that somebody gives: chosen, or dropped with their folders, each under its path. */

export interface GivenFile {
  /** Folders and name, set off by `/`. */
  path: string;
  content: File;
}

/** Names that systems and office programs leave beside documents, and results of other runs. */
const BYPRODUCT = /^(?:\.|~\$|(?:thumbs\.db|desktop\.ini)$)|.\.ndjson(?:\.resume)?$/i;

export function baseName(path: string): string {
  return path.slice(path.lastIndexOf('/') + 1);
}

/** By code units, so that every computer has the same order; by-products of systems are left out. */
function inOrder(files: readonly GivenFile[]): GivenFile[] {
  const own = files.filter(({ path }) => path.split('/').every((part) => !BYPRODUCT.test(part)));
  return own.sort((a, b) => (a.path < b.path ? -1 : a.path > b.path ? 1 : 0));
}

/** What was chosen: single files, or all that a folder holds. */
export function chosenFiles(files: Iterable<File>): GivenFile[] {
  return inOrder(Array.from(files, (content) => ({ path: content.webkitRelativePath === '' ? content.name : content.webkitRelativePath, content })));
}

const isFile = (entry: FileSystemEntry): entry is FileSystemFileEntry => entry.isFile;
const isFolder = (entry: FileSystemEntry): entry is FileSystemDirectoryEntry => entry.isDirectory;

async function entriesOf(folder: FileSystemDirectoryEntry): Promise<FileSystemEntry[]> {
  const reader = folder.createReader();
  const all: FileSystemEntry[] = [];
  for (;;) {
    const some = await new Promise<FileSystemEntry[]>((resolve, reject) => {
      reader.readEntries(resolve, reject);
    });
    if (some.length === 0) return all;
    all.push(...some);
  }
}

/** What cannot be read is left out: a folder without its rights must not cost the others. */
async function filesOf(entry: FileSystemEntry): Promise<GivenFile[]> {
  try {
    if (isFile(entry)) {
      const content = await new Promise<File>((resolve, reject) => {
        entry.file(resolve, reject);
      });
      return [{ path: entry.fullPath.replace(/^\//, ''), content }];
    }
    const below = isFolder(entry) ? await entriesOf(entry) : [];
    return (await Promise.all(below.map(filesOf))).flat();
  } catch {
    return [];
  }
}

/** What was dropped. To be called within the event: the browser forgets it afterwards. */
export async function droppedFiles(transfer: DataTransfer): Promise<GivenFile[]> {
  const entries = Array.from(transfer.items, (item) => item.webkitGetAsEntry()).filter((entry) => entry !== null);
  const plain = [...transfer.files];
  if (entries.length === 0) return chosenFiles(plain);
  return inOrder((await Promise.all(entries.map(filesOf))).flat());
}

/** The one folder that holds them all; '' when there is none. */
export function folderOf(files: readonly GivenFile[]): string {
  const folders = new Set(files.map(({ path }) => (path.includes('/') ? path.slice(0, path.indexOf('/')) : '')));
  const [only = ''] = folders;
  return folders.size === 1 ? only : '';
}
