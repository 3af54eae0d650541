/** The command line `gongkai`: a thin face over the pure core. */
import { version } from '../../package.json';
import { readArguments } from './arguments';
import { COMMANDS } from './commands';
import { commandLines, overviewLines } from './help';
import { InputError } from './input-error';
import type { CliIo } from './io';
import { errorLine, internalError, missingCommand, unknownCommand, unknownOption } from './messages';
import { nodeIo } from './node-io';
import { suggest } from './suggest';
import { createPrinter } from './terminal';

const GLOBAL_OPTIONS = ['help', 'version'];

async function run([name, ...args]: readonly string[], io: CliIo): Promise<number> {
  const printer = createPrinter(io.stdout, io.env);
  const show = (lines: readonly string[]): number => {
    for (const line of lines) printer.line(line);
    return 0;
  };
  if (name === undefined) throw new InputError(missingCommand());
  if (name === '--help' || name === '-h') return show(overviewLines(COMMANDS));
  if (name === '--version' || name === '-V') return show([version]);
  if (name.startsWith('-')) {
    const meant = suggest(name.replace(/^-+/, ''), GLOBAL_OPTIONS);
    throw new InputError(unknownOption(name, meant === null ? null : `--${meant}`, null));
  }
  const command = COMMANDS.find((each) => each.name === name);
  if (!command) {
    const meant = name === 'help' ? '--help' : suggest(name, COMMANDS.map((each) => each.name));
    throw new InputError(unknownCommand(name, meant));
  }
  const input = readArguments(command, args);
  return input === 'help' ? show(commandLines(command)) : command.run(input, io);
}

/**
 * Runs one command.
 * @param argv the words after the program's name
 * @returns the exit code: 0 done, 1 the report has errors, 2 the input cannot be used, 3 a fault of the program
 */
export async function main(argv: readonly string[], io: CliIo = nodeIo()): Promise<number> {
  try {
    return await run(argv, io);
  } catch (error) {
    const printer = createPrinter(io.stderr, io.env);
    if (error instanceof InputError) {
      printer.line(errorLine(error.message), 'red');
      return 2;
    }
    printer.line(internalError(error instanceof Error ? error.message : String(error)), 'red');
    return 3;
  }
}
