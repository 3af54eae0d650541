/** Answers requests for causes that direct search does not find: an integer program, solved off the page's thread. */
import wasm from 'highs/runtime?url';
import vocabulary from '../../../templates/vocabulary.yaml';
import { openLedger } from '../../audit/formatted-report';
import { solveCauses } from '../../check/causes/solve';
import { loadHighsSolver } from '../../solver/highs-solver';
import { compileFormat } from '../../template/compile-format';
import type { SolveAnswer, SolveRequest } from './solve-request';

/** What the compiler's types of a page do not say of a worker. */
const scope = self as unknown as {
  onmessage: ((event: MessageEvent<SolveRequest>) => void) | null;
  postMessage: (message: SolveAnswer) => void;
};

async function answer({ own, previous, trusted }: SolveRequest): Promise<SolveAnswer> {
  const received = ({ template, report }: SolveRequest['own']) => ({ format: compileFormat(template).format, report });
  const ledger = openLedger(received(own), previous && received(previous), vocabulary);
  const url = new URL(wasm, self.location.href).href;
  const sides = new Map(trusted);
  const trust = (finding: string) => sides.get(finding);
  return { causes: await solveCauses(ledger, await loadHighsSolver({ url }), { trust }) };
}

scope.onmessage = ({ data }) => {
  answer(data).then(
    (causes) => {
      scope.postMessage(causes);
    },
    () => {
      scope.postMessage({ causes: null });
    },
  );
};
