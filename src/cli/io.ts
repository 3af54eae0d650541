/** The world as the command line sees it: everything that a command reads, writes or asks comes in through here. */
import type { Checker, CheckerSetup } from './batch/checker';

export interface Output {
  write(text: string): void;
  /** Resolves when what was written is taken, so that much output waits for its reader. */
  ready(): Promise<void>;
  /** Whether a person is looking: only then there is colour. */
  readonly isTTY: boolean;
}

export interface CliIo {
  readonly stdout: Output;
  readonly stderr: Output;
  /**
   * Reads a file. Never more than `limit + 1` bytes come back, so that a result longer than `limit` means "too large".
   * Rejects with a Node system error (`code`).
   */
  readFile(path: string, limit: number): Promise<Uint8Array>;
  /** Puts a whole file in place at once, or leaves everything as it was. Rejects with a Node system error. */
  writeFile(path: string, content: Uint8Array): Promise<void>;
  /** Rejects as `writeFile` would, as far as that can be told beforehand, and leaves everything as it was. */
  tryWriting(path: string): Promise<void>;
  /** Whether something stands at the path, be it a broken link. */
  exists(path: string): Promise<boolean>;
  /** Whether both paths name one existing file. */
  isSameFile(a: string, b: string): Promise<boolean>;
  /** All of standard input. */
  readInput(): Promise<Uint8Array>;
  /** Starts another thread of the program, in which files are checked. */
  startChecker(setup: CheckerSetup): Checker;
  readonly env: Readonly<Record<string, string | undefined>>;
  now(): Date;
  /** The folder that holds `<id>/template.yaml`. */
  readonly templateFolder: string;
}
