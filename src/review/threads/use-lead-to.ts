/** Leads from the review page to where the place of a thread is filled in, in the workspace. */
import { useLocation } from 'wouter';
import { goWhenThere } from '../../form/pages/use-page';
import { destinationOfRemark } from '../../form/review-state/destination';
import { useReviewWindow } from '../../form/review-state/review-window';
import { useSession } from '../../form/session/session-context';
import type { RemarkPlace } from '../../report/review';
import { goToElement } from '../../ui/error-summary/error-summary';

/** @returns how to go there; `null` for the report as a whole */
export function useLeadTo(place: RemarkPlace): (() => void) | null {
  const { format } = useSession();
  const { storedDraft } = useReviewWindow();
  const [, navigate] = useLocation();
  const destination = destinationOfRemark(place, format);
  if (destination === null) return null;
  const { page, target } = destination;
  return () => {
    navigate(`/draft/${storedDraft().id}/${page}`);
    if (target === null) return;
    goWhenThere(target, () => {
      // The heading of a new page takes the focus as soon as it is there.
      requestAnimationFrame(() => {
        goToElement(target);
      });
    });
  };
}
