/** Compiles a template and finds what is wrong with it. */
import { compileFormat } from './compile-format';
import type { TemplateFault } from './fault';
import { findFaults } from './find-faults';
import type { Format } from './format';
import type { Template } from './schema';

/**
 * Compiles a template that passed the schema.
 * @returns the format, and the faults that the schema cannot see; with faults the format is unusable
 */
export function compileTemplate(template: Template): { format: Format; faults: TemplateFault[] } {
  const { format, faults } = compileFormat(template);
  return { format, faults: [...findFaults(format), ...faults] };
}
