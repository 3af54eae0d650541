/** Links that look like buttons. */
import type { Examples } from '../examples';
import { LinkButton } from './link-button';

export const examples: Examples = {
  primary: (
    <LinkButton href="#/" variant="primary">
      打开
    </LinkButton>
  ),
  quiet: (
    <LinkButton href="#/" variant="quiet" size="small" icon="arrow-left">
      全部年报
    </LinkButton>
  ),
};
