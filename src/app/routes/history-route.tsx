/** The address of one draft's older versions. */
import { HistoryPage } from '../history/history-page';

export function HistoryRoute({ draftId }: { draftId: string }) {
  return <HistoryPage key={draftId} draftId={draftId} />;
}
