// Promises that errors are found, read and reached.
import { render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { ErrorSummary } from '../../src/ui/error-summary/error-summary';
import { TextField } from '../../src/ui/text-field/text-field';

const scrolled = vi.fn<(element: Element) => void>();

beforeEach(() => {
  scrolled.mockReset();
  // jsdom has no layout and therefore no scrolling.
  Element.prototype.scrollIntoView = function (this: Element) {
    scrolled(this);
  };
});

const entries = [{ target: 'agency', message: '填写机关名称' }];

describe('the error summary', () => {
  it('takes the focus when it appears and again at the next attempt', () => {
    const view = (attempt: number) => (
      <>
        <button type="button">别处</button>
        <ErrorSummary title="有 1 处需要处理" entries={entries} attempt={attempt} />
      </>
    );
    const { rerender } = render(view(1));
    const summary = screen.getByRole('group', { name: '有 1 处需要处理' });
    expect(document.activeElement).toBe(summary);
    screen.getByRole('button').focus();
    rerender(view(1));
    expect(document.activeElement).not.toBe(summary);
    rerender(view(2));
    expect(document.activeElement).toBe(summary);
  });

  it('leads to the field, with its label in view, and leaves the address alone', async () => {
    const before = window.location.href;
    render(
      <>
        <ErrorSummary title="有 1 处需要处理" entries={entries} />
        <TextField id="agency" label="机关名称" error="填写机关名称" />
      </>,
    );
    await userEvent.click(screen.getByRole('link', { name: '填写机关名称' }));
    expect(document.activeElement).toBe(screen.getByRole('textbox', { name: '机关名称' }));
    expect(scrolled).toHaveBeenCalledWith(screen.getByText('机关名称'));
    expect(window.location.href).toBe(before);
  });

  it('leads to a cell by its row header', async () => {
    render(
      <>
        <ErrorSummary title="有 1 处需要处理" entries={[{ target: 'cell', message: '合计不符' }]} />
        <table>
          <tbody>
            <tr>
              <th scope="row">（一）予以公开</th>
              <td>
                <input id="cell" aria-label="自然人" />
              </td>
            </tr>
          </tbody>
        </table>
      </>,
    );
    await userEvent.click(screen.getByRole('link', { name: '合计不符' }));
    expect(scrolled).toHaveBeenCalledWith(screen.getByRole('rowheader'));
    expect(document.activeElement).toBe(screen.getByRole('textbox'));
  });
});

describe('a text field', () => {
  it('is described by its hint and its error and says that it is wrong', () => {
    render(<TextField label="报告年度" hint="数字所属的年度" error="年度应为四位数字，现为“25”" />);
    const field = screen.getByRole('textbox', { name: '报告年度', description: '数字所属的年度 年度应为四位数字，现为“25”' });
    expect(field.getAttribute('aria-invalid')).toBe('true');
  });

  it('marks what is optional in words', () => {
    render(<TextField label="联系电话" optional />);
    expect(screen.getByRole('textbox', { name: '联系电话（选填）' })).toBeTruthy();
  });
});
