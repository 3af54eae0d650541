/** One batch: its run, its reports, their findings, who is missing, and what they come to together. */
import { useDeferredValue, useMemo, useState } from 'react';
import type { BatchRow } from '../batch/batch-row';
import { pairReports, type LastYear } from '../batch/previous-reports';
import type { UnitOverview } from '../batch/units';
import { NOTHING_CHOSEN, type BatchChoices } from '../drafts/batch-choices';
import type { TemplateFile } from '../report/draft';
import type { Report } from '../report/report';
import type { Absent } from '../survey/surveyed-report';
import { late } from '../ui/late/late';
import { LinkButton } from '../ui/link-button/link-button';
import { usePageTitle } from '../ui/page-title';
import { Tabs } from '../ui/tabs/tabs';
import styles from './desk.module.css';
import type { BatchState, LiveBatch } from './desk/live-batch';
import { ExportButtons } from './export/export-buttons';
import { FindingsView } from './findings/findings-view';
import { GiveFiles } from './give-files';
import { LastYearLine } from './last-year-line';
import { deskMessages as messages, detailMessages } from './messages';
import { RemoveBatch } from './remove-batch';
import { ReportDetail } from './reports/report-detail';
import { ReportsView } from './reports/reports-view';
import { RunBar } from './run-bar';
import { overviewOf } from './units/overview';
import { UnitsView } from './units/units-view';
import { useTypedList } from './units/use-typed-list';
import { useBatchState, useDesk } from './use-desk';
import { WithReports } from './with-reports';

type View = 'reports' | 'findings' | 'units' | 'roll-up' | 'analysis';

const OPENING = <p role="status">{messages.opening}</p>;

const RollUpView = late(() => import('./roll-up/roll-up-view').then((module) => module.RollUpView), OPENING);
const AnalysisView = late(() => import('./analysis/analysis-view').then((module) => module.AnalysisView), OPENING);

export interface BatchPageProps {
  id: string;
  /** Opens a report as a draft of this device. */
  onOpenDraft: (report: Report, template: TemplateFile | null) => Promise<void>;
  /** Leads to the list of batches. */
  onLeave: () => void;
}

const NO_LAST_YEAR: LastYear = { state: 'none' };

/** What stands instead of a batch that is not there, or not yet. */
function Opening({ opening }: Pick<BatchState, 'opening'>) {
  if (opening === 'missing') return <p>{messages.missing}</p>;
  if (typeof opening === 'object') return <p role="alert">{messages.unreadable(opening.failed)}</p>;
  return <p role="status">{messages.opening}</p>;
}

/** What the sums of a batch are without. */
function absentFrom(rows: readonly BatchRow[], { missing }: UnitOverview): Absent {
  return { broken: rows.flatMap((row) => (row.state === 'broken' ? [row] : [])), missing: missing.map(({ unit }) => unit) };
}

interface OpenBatchProps extends BatchPageProps {
  live: LiveBatch;
  state: BatchState & { batch: NonNullable<BatchState['batch']> };
}

function OpenBatch({ live, state, onOpenDraft, onLeave }: OpenBatchProps) {
  const desk = useDesk();
  const [view, setView] = useState<View>('reports');
  const [file, setFile] = useState<string | null>(null);
  const [typed, onType] = useTypedList(live);
  const { batch, rows } = state;
  // The run's own line is never late; the lists may be.
  const shown = useDeferredValue(rows);
  const overview = useMemo(() => overviewOf(shown, batch.expected), [shown, batch.expected]);
  const absent = useMemo(() => absentFrom(shown, overview), [shown, overview]);
  const pairing = useMemo(() => pairReports(shown), [shown]);
  const findings = useMemo(() => shown.reduce((sum, row) => sum + (row.state === 'checked' ? row.findings.length : 0), 0), [shown]);
  const opened = file === null ? undefined : rows.find((row) => row.file === file);

  const choosing = {
    chosen: batch.chosen ?? NOTHING_CHOSEN,
    onChoose: (part: Partial<BatchChoices>) => void live.choose(part),
  };
  const openDraft = async (of: string) => {
    const kept = await live.report(of);
    if (kept === null) throw new Error(detailMessages.gone);
    await onOpenDraft(kept.report, kept.template);
  };
  return (
    <>
      <div className={styles.top}>
        <p className={styles.soft}>{messages.batchLine(batch.counts.files, batch.counts.withErrors, batch.counts.broken)}</p>
        <div className={styles.actions}>
          <GiveFiles
            more
            onFiles={(files) => {
              void live.give(files);
            }}
          />
          <ExportButtons name={batch.name} rows={shown} units={() => overview} />
          <RemoveBatch batch={batch} remove={() => desk.remove(batch.id)} onRemoved={onLeave} />
        </div>
      </div>
      <RunBar batch={live} state={state} />
      <LastYearLine batch={live} state={state} rows={shown} pairing={pairing} />
      <div className={styles.views}>
        <Tabs<View>
          label={messages.tabs}
          tabs={[
            { id: 'reports', label: messages.reports, count: shown.length },
            { id: 'findings', label: messages.findings, count: findings },
            { id: 'units', label: messages.units },
            { id: 'roll-up', label: messages.rollUp },
            { id: 'analysis', label: messages.analysis },
          ]}
          selected={view}
          onSelect={setView}
        >
          {view === 'reports' && <ReportsView rows={shown} pairing={pairing} missing={batch.expected.units === null ? null : overview.missing} onOpen={setFile} />}
          {view === 'findings' && <FindingsView rows={shown} onOpen={setFile} />}
          {view === 'units' && (
            <UnitsView
              rows={shown}
              overview={overview}
              expected={batch.expected}
              typed={typed}
              onType={onType}
              readUnits={desk.readUnits}
              onExpect={(expected) => void live.expect(expected)}
              onOpen={setFile}
            />
          )}
          {(view === 'roll-up' || view === 'analysis') && (
            <WithReports batch={live} state={state}>
              {(reports) =>
                view === 'roll-up' ? (
                  <RollUpView reports={reports} absent={absent} {...choosing} onBegin={onOpenDraft} />
                ) : (
                  <AnalysisView reports={reports} absent={absent} {...choosing} />
                )
              }
            </WithReports>
          )}
        </Tabs>
      </div>
      {opened && (
        <ReportDetail
          key={opened.file}
          row={opened}
          lastYear={opened.state === 'broken' ? NO_LAST_YEAR : pairing.stateOf(opened)}
          onOpenDraft={openDraft}
          onClose={() => {
            setFile(null);
          }}
        />
      )}
    </>
  );
}

export function BatchPage(props: BatchPageProps) {
  const live = useDesk().open(props.id);
  const state = useBatchState(live);
  const { batch, opening } = state;
  const name = batch?.name ?? messages.title;
  usePageTitle(name);
  return (
    <div className={styles.wide}>
      <div className={styles.head}>
        <p className={styles.back}>
          <LinkButton href="#/batch" variant="quiet" size="small" icon="arrow-left">
            {messages.all}
          </LinkButton>
        </p>
        <h1 className={styles.title} tabIndex={-1}>
          {name}
        </h1>
      </div>
      {opening === 'open' && batch ? <OpenBatch {...props} live={live} state={{ ...state, batch }} /> : <Opening opening={opening} />}
    </div>
  );
}
