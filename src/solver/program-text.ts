/** Integer programs in the LP format that solvers read, one term a line, because readers limit the length of lines. */
import type { IntegerProgram } from '../check/causes/integer-program';

/** The name of a variable in the text. */
export function variableName(index: number): string {
  return `x${index}`;
}

function term(coefficient: number, variable: number): string {
  return ` ${coefficient < 0 ? '-' : '+'} ${Math.abs(coefficient)} ${variableName(variable)}`;
}

export function programText({ variables, constraints }: IntegerProgram): string {
  const whole = variables.flatMap((variable, index) => (variable.whole ? [` ${variableName(index)}`] : []));
  return [
    'Minimize',
    ' cost:',
    ...variables.map(({ cost }, index) => term(cost, index)),
    'Subject To',
    ...constraints.flatMap(({ terms, operator, bound }, index) => [
      ` r${index}:`,
      ...terms.map(({ coefficient, variable }) => term(coefficient, variable)),
      ` ${operator} ${bound}`,
    ]),
    'Bounds',
    ...variables.map(({ upper }, index) => ` 0 <= ${variableName(index)} <= ${upper}`),
    'General',
    ...whole,
    'End',
    '',
  ].join('\n');
}
