/** What is used of the pdf.js library, without the types of the page that its own declarations need. */
declare module 'pdfjs-dist/legacy/build/pdf.mjs' {

  /** Numbers of the operators by their names. */
  export const OPS: Readonly<Record<string, number>>;

  /** A font as far as it says how text is set in it. */
  export interface PdfFont {
    name?: string;
    vertical?: boolean;
    fontMatrix?: readonly number[];
    defaultVMetrics?: readonly [number, number, number];
  }

  export interface PdfGlyph {
    unicode: string;
    width: number;
    isSpace: boolean;
    vmetric: readonly [number, number, number] | null;
  }

  export interface PdfPage {
    getOperatorList(options: { annotationMode: number }): Promise<{ fnArray: readonly number[]; argsArray: readonly unknown[] }>;
    getViewport(options: { scale: number }): { width: number; height: number; transform: readonly number[] };
    commonObjs: { get(id: string, tell: (font: unknown) => void): void };
    cleanup(): void;
  }

  export interface PdfFile {
    numPages: number;
    getPage(number: number): Promise<PdfPage>;
    getMetadata(): Promise<{ info: Readonly<Record<string, unknown>> }>;
  }

  export interface LoadingTask {
    promise: Promise<PdfFile>;
    destroy(): Promise<void>;
  }

  export interface PdfOptions {
    data: Uint8Array;
    verbosity: number;
    isEvalSupported: boolean;
    disableFontFace: boolean;
    useSystemFonts: boolean;
    useWorkerFetch: boolean;
    useWasm: boolean;
    isOffscreenCanvasSupported: boolean;
    isImageDecoderSupported: boolean;
    enableXfa: boolean;
    maxImageSize: number;
    BinaryDataFactory: new () => { fetch(wanted: { kind: string; filename: string }): Promise<Uint8Array> };
  }

  export function getDocument(options: PdfOptions): LoadingTask;
}

/** Sets itself up for the library as soon as it is loaded, so that no further worker is started. */
declare module 'pdfjs-dist/legacy/build/pdf.worker.mjs' {}

/** A file as a data: address. */
declare module '*.bcmap?url&inline' {
  const address: string;
  export = address;
}
