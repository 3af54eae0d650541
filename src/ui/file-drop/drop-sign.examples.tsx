/** Over the gallery it would hide everything, so it stands in a box that holds what is fixed. */
import type { Examples } from '../examples';
import { DropSign } from './drop-sign';

export const examples: Examples = {
  'files above': (
    <div style={{ height: '6rem', transform: 'translate(0)' }}>
      <DropSign>松开鼠标，导入文件</DropSign>
    </div>
  ),
};
