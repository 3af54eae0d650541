// Promises that a choice of formats is offered only where the law leaves one.
import { render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { expect, it, vi } from 'vitest';
import { FormatChoice } from '../../../src/app/home/format-choice';

const one = { id: 'one', title: '甲格式', source: '甲文', years: { from: 2021 } };
const other = { id: 'other', title: '乙格式', source: '乙文', years: { from: 2021 } };

it('shows a single format with its source and offers nothing', () => {
  render(<FormatChoice year={2025} due={null} own={[]} choices={[one]} chosen="one" onChoose={() => undefined} />);
  expect(screen.getByRole('status').textContent).toBe('2025 年度应使用甲格式依据：甲文');
  expect(screen.queryByRole('radio')).toBeNull();
});

it('lets choose among several, the best one chosen at first', async () => {
  const choose = vi.fn();
  render(<FormatChoice year={2017} due={null} own={[]} choices={[one, other]} chosen="one" onChoose={choose} />);
  expect(screen.getByRole<HTMLInputElement>('radio', { name: '甲格式' }).checked).toBe(true);
  await userEvent.click(screen.getByRole('radio', { name: '乙格式' }));
  expect(choose).toHaveBeenCalledWith('other');
});

it('says that there is none for a year without one', () => {
  render(<FormatChoice year={2019} due={null} own={[]} choices={[]} chosen={undefined} onChoose={() => undefined} />);
  expect(screen.getByRole('status').textContent).toBe('本程序没有适用于 2019 年度的格式');
});
