// Promises the one script of a portable file: it finds its parts in itself, in the page and in the workers alike.

/** A chunk of the program as a function body; what it defines goes into `exports`. */
export type Chunk = (exports: object, require: (path: string) => object, portable: Portable) => void;

/** What a chunk may ask for besides other chunks. */
export interface Portable {
  /** A blob: address of an embedded file. */
  asset: (name: string) => string;
  /** A worker that begins with a chunk. */
  worker: (chunk: string) => Worker;
}

/** A file as base64 of its gzip form. */
interface Asset {
  type: string;
  data: string;
}

/**
 * Runs the chunk that a page, or a worker by its name, begins with. Its text is put into the portable file, so it may
 * use nothing outside itself and nothing that Chromium 87 does not know.
 * @param page the chunk that the page begins with
 * @param inflater the chunk that exports `gunzipSync`
 */
export function boot(chunks: Record<string, Chunk>, assets: Record<string, Asset>, page: string, inflater: string): void {
  const loaded: Record<string, object> = {};
  const addresses: Record<string, string> = {};
  const script = typeof document === 'undefined' ? null : document.currentScript;
  let program = '';

  function load(path: string): object {
    const name = path.replace('./', '');
    const known = loaded[name];
    if (known !== undefined) return known;
    const chunk = chunks[name];
    if (chunk === undefined) throw new Error(`The file holds no ${name}.`);
    // Before it has run: chunks may need each other.
    const exports = {};
    loaded[name] = exports;
    chunk(exports, load, portable);
    return exports;
  }

  function inflate({ type, data }: Asset): Blob {
    const { gunzipSync } = load(inflater) as { gunzipSync: (bytes: Uint8Array) => Uint8Array<ArrayBuffer> };
    const bytes = Uint8Array.from(atob(data), (character) => character.charCodeAt(0));
    return new Blob([gunzipSync(bytes)], { type });
  }

  const portable: Portable = {
    asset(name) {
      const asset = assets[name];
      if (asset === undefined) throw new Error(`The file holds no ${name}.`);
      const address = addresses[name] ?? URL.createObjectURL(inflate(asset));
      addresses[name] = address;
      return address;
    },
    worker(chunk) {
      // A page opened from a disk may not load a file as a worker, but it may its own text.
      if (program === '') program = URL.createObjectURL(new Blob([script?.textContent ?? ''], { type: 'text/javascript' }));
      return new Worker(program, { name: chunk });
    },
  };

  load(script === null ? self.name : page);
}
