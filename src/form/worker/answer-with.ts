/** The worker's side: answers each question that the page asks. */
import type { Question, Reply, Tell } from './protocol';

/**
 * @param handler takes what the page's side of the same worker sends; a rejection is told to the page as a failure,
 * without its reason
 */
export function answerWith(handler: (request: never, tell: Tell) => unknown): void {
  const reply = (message: Reply<unknown>): void => {
    self.postMessage(message);
  };
  const respond = async ({ id, request }: Question<never>): Promise<void> => {
    try {
      const answer = await handler(request, (done, total) => {
        reply({ id, kind: 'progress', done, total });
      });
      reply({ id, kind: 'answer', answer });
    } catch {
      reply({ id, kind: 'failed' });
    }
  };
  self.addEventListener('message', ({ data }: MessageEvent<Question<never>>) => {
    void respond(data);
  });
}
