/** A link whose full meaning is heard only. */
import type { Examples } from '../examples';
import { VisuallyHidden } from './visually-hidden';

export const examples: Examples = {
  'more to hear than to see': (
    <a href="#/">
      打开<VisuallyHidden>某市教育局 2025 年度年报</VisuallyHidden>
    </a>
  ),
};
