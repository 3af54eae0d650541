// Promises dialogs that the keyboard can enter, leave, and leave no trace of.
import { fireEvent, render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { useState } from 'react';
import { describe, expect, it } from 'vitest';
import { Dialog } from '../../src/ui/dialog/dialog';
import { TextField } from '../../src/ui/text-field/text-field';

function Page({ marked = false }: { marked?: boolean }) {
  const [open, setOpen] = useState(false);
  return (
    <>
      <button
        type="button"
        onClick={() => {
          setOpen(true);
        }}
      >
        新建年报
      </button>
      {open && (
        <Dialog
          title="新建"
          onClose={() => {
            setOpen(false);
          }}
        >
          <TextField label="机关名称" {...(marked ? { 'data-autofocus': true } : {})} />
        </Dialog>
      )}
    </>
  );
}

const opener = () => screen.getByRole('button', { name: '新建年报' });

describe('a dialog', () => {
  it('is named by its title and takes the focus there', async () => {
    render(<Page />);
    await userEvent.click(opener());
    expect(screen.getByRole('dialog', { name: '新建' })).toBeTruthy();
    expect(document.activeElement).toBe(screen.getByRole('heading', { name: '新建' }));
  });

  it('starts at the field marked for it', async () => {
    render(<Page marked />);
    await userEvent.click(opener());
    expect(document.activeElement).toBe(screen.getByRole('textbox', { name: '机关名称' }));
  });

  it('gives the focus back to what opened it, after 关闭', async () => {
    render(<Page />);
    await userEvent.click(opener());
    await userEvent.click(screen.getByRole('button', { name: '关闭' }));
    expect(screen.queryByRole('dialog')).toBeNull();
    expect(document.activeElement).toBe(opener());
  });

  it('closes on Esc', async () => {
    render(<Page />);
    await userEvent.click(opener());
    fireEvent(screen.getByRole('dialog'), new Event('cancel', { cancelable: true }));
    expect(screen.queryByRole('dialog')).toBeNull();
    expect(document.activeElement).toBe(opener());
  });

  it('stays when the backdrop is clicked, so that nothing typed is lost', async () => {
    render(<Page />);
    await userEvent.click(opener());
    await userEvent.click(screen.getByRole('dialog'));
    expect(screen.getByRole('dialog')).toBeTruthy();
  });
});
