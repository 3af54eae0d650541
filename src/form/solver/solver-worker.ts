/** Answers requests for causes that direct search does not find: an integer program, solved off the page's thread. */
import wasm from 'highs/runtime?url';
import vocabulary from '../../../templates/vocabulary.yaml';
import { openLedger } from '../../audit/formatted-report';
import type { Cause } from '../../check/cause';
import { solveCauses } from '../../check/causes/solve';
import { loadHighsSolver } from '../../solver/highs-solver';
import { compileFormat } from '../../template/compile-format';
import { answerWith } from '../worker/answer-with';
import type { SolveRequest } from './solve-request';

async function solve({ own, previous, trusted }: SolveRequest): Promise<Cause[]> {
  const received = ({ template, report }: SolveRequest['own']) => ({ format: compileFormat(template).format, report });
  const ledger = openLedger(received(own), previous && received(previous), vocabulary);
  const url = new URL(wasm, self.location.href).href;
  const sides = new Map(trusted);
  const trust = (finding: string) => sides.get(finding);
  return solveCauses(ledger, await loadHighsSolver({ url }), { trust });
}

answerWith(solve);
