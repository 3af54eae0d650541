/** An empty list with a way to begin. */
import { Button } from '../button/button';
import type { Examples } from '../examples';
import { EmptyState } from './empty-state';

export const examples: Examples = {
  'with a way to begin': (
    <EmptyState
      title="还没有年报"
      actions={
        <Button variant="primary" icon="plus">
          新建年报
        </Button>
      }
    >
      <p>按国家统一格式填写、核对、导出。</p>
    </EmptyState>
  ),
};
