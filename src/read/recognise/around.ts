/** How well the labels around a label agree: the groups that a row or column stands in. */
import { likeness, type Label } from './label';

function mean(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / values.length;
}

function bestOf(label: Label, among: readonly Label[]): number {
  return among.reduce((best, each) => Math.max(best, likeness(label, each)), 0);
}

/** How well labels find their like among others, on average; 1 where one side has none. */
export function aroundLikeness(labels: readonly Label[], among: readonly Label[]): number {
  return labels.length === 0 || among.length === 0 ? 1 : mean(labels.map((each) => bestOf(each, among)));
}
