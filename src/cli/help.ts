/** The help: an overview of the commands, and each command's own page. */
import type { Command, OptionSpec } from './command';
import { HELP, OVERVIEW } from './help-messages';

/** Two columns, the second beginning at the same place in every line. The first holds no wide characters. */
function columns(rows: readonly (readonly [string, string])[]): string[] {
  const width = Math.max(...rows.map(([left]) => left.length));
  return rows.map(([left, right]) => `  ${left.padEnd(width)}  ${right}`);
}

function optionText(name: string, { short, value }: OptionSpec): string {
  const head = short === undefined ? `--${name}` : `-${short}, --${name}`;
  return value === undefined ? head : `${head} ${value}`;
}

function usage(command: Command): string {
  const options = Object.entries(command.options).map(([name, { short, value, required }]) => {
    const word = [required && short !== undefined ? `-${short}` : `--${name}`, ...(value === undefined ? [] : [value])];
    return required ? word.join(' ') : `[${word.join(' ')}]`;
  });
  const optional = command.optional === undefined ? [] : [`[${command.optional.join(' ')}]`];
  const rest = command.rest === undefined ? [] : [`${command.rest} …`];
  return HELP.usage([command.name, ...command.operands, ...optional, ...rest, ...options].join(' '));
}

/** Lines of `gongkai --help`. */
export function overviewLines(commands: readonly Command[]): string[] {
  return [
    OVERVIEW.title,
    '',
    OVERVIEW.usage,
    '',
    OVERVIEW.commands,
    ...columns(commands.map(({ name, summary }) => [name, summary] as const)),
    '',
    OVERVIEW.options,
    ...columns([
      ['-h, --help', OVERVIEW.help],
      ['-V, --version', OVERVIEW.version],
    ]),
    '',
    OVERVIEW.exitCodes,
  ];
}

/** Lines of `gongkai COMMAND --help`. */
export function commandLines(command: Command): string[] {
  const options = Object.entries(command.options).map(([name, spec]) => [optionText(name, spec), spec.help] as const);
  return [
    command.summary,
    '',
    usage(command),
    '',
    HELP.options,
    ...columns([...options, ['-h, --help', HELP.help]]),
    '',
    ...command.notes,
  ];
}
