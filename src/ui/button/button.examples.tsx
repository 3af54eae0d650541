/** Buttons of every weight. */
import type { Examples } from '../examples';
import { Button } from './button';

export const examples: Examples = {
  primary: (
    <Button variant="primary" icon="plus">
      新建年报
    </Button>
  ),
  secondary: <Button icon="upload">导入草稿文件</Button>,
  quiet: (
    <Button variant="quiet" size="small" icon="trash">
      删除
    </Button>
  ),
  'in a sentence': (
    <p>
      未能保存：浏览器存储空间不足。现在可以<Button variant="text">导出草稿文件</Button>。
    </p>
  ),
  disabled: <Button disabled>导出 Word</Button>,
};
