/** Brings together what two copies of one report keep with a reason: of one finding the later word stands. */
import type { Withdrawal } from './review';
import type { Waiver } from './waiver';
import { standing } from './withdrawals';

/** @param own of the copy at hand; @param others of the one that came in; @param withdrawn what either of them says is kept no more */
export function joinWaivers(own: readonly Waiver[], others: readonly Waiver[], withdrawn: readonly Withdrawal[] = []): Waiver[] {
  const joined = new Map(own.map((waiver) => [waiver.finding, waiver]));
  for (const waiver of others) {
    const known = joined.get(waiver.finding);
    if (!known || Date.parse(waiver.at) > Date.parse(known.at)) joined.set(waiver.finding, waiver);
  }
  return standing([...joined.values()], withdrawn);
}
