/** A worker that makes one file of results: rows come in groups, the finished file goes out. */
import type { ExportAnswer, ExportMessage } from './export-task';
import { createResultFile, type ResultFile } from './result-file';

let file: ResultFile | null = null;

async function write(message: ExportMessage & { kind: 'write' }): Promise<void> {
  if (file === null) return;
  const bytes = await file.write(message.units);
  self.postMessage({ bytes } satisfies ExportAnswer, { transfer: [bytes.buffer] });
}

self.addEventListener('message', ({ data }: MessageEvent<ExportMessage>) => {
  switch (data.kind) {
    case 'begin':
      file = createResultFile(data.format);
      break;
    case 'rows':
      file?.add(data.rows);
      break;
    case 'write':
      write(data).catch((error: unknown) => {
        // Nobody catches it: so the page hears of it.
        setTimeout(() => {
          throw error;
        });
      });
      break;
  }
});
