/** The workspace of a draft, which most visits lead to: a part of the app that is loaded while its start page is read. */
import { late } from '../../ui/late/late';
import { Loading } from './loading';

export const LateWorkspace = late(() => import('./workspace-route').then((module) => module.WorkspaceRoute), <Loading />);
