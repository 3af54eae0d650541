/** Reads one file off the page's thread; whoever asked ends it when the answer takes too long. */
import type { ImportAnswer, ImportRequest } from './import-request';
import { readFile } from './read-file';

/** What the compiler's types of a page do not say of a worker. */
const scope = self as unknown as {
  onmessage: ((event: MessageEvent<ImportRequest>) => void) | null;
  postMessage: (message: ImportAnswer) => void;
};

scope.onmessage = ({ data }) => {
  readFile(data).then(
    (imported) => {
      scope.postMessage({ imported });
    },
    () => {
      scope.postMessage({ failed: true });
    },
  );
};
