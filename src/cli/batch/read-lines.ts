/** The whole lines of a file one by one, with their places in it; a last line without an end is none. */
import { createReadStream } from 'node:fs';

export interface Line {
  text: string;
  /** Bytes from the beginning of the file, and of the line with its end. */
  offset: number;
  length: number;
}

const LINE_END = 0x0a;

/** Holds one line at a time; rejects with a Node system error. */
export async function* readLines(file: string): AsyncGenerator<Line, void, undefined> {
  let rest: Buffer[] = [];
  let offset = 0;
  for await (const chunk of createReadStream(file) as AsyncIterable<Buffer>) {
    let from = 0;
    for (let end = chunk.indexOf(LINE_END); end >= 0; end = chunk.indexOf(LINE_END, from)) {
      const line = Buffer.concat([...rest, chunk.subarray(from, end)]);
      yield { text: line.toString('utf8'), offset, length: line.length + 1 };
      offset += line.length + 1;
      rest = [];
      from = end + 1;
    }
    if (from < chunk.length) rest.push(chunk.subarray(from));
  }
}
