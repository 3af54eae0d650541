/** The addresses of batch checking: all batches of this device, and one of them, whose reports become drafts here. */
import { useLocation } from 'wouter';
import { BatchPage } from '../../batch-desk/batch-page';
import { DeskPage } from '../../batch-desk/desk-page';
import { useDraftStorage } from '../../drafts/storage-provider';
import { describeFailure } from '../describe-failure';
import { createDraft } from '../new-report/create-draft';

/** @param props.id absent at the address of all batches */
export function BatchRoute({ id }: { id: string | undefined }) {
  const { repository } = useDraftStorage();
  const [, navigate] = useLocation();
  if (id === undefined) {
    return (
      <DeskPage
        onOpen={(begun) => {
          navigate(`/batch/${begun}`);
        }}
      />
    );
  }
  return (
    <BatchPage
      key={id}
      id={id}
      onOpenDraft={async (report, template) => {
        const draft = await createDraft(repository, { report, template }).catch((error: unknown) => {
          throw new Error(describeFailure(error));
        });
        navigate(`/draft/${draft.id}`);
      }}
      onLeave={() => {
        navigate('/batch');
      }}
    />
  );
}
