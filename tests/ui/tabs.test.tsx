// Promises tabs that work as the keyboard expects.
import { render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { expect, it } from 'vitest';
import { examples } from '../../src/ui/tabs/tabs.examples';

const chosen = () => screen.getByRole('tab', { selected: true }).textContent;

it('moves with arrows, Home and End, and is one stop of the Tab key', async () => {
  render(examples['three tabs'] ?? null);
  await userEvent.tab();
  expect(document.activeElement).toBe(screen.getByRole('tab', { name: '核对 3' }));
  await userEvent.keyboard('{ArrowRight}');
  expect(chosen()).toBe('填报说明');
  expect(document.activeElement?.textContent).toBe('填报说明');
  await userEvent.keyboard('{End}');
  expect(chosen()).toBe('预览');
  await userEvent.keyboard('{ArrowRight}');
  expect(chosen()).toBe('核对 3');
  await userEvent.keyboard('{ArrowLeft}{Home}');
  expect(chosen()).toBe('核对 3');
  await userEvent.tab();
  expect(document.activeElement).toBe(screen.getByRole('tabpanel', { name: '核对 3' }));
});
