/** A summary above the fields that it speaks of. */
import type { Examples } from '../examples';
import { TextField } from '../text-field/text-field';
import { ErrorSummary } from './error-summary';

export const examples: Examples = {
  'two entries': (
    <>
      <ErrorSummary
        title="有 2 处需要处理"
        entries={[
          { target: 'summary-agency', message: '填写机关名称' },
          { target: 'summary-year', message: '年度应为四位数字，现为“25”' },
        ]}
      />
      <TextField id="summary-agency" label="机关名称" error="填写机关名称" />
      <TextField id="summary-year" label="报告年度" error="年度应为四位数字，现为“25”" defaultValue="25" />
    </>
  ),
};
