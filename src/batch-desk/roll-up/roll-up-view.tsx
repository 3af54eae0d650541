/** 汇总: the sums of the chosen reports, with their parts, their doubts, and the parent's own report beside them. */
import { useCallback, useMemo, useState } from 'react';
import type { CheckedReport } from '../../batch/checked-report';
import type { CellKey } from '../../report/address';
import type { RollUpScope } from '../../survey/choose-children';
import { doubtWords } from '../../survey/messages';
import { isSure, rollUp, type RollUp } from '../../survey/roll-up';
import { rollUpSheets } from '../../survey/roll-up-workbook';
import { NOBODY_ABSENT, reportKey, type Absent } from '../../survey/surveyed-report';
import { classes } from '../../ui/classes';
import { safeFileName } from '../../ui/download';
import { ChooseDoubles } from '../survey/choose-doubles';
import { chooseDouble, type ChoosingProps } from '../survey/chosen-reports';
import { ExportFiles, XLSX_TYPE } from '../survey/export-files';
import { makeWorkbook } from '../survey/make-workbook';
import { surveyDeskMessages } from '../survey/messages';
import { MoreList } from '../survey/more-list';
import styles from '../survey/survey.module.css';
import { useSteps } from '../survey/use-steps';
import { useSurveySet, type SurveySet } from '../survey/use-survey-set';
import { BeginReport, type OnBegin } from './begin-report';
import { ChooseChildren } from './choose-children';
import { chooseExcluded, chosenScope } from './chosen-scope';
import { rollUpMessages as messages } from './messages';
import { OwnDifferences } from './own-differences';
import { ScopeControls } from './scope-controls';
import { SumDetail } from './sum-detail';
import { SumTables } from './sum-tables';

export interface RollUpViewProps extends ChoosingProps {
  reports: readonly CheckedReport[];
  /** Files that could not be read and expected units without a report: they make every sum unsure. */
  absent?: Absent;
  /** Opens the parent's report, begun from the sums, as a draft. */
  onBegin?: OnBegin | undefined;
}

function Overall({ result }: { result: RollUp }) {
  if (result.overall.length === 0) return null;
  return (
    <div className={styles.caution}>
      <p>{messages.overall}</p>
      <MoreList items={result.overall}>
        {(shown) => (
          <ul>
            {shown.map((doubt, index) => (
              <li key={index}>{doubtWords(doubt)}</li>
            ))}
          </ul>
        )}
      </MoreList>
    </div>
  );
}

type ViewProps = Omit<RollUpViewProps, 'reports' | 'absent'> & { absent: Absent; set: SurveySet };

function Sums({ result, onBegin }: Pick<ViewProps, 'onBegin'> & { result: RollUp }) {
  const [opened, setOpened] = useState<CellKey | null>(null);
  const unsure = [...result.sums.values()].filter((sum) => !isSure(result, sum)).length;
  const file = {
    label: messages.export,
    name: safeFileName(messages.fileName(result.year), 'xlsx'),
    type: XLSX_TYPE,
    make: () => makeWorkbook(rollUpSheets(result)),
  };
  return (
    <>
      <Overall result={result} />
      <div className={styles.actions}>
        {onBegin && <BeginReport result={result} onBegin={onBegin} />}
        <ExportFiles files={[file]} />
      </div>
      <OwnDifferences result={result} />
      <p role="status">{messages.sureSums(unsure, result.sums.size)}</p>
      {unsure > 0 && <p className={styles.soft}>{messages.legend}</p>}
      <SumTables result={result} onOpen={setOpened} />
      {opened !== null && (
        <SumDetail
          result={result}
          cellKey={opened}
          onClose={() => {
            setOpened(null);
          }}
        />
      )}
    </>
  );
}

function OpenRollUp({ set: { reports, vocabulary }, scope, absent, chosen, onChoose, onBegin }: ViewProps & { scope: RollUpScope }) {
  const begin = useCallback(() => rollUp(reports, scope, absent, vocabulary), [reports, scope, absent, vocabulary]);
  const { result, working } = useSteps(begin);
  const candidates = reports.filter(
    (report) =>
      report.row.year === scope.year &&
      reportKey(report) !== scope.own &&
      (scope.otherFormats || report.format.template.id === scope.format.template.id),
  );
  return (
    <>
      <ScopeControls reports={reports} scope={scope} chosen={chosen} onChoose={onChoose} />
      {working && <p role="status">{surveyDeskMessages.working}</p>}
      {result && (
        <div className={classes(styles.view, working && styles.working)}>
          <ChooseDoubles
            doubles={result.doubles}
            onChoose={(key, report) => {
              onChoose(chooseDouble(reports, chosen, key, report));
            }}
          />
          <ChooseChildren
            candidates={candidates}
            excluded={scope.excluded}
            onExclude={(excluded) => {
              onChoose(chooseExcluded(reports, chosen, excluded));
            }}
            result={result}
          />
          <Sums result={result} onBegin={onBegin} />
        </div>
      )}
    </>
  );
}

function ReadyRollUp(props: ViewProps) {
  const { chosen, set } = props;
  const scope = useMemo(() => chosenScope(set.reports, chosen), [set, chosen]);
  return (
    <div className={styles.view}>
      <p className={styles.soft}>{messages.intro}</p>
      {scope ? <OpenRollUp {...props} scope={scope} /> : <p>{messages.none}</p>}
    </div>
  );
}

export function RollUpView({ reports, absent = NOBODY_ABSENT, ...rest }: RollUpViewProps) {
  const loaded = useSurveySet(reports);
  if (loaded === null) return <p role="status">{surveyDeskMessages.loading}</p>;
  if (loaded.set === null) return <p role="alert">{surveyDeskMessages.notLoaded(loaded.failure)}</p>;
  return <ReadyRollUp set={loaded.set} absent={absent} {...rest} />;
}
