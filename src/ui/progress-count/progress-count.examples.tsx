/** Nothing, some and all of it done. */
import type { Examples } from '../examples';
import { ProgressCount } from './progress-count';

export const examples: Examples = {
  nothing: <ProgressCount done={0} total={200} unit="格" />,
  some: <ProgressCount done={120} total={200} unit="格" />,
  all: <ProgressCount done={200} total={200} unit="格" />,
  'own words': <ProgressCount done={3} total={6} unit="节" words="已完成 3/6 节" />,
};
