/** The files of a review, and how making them goes. */
import { useDraftStorage } from '../../drafts/storage-provider';
import { useExportChoice } from '../../form/deliver/export-choice';
import { deliverMessages } from '../../form/deliver/messages';
import { useDelivery } from '../../form/deliver/use-delivery';
import type { Deliverable } from '../../form/deliver/draft-deliverable';
import { useReviewWindow } from '../../form/review-state/review-window';
import { useSession } from '../../form/session/session-context';
import { Button } from '../../ui/button/button';
import { downloadBlob } from '../../ui/download';
import { reviewDeskMessages as messages } from '../messages';
import styles from '../review.module.css';

export function ExportActs() {
  const session = useSession();
  const { storedDraft } = useReviewWindow();
  const { environment } = useDraftStorage();
  const { fonts } = useExportChoice();
  const { run, busy, message } = useDelivery();
  const hand = (label: string, make: () => Promise<Deliverable>) => () => {
    run(label, async () => {
      const { name, content } = await make();
      downloadBlob(name, content);
      return deliverMessages.made(name);
    });
  };
  const files = [
    { label: messages.opinion, make: async () => (await import('./make-files')).makeOpinion(session, environment.now(), fonts) },
    { label: messages.workbook, make: async () => (await import('./make-files')).makeWorkbook(session) },
    {
      label: messages.checkSheet,
      make: async () => (await import('../../form/deliver/make-check-sheet')).makeCheckSheet(session, storedDraft(), 'docx', environment.now(), fonts),
    },
  ];
  return (
    <div className={styles.exports}>
      <div className={styles.acts} role="group" aria-label={messages.exports}>
        {files.map(({ label, make }) => (
          <Button key={label} size="small" icon="download" aria-disabled={busy} onClick={hand(label, make)}>
            {label}
          </Button>
        ))}
      </div>
      <p role="status" aria-label={messages.exports} className={styles.soft}>
        {message}
      </p>
    </div>
  );
}
