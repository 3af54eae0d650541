/** Why something did not work, in words that say what can be done about it. */
import { failureReason } from '../drafts/messages';
import { StorageError } from '../drafts/storage-error';

/** @param error anything that was thrown or rejected; without full stop */
export function describeFailure(error: unknown): string {
  if (error instanceof StorageError) return failureReason(error.kind, error.message);
  return error instanceof Error ? error.message : String(error);
}
