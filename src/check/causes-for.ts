/** Which causes belong to which finding. */
import type { Cause } from './cause';
import type { Finding } from './finding';

/** The causes of a finding, the likeliest first: its own when it is about a text, else those of the figures that settle it. */
export function causesFor(finding: Finding, causes: readonly Cause[]): readonly Cause[] {
  return finding.causes ?? causes.filter(({ findings }) => findings.includes(finding.id));
}
