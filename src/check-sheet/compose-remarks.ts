/** The table of what other checks found: one row each, the source said once for neighbours that share it. */
import type { TableBlock } from '../document/document';
import { centred, listTable, words } from '../document/form-table';
import { keptText, lapsedText, REMARKS, resultText, SEVERITY_NAMES } from './messages';
import type { SheetRemark } from './sheet';

/** 程度, 问题, 依据, 结果 in millimetres. */
const WIDTHS = [14, 96, 44, 24];

function messageText({ message, kept, lapsed }: SheetRemark): string {
  const after = [
    ...(kept ? [keptText(kept.reason, kept.by, kept.date)] : []),
    ...(lapsed === null ? [] : [lapsedText(lapsed)]),
  ];
  return [message, ...after].join('\n');
}

export function composeRemarks(remarks: readonly SheetRemark[]): TableBlock {
  const rows = remarks.map((remark, index) => {
    const { severity, source, kept } = remark;
    return {
      cells: [
        centred(0, SEVERITY_NAMES[severity]),
        words(1, messageText(remark)),
        words(2, remarks[index - 1]?.source === source ? REMARKS.same : source),
        centred(3, kept ? resultText('kept', severity) : REMARKS.open),
      ],
    };
  });
  return listTable({ table: 'remarks', caption: REMARKS.caption, widths: WIDTHS, rows }, [
    REMARKS.severity,
    REMARKS.message,
    REMARKS.source,
    REMARKS.result,
  ]);
}
