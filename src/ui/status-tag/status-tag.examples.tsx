/** All five states, and one with its own words. */
import type { Examples } from '../examples';
import { StatusTag } from './status-tag';

export const examples: Examples = {
  'not started': <StatusTag status="not-started" />,
  'in progress': <StatusTag status="in-progress" />,
  done: <StatusTag status="done" />,
  problem: <StatusTag status="problem" />,
  blocked: <StatusTag status="blocked" />,
  'own words': <StatusTag status="problem">3 处有问题</StatusTag>,
};
