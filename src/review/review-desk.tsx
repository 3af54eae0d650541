/** The reviewer's page for one draft. */
import { OpenDraft } from '../form/open-draft';
import { OpenReview } from './open-review';

export function ReviewDesk({ draftId }: { draftId: string }) {
  return <OpenDraft draftId={draftId} as={OpenReview} />;
}
