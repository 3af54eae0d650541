/** Boxes alone, with an explanation, and one that cannot be changed. */
import type { Examples } from '../examples';
import { Checkbox } from './checkbox';

export const examples: Examples = {
  plain: <Checkbox label="不分全角半角" defaultChecked />,
  'with a hint': <Checkbox label="以 2024 年度报告为上年报告" hint="带入上年结转等，核对后可改" />,
  disabled: <Checkbox label="附统计图" disabled />,
};
