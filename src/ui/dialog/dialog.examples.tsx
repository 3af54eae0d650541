/** A dialog that asks, and one that lies along the edge. */
import { Button } from '../button/button';
import type { Examples } from '../examples';
import { TextField } from '../text-field/text-field';
import { Dialog, DialogActions } from './dialog';

const nothing = () => undefined;

export const examples: Examples = {
  centred: (
    <Dialog title="新建年报" onClose={nothing}>
      <TextField label="机关名称" data-autofocus />
      <DialogActions>
        <Button variant="primary">新建</Button>
        <Button>取消</Button>
      </DialogActions>
    </Dialog>
  ),
  sheet: (
    <Dialog title="核对" placement="side" onClose={nothing}>
      <p>本节没有发现问题。</p>
    </Dialog>
  ),
};
