/** Reports under review with their audit, for the tests of opinions. */
import { audit } from '../../../src/audit/audit';
import { operandsOf } from '../../../src/check/waivers';
import type { OpinionInput } from '../../../src/opinion/opinion';
import { contentHash } from '../../../src/report/content-hash';
import { emptyReport, type Report } from '../../../src/report/report';
import type { RemarkPlace, Thread } from '../../../src/report/review';
import { inputOf } from '../../audit/support/audits';
import { projectReport } from '../../cli/support/reports';
import { formatOf } from '../../support/formats';

export const TIME = new Date('2026-01-25T02:30:15.000Z');

/** A cell under merged headers. */
export const CELL = 'applications/received/natural';

const format = formatOf('cn-2021');
const example = projectReport('templates/cn-2021/example.json');

/** A thread with one remark, and what else is given. */
export function threadAt(place: RemarkPlace, part: Partial<Thread> = {}, id = 'thread-1'): Thread {
  const remarks = [{ id: `${id}-1`, by: '王审核', at: '2026-01-21T01:02:03.000Z', text: '请核对。' }];
  return { id, place, remarks, suggestion: null, outcome: null, ...part };
}

export function audited(report: Report): OpinionInput {
  return { format, report, audit: audit(inputOf({ format, report })) };
}

/** The example of 2021 in which a figure is wrong, submitted, with some threads. */
export function reviewed(threads: readonly Thread[] = [], change: (report: Report) => Report = (report) => report): OpinionInput {
  const report = change({ ...example, cells: { ...example.cells, [CELL]: '999' } });
  const submitted = { act: 'submit', by: '李填报', at: '2026-01-20T08:00:00.000Z', note: '请审核', content: contentHash(report) } as const;
  return audited({ ...report, review: { steps: [{ id: 'step-1', ...submitted, draft: { id: 'draft-1', revision: 3 } }], threads: [...threads] } });
}

/** A report of an older format, nothing but its front matter filled in, with threads. */
export function olderOpinion(template: 'stat-2014' | 'department-2018', threads: (report: Report) => Thread[]): OpinionInput {
  const own = formatOf(template);
  const fields = {
    'stat-2014': { date: '2016-03-01', 'filled-on': '2016-02-28', head: '赵一', reviewer: '钱二', preparer: '孙三', telephone: '0571-1234567' },
    'department-2018': { address: '云汀市中山路1号', postcode: '315000', telephone: '0571-1234567', published: '2019-03-20' },
  }[template];
  const year = own.template.years.from;
  const empty = { ...emptyReport(template, { name: '云汀市自然资源局', level: 'department' }, year), fields };
  const report = { ...empty, review: { steps: [], threads: threads(empty) } };
  return { format: own, report, audit: audit(inputOf({ format: own, report })) };
}

/** The example of 2021 with one of its findings kept. */
export function withKept({ report, audit: result }: OpinionInput, id: string): OpinionInput {
  const finding = result.findings.find((each) => each.id === id);
  if (!finding) throw new Error(`No finding ${id}`);
  const waiver = { finding: id, reason: '经核实无误', by: '李四', at: '2026-01-19T01:02:03.000Z', operands: operandsOf(finding, result) };
  return audited({ ...report, waivers: [waiver] });
}
