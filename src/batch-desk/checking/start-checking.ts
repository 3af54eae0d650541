/** Begins the workers in which files are checked: one fewer than the computer has processors, so that the page has its own. */
import { createSlot, type Slot } from './slot';
import type { CheckerSetup } from './task';

const MOST = 4;

/** One place to have something checked; its worker begins with the first task. */
export function startSlot(setup: CheckerSetup): Slot {
  return createSlot(setup, () => new Worker(new URL('./checking-worker.ts', import.meta.url), { type: 'module' }));
}

/** @param processors how many the computer has */
export function startSlots(setup: CheckerSetup, processors: number = navigator.hardwareConcurrency): Slot[] {
  const count = Math.min(MOST, Math.max(1, processors - 1));
  return Array.from({ length: count }, () => startSlot(setup));
}
