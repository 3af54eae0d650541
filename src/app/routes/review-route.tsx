/** The address of the reviewing of one draft. */
import { ReviewDesk } from '../../review/review-desk';

export function ReviewRoute({ draftId }: { draftId: string }) {
  return <ReviewDesk key={draftId} draftId={draftId} />;
}
