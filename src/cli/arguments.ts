/** Reads the words after a command's name by the command's own description; the first mistake is said in Chinese. */
import { parseArgs } from 'node:util';
import type { Command, CommandInput, OptionSpec } from './command';
import { InputError } from './input-error';
import {
  extraOperand,
  missingOperand,
  missingOption,
  missingValue,
  superfluousValue,
  unknownOption,
} from './messages';
import { suggest } from './suggest';

const HELP: OptionSpec = { short: 'h', help: '' };

function tokensOf(args: readonly string[], options: Record<string, OptionSpec>) {
  const config = Object.fromEntries(
    Object.entries(options).map(([name, { short, value }]) => [
      name,
      { type: value === undefined ? ('boolean' as const) : ('string' as const), ...(short === undefined ? {} : { short }) },
    ]),
  );
  return parseArgs({ args: [...args], options: config, allowPositionals: true, strict: false, tokens: true }).tokens;
}

/**
 * @returns what the command was given, or `help` when it was asked to explain itself
 * @throws InputError naming the word that is wrong, and what was probably meant
 */
export function readArguments(command: Command, args: readonly string[]): CommandInput | 'help' {
  const options: Record<string, OptionSpec> = { ...command.options, help: HELP };
  const tokens = tokensOf(args, options);
  if (tokens.some((token) => token.kind === 'option' && token.name === 'help')) return 'help';

  const limit = command.rest === undefined ? command.operands.length + (command.optional?.length ?? 0) : Infinity;
  const operands: string[] = [];
  const switches = new Set<string>();
  const values = new Map<string, string>();
  for (const token of tokens) {
    if (token.kind === 'option-terminator') continue;
    if (token.kind === 'positional') {
      if (operands.length === limit) throw new InputError(extraOperand(token.value, command.name));
      operands.push(token.value);
      continue;
    }
    const { name, rawName, value, inlineValue } = token;
    const spec = Object.hasOwn(options, name) ? options[name] : undefined;
    if (!spec) {
      const meant = suggest(name, Object.keys(options));
      throw new InputError(unknownOption(rawName, meant === null ? null : `--${meant}`, command.name));
    }
    if (spec.value === undefined) {
      if (value !== undefined) throw new InputError(superfluousValue(rawName, command.name));
      switches.add(name);
      continue;
    }
    // `-o --json` forgot the value; a value that starts with a hyphen is written `--option=-value`.
    const swallowed = inlineValue !== true && value !== undefined && /^-./.test(value);
    if (value === undefined || value === '' || swallowed) {
      throw new InputError(missingValue(rawName, spec.value, command.name));
    }
    values.set(name, value);
  }
  const missing = command.operands[operands.length];
  if (missing !== undefined) throw new InputError(missingOperand(missing, command.name));
  for (const [name, { required, value }] of Object.entries(command.options)) {
    if (required === true && !values.has(name)) throw new InputError(missingOption(name, value ?? '', command.name));
  }
  return { operands, switches, values };
}
