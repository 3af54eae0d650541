/** What was chosen of a batch by files, as it stands for the reports that are there. */
import type { BatchChoices } from '../../drafts/batch-choices';
import { yearsOf } from '../../survey/analysis';
import type { Choices } from '../../survey/doubles';
import { reportKey, type SurveyedReport } from '../../survey/surveyed-report';

export interface ChoosingProps {
  chosen: BatchChoices;
  /** Takes what is chosen anew; the rest stays. */
  onChoose: (part: Partial<BatchChoices>) => void;
}

/** The chosen year, the latest where none is chosen that there are reports of; `null` without any report. */
export function chosenYear(reports: readonly SurveyedReport[], { year }: BatchChoices): number | null {
  const years = yearsOf(reports);
  return years.find((each) => each === year) ?? years[0] ?? null;
}

/** The reports without those that are the parent's own: what is said of the children is not said of it. */
export function chosenChildren<Report extends SurveyedReport>(reports: readonly Report[], { own }: BatchChoices): Report[] {
  return reports.filter(({ row }) => own[row.year] !== row.file);
}

/** Which report counts of each agency with several. */
export function chosenDoubles(reports: readonly SurveyedReport[], { doubles }: BatchChoices): Choices {
  const byFile = new Map(reports.map((report) => [report.row.file, reportKey(report)]));
  return new Map(
    Object.entries(doubles).flatMap(([key, file]): [string, string][] => {
      const report = byFile.get(file);
      return report === undefined ? [] : [[key, report]];
    }),
  );
}

/** What is chosen when of an agency and year the report with this key counts. */
export function chooseDouble(reports: readonly SurveyedReport[], { doubles }: BatchChoices, key: string, report: string): Pick<BatchChoices, 'doubles'> {
  const found = reports.find((each) => reportKey(each) === report);
  return { doubles: found ? { ...doubles, [key]: found.row.file } : doubles };
}
