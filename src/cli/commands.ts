/** All commands, in the order of the help. */
import type { Command } from './command';
import { batchCommand } from './commands/batch';
import { buildCommand } from './commands/build';
import { cellsCommand } from './commands/cells';
import { checkCommand } from './commands/check';
import { importCommand } from './commands/import';
import { newCommand } from './commands/new';
import { opinionCommand } from './commands/opinion';
import { rollUpCommand } from './commands/roll-up';
import { sheetCommand } from './commands/sheet';
import { templatesCommand } from './commands/templates';

export const COMMANDS: readonly Command[] = [
  newCommand,
  importCommand,
  checkCommand,
  batchCommand,
  rollUpCommand,
  buildCommand,
  sheetCommand,
  opinionCommand,
  cellsCommand,
  templatesCommand,
];
