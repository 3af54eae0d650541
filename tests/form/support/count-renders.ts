/** Counts how often components render, by standing between JSX and React: every component is called through a counter. */
import { memo, type FunctionComponent } from 'react';

/** Renders since it was last set to 0. */
export const renders = { count: 0 };

type Create = (type: unknown, ...rest: unknown[]) => unknown;

const wrapped = new WeakMap<object, unknown>();

function countingFunction(component: FunctionComponent): FunctionComponent {
  const counting = (props: object) => {
    renders.count += 1;
    return component(props);
  };
  counting.displayName = component.displayName ?? component.name;
  return counting;
}

function isMemo(type: unknown): type is { type: FunctionComponent; compare: null } {
  return typeof type === 'object' && type !== null && 'compare' in type && 'type' in type && typeof type.type === 'function';
}

/** The component with its renders counted; anything else as it is. */
function counted(type: unknown): unknown {
  const memoised = isMemo(type);
  if (!memoised && typeof type !== 'function') return type;
  const known = wrapped.get(type);
  if (known !== undefined) return known;
  const counting = memoised ? memo(countingFunction(type.type)) : countingFunction(type as FunctionComponent);
  wrapped.set(type, counting);
  return counting;
}

/** A JSX runtime that counts, made of the true one. */
export function countingRuntime<T extends object>(runtime: T): T {
  const entries = Object.entries(runtime).map(([name, value]: [string, unknown]) => {
    if (typeof value !== 'function' || !name.startsWith('jsx')) return [name, value];
    const create = value as Create;
    const counting: Create = (type, ...rest) => create(counted(type), ...rest);
    return [name, counting];
  });
  return Object.fromEntries(entries) as T;
}
