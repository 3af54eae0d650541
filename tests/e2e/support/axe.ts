// Promises what axe finds wrong with a page as it stands, in few words.
import axe from 'axe-core';
import type { Page } from 'playwright-core';

/**
 * Frames are left out: what the preview shows is checked as the page that it is, and no script can run in it.
 * @param rules only these; all rules that axe has when absent
 * @returns one line for each element: the rule and where
 */
export async function axeFindings(page: Page, rules?: readonly string[]): Promise<string[]> {
  if (!(await page.evaluate(() => 'axe' in window))) await page.evaluate(axe.source);
  return page.evaluate(async (only) => {
    const checker = (window as unknown as { axe: typeof axe }).axe;
    const { violations } = await checker.run(document, {
      iframes: false,
      resultTypes: ['violations'],
      ...(only !== null && { runOnly: { type: 'rule', values: [...only] } }),
    });
    return violations.flatMap(({ id, nodes }) =>
      nodes.map(({ target, failureSummary = '' }) => `${id}: ${target.join(' ')} ${failureSummary.split('\n')[1]?.trim() ?? ''}`),
    );
  }, rules ?? null);
}
