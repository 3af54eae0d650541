/** How much of something long is drawn: a part at once, the rest in the turns that follow, so that the page answers between. */
import { useEffect, useState } from 'react';

/**
 * @param total parts of the whole
 * @param step parts drawn in one turn
 * @param of what is drawn; with another one it begins anew
 * @returns how many are drawn by now
 */
export function useGradual(total: number, step: number, of: unknown): number {
  const [drawn, setDrawn] = useState({ of, count: step });
  const count = drawn.of === of ? drawn.count : step;
  useEffect(() => {
    if (count >= total) return;
    const timer = setTimeout(() => {
      setDrawn({ of, count: count + step });
    });
    return () => {
      clearTimeout(timer);
    };
  }, [count, total, step, of]);
  return count;
}
