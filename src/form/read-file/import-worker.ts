/** Reads one file off the page's thread; whoever asked ends it when the answer takes too long. */
import { answerWith } from '../worker/answer-with';
import { readFile } from './read-file';

answerWith(readFile);
