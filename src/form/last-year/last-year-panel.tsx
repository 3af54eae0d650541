/** 上年: attaches last year's report and shows it beside this page's tables and texts. */
import { useState } from 'react';
import { Button } from '../../ui/button/button';
import { Icon } from '../../ui/icon/icon';
import { usePageContext } from '../pages/use-page';
import { useReadOnly } from '../session/read-only-context';
import type { LastYear } from '../session/last-year';
import { useSession, useTopic } from '../session/session-context';
import { tableOf } from '../../template/content';
import { AttachLastYear } from './attach-last-year';
import { ComparedCells } from './compared-cells';
import styles from './last-year.module.css';
import { LastYearText, type TextView } from './last-year-text';
import { lastYearMessages as messages } from './messages';
import { PrefilledNote } from './prefilled-note';
import { SupplyOffer } from './supply-offer';
import { useAttach } from './use-attach';

function Here({ lastYear }: { lastYear: LastYear }) {
  const [view, setView] = useState<TextView>('differences');
  const contents = usePageContext().current.section?.content ?? [];
  const shown = contents.flatMap((content) => {
    if ('narrative' in content) {
      return [<LastYearText key={content.narrative} content={content} lastYear={lastYear} view={view} onView={setView} />];
    }
    const table = tableOf(content);
    return table === null ? [] : [<ComparedCells key={table} table={table} />];
  });
  return shown.length === 0 ? <p className={styles.quiet}>{messages.nothingHere}</p> : shown;
}

export function LastYearPanel() {
  const { format, report, draft } = useSession();
  const lastYear = useTopic('last-year', (session) => session.lastYear());
  const readOnly = useReadOnly();
  const attach = useAttach();
  const unread = lastYear === null ? draft().previous : null;
  if (lastYear === null) {
    return (
      <div className={styles.panel}>
        {unread && (
          <p role="status" className={styles.caution}>
            <Icon name="warning" /> {messages.unreadableFormat(unread.name, unread.report.template)}
          </p>
        )}
        <AttachLastYear attach={attach} />
      </div>
    );
  }
  const { attached, ledger } = lastYear;
  const { agency, year } = attached.report;
  const own = report().agency.name.trim();
  return (
    <div className={styles.panel}>
      <div className={styles.head}>
        <div>
          <p className={styles.name}>{messages.name(agency.name, year)}</p>
          <p className={styles.quiet}>{messages.format(ledger.format.template.title)}</p>
        </div>
        {!readOnly && (
          <Button size="small" onClick={attach.remove}>
            {messages.remove}
          </Button>
        )}
      </div>
      {agency.name.trim() !== own && (
        <p className={styles.caution}>
          <Icon name="warning" /> {messages.otherAgency(agency.name, own)}
        </p>
      )}
      {ledger.format.template.id !== format.template.id && <p className={styles.quiet}>{messages.otherFormat}</p>}
      {!readOnly && <SupplyOffer lastYear={lastYear} onTake={attach.takeOver} />}
      <PrefilledNote />
      <Here lastYear={lastYear} />
    </div>
  );
}
