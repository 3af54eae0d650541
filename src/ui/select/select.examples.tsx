/** Lists to choose from. */
import type { Examples } from '../examples';
import { Select } from './select';

const years = [2025, 2024, 2023].map((year) => ({ value: String(year), label: `${String(year)} 年度` }));

export const examples: Examples = {
  plain: <Select label="报告年度" options={years} defaultValue="2025" />,
  'with a hint': <Select label="报告年度" hint="数字所属的年度，不是公布的年度" options={years} defaultValue="2024" />,
  wrong: <Select label="报告年度" error="2025 年度已有一份年报" options={years} defaultValue="2025" />,
};
