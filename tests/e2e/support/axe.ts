// Promises what axe finds wrong with a page as it stands, in few words.
import { AxeBuilder } from '@axe-core/playwright';
import type { Page } from 'playwright-core';

/**
 * @param rules only these; all rules that axe has when absent
 * @returns one line for each element: the rule and where
 */
export async function axeFindings(page: Page, rules?: string[]): Promise<string[]> {
  const builder = new AxeBuilder({ page });
  const { violations } = await (rules === undefined ? builder : builder.withRules(rules)).analyze();
  return violations.flatMap(({ id, nodes }) =>
    nodes.map(({ target, failureSummary = '' }) => `${id}: ${String(target)} ${failureSummary.split('\n')[1]?.trim() ?? ''}`),
  );
}
