/** What every command is: its words for the help, what it accepts, and what it does. */
import type { CliIo } from './io';

export interface OptionSpec {
  short?: string;
  /** What stands for the value in the help, e.g. OUT; an option without it is a switch. */
  value?: string;
  required?: boolean;
  help: string;
}

export interface CommandInput {
  operands: readonly string[];
  switches: ReadonlySet<string>;
  values: ReadonlyMap<string, string>;
}

/** 0: done and nothing to complain of; 1: the report has errors. What cannot be used is thrown as an InputError. */
export type ExitCode = 0 | 1;

export interface Command {
  name: string;
  /** One line. */
  summary: string;
  /** Names of the operands; all are needed. */
  operands: readonly string[];
  /** Names of operands that may follow, all or none of them needed. */
  optional?: readonly string[];
  /** The name of further operands, of which there may be any number. */
  rest?: string;
  /** By long name, without the hyphens. */
  options: Readonly<Record<string, OptionSpec>>;
  /** Further lines of the help. */
  notes: readonly string[];
  run(input: CommandInput, io: CliIo): Promise<ExitCode>;
}
