/** Choices in sight: plain, explained, wrong. */
import type { Examples } from '../examples';
import { RadioGroup } from './radio-group';

const levels = [
  { value: 'government', label: '人民政府' },
  { value: 'department', label: '部门', hint: '县级以上人民政府的工作部门' },
  { value: 'township', label: '乡镇、街道' },
];

export const examples: Examples = {
  plain: <RadioGroup label="机关层级" name="plain" choices={levels} />,
  chosen: <RadioGroup label="机关层级" name="chosen" choices={levels} value="department" onChange={() => undefined} />,
  wrong: <RadioGroup label="机关层级" name="wrong" choices={levels} error="选择机关层级" />,
};
