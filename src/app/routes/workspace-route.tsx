/** The address of one draft; the workspace behind it is a chunk of its own. */
import { Workspace } from '../../form/workspace';

export function WorkspaceRoute({ draftId }: { draftId: string }) {
  return <Workspace key={draftId} draftId={draftId} />;
}
