/** The front matter. */
import { screen } from '@testing-library/react';
import { expect, test } from 'vitest';
import { FrontMatter } from '../../../src/form/front/front-matter';
import { FRONT_PAGE } from '../../../src/form/pages/page';
import { draftOf } from '../support/drafts';
import { renderWithSession } from '../support/render-session';

const renderFront = (fields = {}, readOnly = false) =>
  renderWithSession(<FrontMatter />, { draft: draftOf({ fields }), page: FRONT_PAGE, readOnly });

test('shows what the draft holds, and takes what is typed', async () => {
  const { user, session } = renderFront({ contact: '张三' });
  expect(screen.getByLabelText('机关名称')).toHaveProperty('value', '云溪市自然资源局');
  expect(screen.getByText('2025')).toBeTruthy();
  expect(screen.getByText('政府部门')).toBeTruthy();
  await user.clear(screen.getByLabelText('机关名称'));
  await user.type(screen.getByLabelText('机关名称'), ' 云溪市水利局');
  await user.type(screen.getByLabelText(/联系人/), '丰');
  expect(session.report().agency.name).toBe('云溪市水利局');
  expect(session.report().fields.contact).toBe('张三丰');
});

test('a date may be written in any way, and is put right when its field is left', async () => {
  const { user, session } = renderFront();
  await user.type(screen.getByLabelText('报告日期'), '2026年1月5日');
  expect(session.report().fields.date).toBe('2026-01-05');
  await user.tab();
  expect(screen.getByLabelText('报告日期')).toHaveProperty('value', '2026-01-05');
});

test('what is no date stays visible, and is said once the field is left, in the words of the finding', async () => {
  const { user, session } = renderFront();
  const date = screen.getByLabelText('报告日期');
  await user.type(date, '2026-02-30');
  expect(date.getAttribute('aria-invalid')).toBeNull();
  await user.tab();
  expect(date).toHaveProperty('value', '2026-02-30');
  expect(date.getAttribute('aria-invalid')).toBe('true');
  const message = session.findings().find(({ id }) => id === 'field-date@date')?.message ?? '';
  expect(screen.getByText(message)).toBeTruthy();
});

test('a field that is not filled yet is no error; one that may stay blank says so', () => {
  renderFront();
  expect(screen.getByLabelText('报告日期').getAttribute('aria-invalid')).toBeNull();
  expect(screen.getByLabelText('联系人（选填）')).toBeTruthy();
});

test('nothing can be changed while another window edits the draft', () => {
  renderFront({}, true);
  for (const field of screen.getAllByRole('textbox')) expect(field).toHaveProperty('readOnly', true);
});
