/** Zod's issues in the product's words: what was expected and what is there. */
import type { z } from 'zod';

const TYPES: Record<string, string> = {
  string: '文字',
  number: '数',
  int: '整数',
  boolean: 'true 或 false',
  array: '列表',
  object: '一组键和值',
  record: '一组键和值',
  null: 'null',
  undefined: '空缺',
};

function typeName(type: string): string {
  return TYPES[type] ?? type;
}

function typeOf(input: unknown): string {
  if (input === null) return 'null';
  return Array.isArray(input) ? 'array' : typeof input;
}

/** How much of what: characters of a text, entries of a list, or the number itself. */
function measure(origin: string): string {
  if (origin === 'string') return '字数';
  return origin === 'array' || origin === 'set' ? '项数' : '';
}

function choices(values: readonly unknown[]): string {
  return values.map(String).join('、');
}

/** The message for one issue; a message that a schema gives itself goes before it. */
export function issueMessage(issue: z.core.$ZodRawIssue): string {
  switch (issue.code) {
    case 'invalid_type':
      return issue.input === undefined
        ? `缺少，应为${typeName(issue.expected)}`
        : `应为${typeName(issue.expected)}，现为${typeName(typeOf(issue.input))}`;
    case 'invalid_value':
      return issue.values.length === 1 ? `应为 ${choices(issue.values)}` : `应为以下之一：${choices(issue.values)}`;
    case 'too_small':
      return `${measure(issue.origin)}应不小于 ${String(issue.minimum)}`;
    case 'too_big':
      return `${measure(issue.origin)}应不大于 ${String(issue.maximum)}`;
    case 'unrecognized_keys':
      return `没有名为“${issue.keys.join('、')}”的项`;
    case 'invalid_format':
      return issue.format === 'datetime' ? '应为 ISO 8601 时间' : '写法不符合要求';
    case 'not_multiple_of':
      return `应为 ${String(issue.divisor)} 的倍数`;
    case 'invalid_union':
      return '不符合任何一种写法';
    case 'invalid_key':
    case 'invalid_element':
    case 'custom':
      return '不符合要求';
  }
}
