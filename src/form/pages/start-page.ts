/** Where an opened draft begins: where there is something left to do. */
import { sectionProgress } from '../../check/progress';
import type { Session } from '../session/session';
import { DELIVER_PAGE, FRONT_PAGE } from './page';

/** The front matter while nobody is named in it, else the first section that is not done. */
export function startPage(session: Session): string {
  const report = session.report();
  if (report.agency.name === '') return FRONT_PAGE;
  const progress = sectionProgress(session.format, report, session.ledger, session.findings(), session.draft().done);
  return progress.find(({ status, total }) => total > 0 && status !== 'done')?.section ?? DELIVER_PAGE;
}
