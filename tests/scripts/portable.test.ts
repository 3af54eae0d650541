// Holds the one-file build to its parts: a boot that needs nothing beside itself, and a page that runs one script only.
import { createHash } from 'node:crypto';
import { runInNewContext } from 'node:vm';
import { gzipSync, gunzipSync } from 'node:zlib';
import { JSDOM } from 'jsdom';
import { describe, expect, it } from 'vitest';
import { boot } from '../../scripts/portable/boot';
import { portablePage, withinScript } from '../../scripts/portable/page';

/** Runs the boot's text, as the file does, where there is nothing but what a page or a worker has. */
function run(chunks: string, scope: object, assets = '{}'): unknown {
  return runInNewContext(`(${boot.toString()})(${chunks},${assets},'page.js','inflater.js')`, scope);
}

describe('the boot', () => {
  it('begins a page with its chunk and runs each chunk once, round in circles too', () => {
    const ran: string[] = [];
    run(
      `{
        'page.js': (exports, require) => { ran.push('page'); exports.late = () => require('./b.js').name; require('./a.js'); require('./b.js'); },
        'a.js': (exports, require) => { ran.push('a'); exports.name = 'a'; exports.other = require('./b.js').name; ran.push(exports.other); },
        'b.js': (exports, require) => { ran.push('b'); exports.name = 'b'; ran.push(require('./a.js').name); },
        'never.js': () => { ran.push('never'); },
      }`,
      { ran, document: { currentScript: {} } },
    );
    expect(ran).toEqual(['page', 'a', 'b', 'a', 'b']);
  });

  it('begins a worker with the chunk that it is named after, from the text of the page’s script', () => {
    const started: unknown[] = [];
    const texts: unknown[] = [];
    run(`{ 'page.js': (exports, require, portable) => { portable.worker('a.js'); portable.worker('b.js'); } }`, {
      document: { currentScript: { textContent: 'the program' } },
      Blob: function (parts: unknown[]) {
        texts.push(...parts);
      },
      URL: { createObjectURL: () => 'blob:program' },
      Worker: function (...args: unknown[]) {
        started.push(args);
      },
    });
    expect(texts).toEqual(['the program']);
    expect(started).toEqual([
      ['blob:program', { name: 'a.js' }],
      ['blob:program', { name: 'b.js' }],
    ]);
    const ran: string[] = [];
    run(`{ 'a.js': () => ran.push('a'), 'page.js': () => ran.push('page') }`, { ran, self: { name: 'a.js' } });
    expect(ran).toEqual(['a']);
  });

  it('hands out an embedded file as it was, at one address', () => {
    const blobs: { parts: Uint8Array[]; type: string }[] = [];
    const addresses: string[] = [];
    const assets = JSON.stringify({ 'x.wasm': { type: 'application/wasm', data: gzipSync('bytes').toString('base64') } });
    run(
      `{
        'page.js': (exports, require, portable) => { addresses.push(portable.asset('x.wasm'), portable.asset('x.wasm')); },
        'inflater.js': (exports) => { exports.gunzipSync = gunzipSync; },
      }`,
      {
        ...{ addresses, gunzipSync, atob, Uint8Array, document: { currentScript: {} } },
        Blob: function (parts: Uint8Array[], { type }: { type: string }) {
          blobs.push({ parts, type });
        },
        URL: { createObjectURL: () => `blob:${String(blobs.length)}` },
      },
      assets,
    );
    expect(addresses).toEqual(['blob:1', 'blob:1']);
    expect(blobs.map(({ parts, type }) => [String(Buffer.from(parts[0] ?? [])), type])).toEqual([['bytes', 'application/wasm']]);
  });

  it('names what it lacks', () => {
    expect(() => run(`{ 'page.js': (exports, require) => require('./gone.js') }`, { document: { currentScript: {} } })).toThrow('gone.js');
  });
});

const built =
  '<!doctype html><html><head><title>x</title><script type="module" crossorigin src="./index.js"></script>' +
  '<link rel="stylesheet" crossorigin href="./style.css"></head><body><div id="root"></div></body></html>';

describe('the page', () => {
  it('holds script and styles with their meaning, and refers to nothing', () => {
    const script = 'window.said = "</script><script><!-- $& 年报";';
    const { document } = new JSDOM(portablePage(built, { script, styles: 'p{color:red}' })).window;
    const window = { said: '' };
    runInNewContext(document.querySelector('script')?.textContent ?? '', { window });
    expect(window.said).toBe('</script><script><!-- $& 年报');
    expect(document.querySelectorAll('script, style, link')).toHaveLength(2);
    expect(document.querySelector('[src], [href]')).toBeNull();
    expect(document.body.lastElementChild?.tagName).toBe('SCRIPT');
  });

  it('lets run that script alone, by its hash', () => {
    const { document } = new JSDOM(portablePage(built, { script: 'a("</script>")', styles: '' })).window;
    const text = document.querySelector('script')?.textContent ?? '';
    const policy = document.head.firstElementChild?.getAttribute('content') ?? '';
    expect(policy).toContain(`script-src 'sha256-${createHash('sha256').update(text).digest('base64')}'`);
    expect(policy).toContain("default-src 'none'");
    expect(policy).not.toContain("script-src 'unsafe");
    expect(policy).not.toContain("'self'");
  });

  it('is not made of what HTML would change, nor of a page that refers to more', () => {
    expect(() => portablePage(built, { script: 'a = `\r`', styles: '' })).toThrow('carriage return');
    expect(() => portablePage(built, { script: '', styles: 'a{} </style>' })).toThrow('end tag');
    expect(() => portablePage(built.replace('</head>', '<link rel="stylesheet" href="b.css"></head>'), { script: '', styles: '' })).toThrow('2');
    expect(() => portablePage(built.replace(/<script.*?<\/script>/, ''), { script: '', styles: '' })).toThrow('0');
  });

  it('keeps patterns and templates as they mean', () => {
    const pattern = runInNewContext(withinScript('/^<\\/script><!--$/u')) as RegExp;
    expect(pattern.test('</script><!--')).toBe(true);
  });
});
