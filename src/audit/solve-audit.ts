/** The whole check with a solver at hand for what direct search does not explain. */
import { agreeWithText } from '../check/causes/agree-with-text';
import { unsettled } from '../check/causes/find-causes';
import type { IntegerSolver } from '../check/causes/integer-program';
import { solveCauses } from '../check/causes/solve';
import { audit, type Audit, type AuditInput } from './audit';

/**
 * @param loadSolver called only when direct search leaves a broken relation without a proposal; where it cannot be had,
 *   what direct search found stands
 */
export async function solveAudit(input: AuditInput, loadSolver: () => Promise<IntegerSolver>): Promise<Audit> {
  const result = audit(input);
  const { ledger, causes, findings } = result;
  if (unsettled(ledger, causes).length === 0) return result;
  try {
    const solved = await solveCauses(ledger, await loadSolver());
    return { ...result, causes: agreeWithText(solved, findings, ledger) };
  } catch {
    return result;
  }
}
