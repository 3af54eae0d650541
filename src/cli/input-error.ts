/** The one way in which a command gives up: what the user gave cannot be used, said in one line. */

export class InputError extends Error {
  override readonly name = 'InputError';
}
