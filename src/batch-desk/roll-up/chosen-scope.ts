/** What 汇总 adds, by what was chosen: year, format, the parent's own report, and which reports count. */
import type { BatchChoices } from '../../drafts/batch-choices';
import type { RollUpScope } from '../../survey/choose-children';
import { reportKey, type SurveyedReport } from '../../survey/surveyed-report';
import type { Format } from '../../template/format';
import { chosenDoubles, chosenYear } from '../survey/chosen-reports';

/** Formats of a year's reports, the commonest first. */
export function formatsOf(reports: readonly SurveyedReport[], year: number): { format: Format; count: number }[] {
  const counts = new Map<string, { format: Format; count: number }>();
  for (const { row, format } of reports) {
    if (row.year !== year) continue;
    const known = counts.get(format.template.id);
    if (known) known.count += 1;
    else counts.set(format.template.id, { format, count: 1 });
  }
  return [...counts.values()].sort((a, b) => b.count - a.count);
}

/** @returns `null` without any report */
export function chosenScope(reports: readonly SurveyedReport[], chosen: BatchChoices): RollUpScope | null {
  const year = chosenYear(reports, chosen);
  if (year === null) return null;
  const formats = formatsOf(reports, year).map(({ format }) => format);
  const format = formats.find(({ template }) => template.id === chosen.templates[year]) ?? formats[0];
  if (!format) return null;
  const own = reports.find(({ row }) => row.year === year && row.file === chosen.own[year]);
  const excluded = new Set(chosen.excluded);
  return {
    ...{ format, year, own: own ? reportKey(own) : null, otherFormats: chosen.otherFormats },
    excluded: new Set(reports.filter(({ row }) => excluded.has(row.file)).map(reportKey)),
    choices: chosenDoubles(reports, chosen),
  };
}

/** What is chosen when the report with this key is the parent's own; '' when none is. */
export function chooseOwn(reports: readonly SurveyedReport[], { own }: BatchChoices, year: number, report: string): Pick<BatchChoices, 'own'> {
  const others = Object.entries(own).filter(([of]) => of !== String(year));
  const found = reports.find((each) => reportKey(each) === report);
  return { own: Object.fromEntries(found ? [...others, [String(year), found.row.file]] : others) };
}

/** What is chosen when the reports with these keys are left out; a file that is not there at the moment stays as it is. */
export function chooseExcluded(reports: readonly SurveyedReport[], { excluded }: BatchChoices, keys: ReadonlySet<string>): Pick<BatchChoices, 'excluded'> {
  const present = new Set(reports.map(({ row }) => row.file));
  const leftOut = reports.filter((report) => keys.has(reportKey(report))).map(({ row }) => row.file);
  return { excluded: [...excluded.filter((file) => !present.has(file)), ...leftOut] };
}
