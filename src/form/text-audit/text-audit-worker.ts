/** Answers requests to check the texts of a report, one after another. */
import { runTextAudit, type TextAuditRequest } from './run-text-audit';

/** What the compiler's types of a page do not say of a worker. */
const scope = self as unknown as {
  onmessage: ((event: MessageEvent<{ id: number; request: TextAuditRequest }>) => void) | null;
  postMessage: (message: unknown) => void;
};

scope.onmessage = ({ data: { id, request } }) => {
  scope.postMessage({ id, result: runTextAudit(request) });
};
