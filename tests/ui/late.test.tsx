// Promises that a component whose code comes late is shown at once when it is there, and can be had ahead of time.
import { act, render, screen } from '@testing-library/react';
import { Component, type ReactNode } from 'react';
import { describe, expect, it, vi } from 'vitest';
import { late } from '../../src/ui/late/late';

const Greeting = ({ name }: { name: string }) => <p>你好，{name}</p>;

describe('a late component', () => {
  it('shows what stands in its place, and itself with the task that brought its code', async () => {
    let bring: (component: typeof Greeting) => void = () => undefined;
    const Late = late(() => new Promise<typeof Greeting>((resolve) => (bring = resolve)), <p>正在打开</p>);
    render(<Late name="王敏" />);
    expect(screen.getByText('正在打开')).toBeTruthy();
    await act(async () => {
      bring(Greeting);
      await Promise.resolve();
    });
    expect(screen.getByText('你好，王敏')).toBeTruthy();
    expect(screen.queryByText('正在打开')).toBeNull();
  });

  it('is there from the first frame once it was prepared, and loaded only once', async () => {
    const load = vi.fn(() => Promise.resolve(Greeting));
    const Late = late(load, <p>正在打开</p>);
    await Late.prepare();
    render(<Late name="李强" />);
    expect(screen.getByText('你好，李强')).toBeTruthy();
    await Late.prepare();
    expect(load).toHaveBeenCalledTimes(1);
  });

  it('tells the error boundary when its code cannot be had, and is tried again the next time', async () => {
    class Boundary extends Component<{ children: ReactNode }, { failed: boolean }> {
      override state = { failed: false };
      static getDerivedStateFromError() {
        return { failed: true };
      }
      override render() {
        return this.state.failed ? <p>打不开</p> : this.props.children;
      }
    }
    const load = vi.fn<() => Promise<typeof Greeting>>(() => Promise.resolve(Greeting)).mockRejectedValueOnce(new Error('offline'));
    const Late = late(load);
    vi.spyOn(console, 'error').mockImplementation(() => undefined);
    const { unmount } = render(
      <Boundary>
        <Late name="赵红" />
      </Boundary>,
    );
    expect(await screen.findByText('打不开')).toBeTruthy();
    unmount();
    render(<Late name="赵红" />);
    expect(await screen.findByText('你好，赵红')).toBeTruthy();
  });
});
