/** The clerk's workspace for one draft. */
import { OpenDraft } from './open-draft';
import { OpenWorkspace } from './workspace/open-workspace';

export function Workspace({ draftId }: { draftId: string }) {
  return <OpenDraft draftId={draftId} as={OpenWorkspace} />;
}
