/** Checks the texts of reports off the page's thread. */
import { answerWith } from '../worker/answer-with';
import { runTextAudit } from './run-text-audit';

answerWith(runTextAudit);
