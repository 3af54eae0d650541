/** Why the browser's database did not do what it was asked, in the few kinds that a clerk can act on. */

export type FailureKind =
  /** There is no database here. */
  | 'unavailable'
  /** There is one, but this page may not use it. */
  | 'refused'
  /** The disk, or the browser's share of it, is full. */
  | 'quota'
  /** Another window holds an older version of the database open. */
  | 'blocked'
  /** A newer version of the program has changed the database: this one only reads. */
  | 'newer'
  /** No answer came. */
  | 'stuck'
  /** Anything else; the browser's words are kept. */
  | 'failed';

export class StorageError extends Error {
  override readonly name = 'StorageError';
  readonly kind: FailureKind;

  /** @param detail the browser's own words, for the person who has to find the cause */
  constructor(kind: FailureKind, detail = '') {
    super(detail);
    this.kind = kind;
  }
}

const KINDS: Record<string, FailureKind> = {
  QuotaExceededError: 'quota',
  SecurityError: 'refused',
  NotAllowedError: 'refused',
  VersionError: 'newer',
};

/** The `name` of an error, which is how the database's errors are told apart. */
export function errorName(error: unknown): string {
  return typeof error === 'object' && error !== null && 'name' in error ? String(error.name) : '';
}

/** Any error as a failure of the storage. */
export function toStorageError(error: unknown): StorageError {
  if (error instanceof StorageError) return error;
  const detail = error instanceof Error ? `${error.name}: ${error.message}` : String(error);
  return new StorageError(KINDS[errorName(error)] ?? 'failed', detail);
}
