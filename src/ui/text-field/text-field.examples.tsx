/** Text fields: plain, with hint, optional, wrong. */
import type { Examples } from '../examples';
import { TextField } from './text-field';

export const examples: Examples = {
  plain: <TextField label="机关名称" />,
  'with a hint': <TextField label="机关名称" hint="与公章一致的全称" />,
  optional: <TextField label="联系电话" optional numeric characters={12} />,
  wrong: <TextField label="报告年度" error="年度应为四位数字，现为“25”" defaultValue="25" numeric characters={6} />,
  'read only': <TextField label="机关名称" readOnly value="某市教育局" />,
};
