// Promises notices that wait for their reader and never take the focus.
import { act, fireEvent, render, screen, within } from '@testing-library/react';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { Dialog } from '../../src/ui/dialog/dialog';
import { useToast } from '../../src/ui/toast/toast-context';
import type { Toast } from '../../src/ui/toast/toast-item';
import { ToastProvider } from '../../src/ui/toast/toast-provider';
import { ToastScope } from '../../src/ui/toast/toast-scope';

function Trigger({ toasts }: { toasts: Toast[] }) {
  const show = useToast();
  return (
    <button
      type="button"
      onClick={() => {
        toasts.forEach(show);
      }}
    >
      删除
    </button>
  );
}

function Elsewhere() {
  const show = useToast();
  return (
    <button
      type="button"
      onClick={() => {
        show({ message: '已导出' });
      }}
    >
      导出
    </button>
  );
}

function showAll(...toasts: Toast[]): void {
  render(
    <ToastProvider>
      <Trigger toasts={toasts} />
    </ToastProvider>,
  );
  fireEvent.click(screen.getByRole('button', { name: '删除' }));
}

const pass = (seconds: number) => {
  act(() => {
    vi.advanceTimersByTime(seconds * 1000);
  });
};

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

describe('a notice', () => {
  it('is announced from a status region that was there before', () => {
    render(<ToastProvider>{null}</ToastProvider>);
    expect(screen.getByRole('status', { name: '提示' })).toBeTruthy();
  });

  it('with an action stays twenty seconds', () => {
    showAll({ message: '已删除', action: { label: '撤销', act: () => undefined } });
    pass(19);
    expect(screen.getByText('已删除')).toBeTruthy();
    pass(2);
    expect(screen.queryByText('已删除')).toBeNull();
  });

  it('waits while the mouse or the focus is on it', () => {
    showAll({ message: '已删除', action: { label: '撤销', act: () => undefined } });
    const undo = screen.getByRole('button', { name: '撤销' });
    act(() => {
      undo.focus();
    });
    pass(120);
    expect(screen.getByText('已删除')).toBeTruthy();
    act(() => {
      undo.blur();
    });
    pass(21);
    expect(screen.queryByText('已删除')).toBeNull();
  });

  it('does what its action says, once, and leaves', () => {
    const undo = vi.fn();
    showAll({ message: '已删除', action: { label: '撤销', act: undo } });
    fireEvent.click(screen.getByRole('button', { name: '撤销' }));
    expect(undo).toHaveBeenCalledTimes(1);
    expect(screen.queryByText('已删除')).toBeNull();
  });

  it('can be closed by name, and the others stay', () => {
    showAll({ message: '已删除甲' }, { message: '已删除乙' });
    fireEvent.click(screen.getByRole('button', { name: '关闭提示：已删除甲' }));
    expect(screen.queryByText('已删除甲')).toBeNull();
    expect(screen.getByText('已删除乙')).toBeTruthy();
  });

  it('gives way when there are more than three', () => {
    showAll(...['甲', '乙', '丙', '丁'].map((message) => ({ message })));
    expect(screen.getAllByRole('listitem').map((item) => item.textContent)).toEqual(['乙', '丙', '丁']);
  });

  it('leaves with the part of the page that showed it, and the others stay', () => {
    const part = (shown: boolean) => (
      <ToastProvider>
        {shown && (
          <ToastScope>
            <Trigger toasts={[{ message: '已填 0' }]} />
          </ToastScope>
        )}
        <Elsewhere />
      </ToastProvider>
    );
    const { rerender } = render(part(true));
    fireEvent.click(screen.getByRole('button', { name: '删除' }));
    fireEvent.click(screen.getByRole('button', { name: '导出' }));
    expect(screen.getAllByRole('listitem').map((item) => item.textContent)).toEqual(['已填 0', '已导出']);
    rerender(part(false));
    expect(screen.getAllByRole('listitem').map((item) => item.textContent)).toEqual(['已导出']);
  });

  it('is room that the page knows of, for as long as it is there', () => {
    const room = () => document.documentElement.style.getPropertyValue('--toast-height');
    showAll({ message: '已删除' });
    expect(room()).toMatch(/^\d+px$/);
    pass(9);
    expect(room()).toBe('');
  });

  it('stands in the dialog that is open, where it can be heard and reached, and stays when that is closed', () => {
    const page = (open: boolean) => (
      <ToastProvider>
        <Elsewhere />
        {open && (
          <Dialog title="面板" onClose={() => undefined}>
            <Trigger toasts={[{ message: '已改正' }]} />
          </Dialog>
        )}
      </ToastProvider>
    );
    const { rerender } = render(page(true));
    const dialog = screen.getByRole('dialog', { name: '面板' });
    expect(within(dialog).getByRole('status', { name: '提示' })).toBeTruthy();
    fireEvent.click(within(dialog).getByRole('button', { name: '删除' }));
    expect(within(dialog).getByRole('listitem').textContent).toBe('已改正');
    rerender(page(false));
    expect(screen.getByRole('listitem').textContent).toBe('已改正');
    expect(screen.getAllByRole('status', { name: '提示' })).toHaveLength(1);
  });
});
