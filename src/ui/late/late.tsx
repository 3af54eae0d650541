/**
 * A component whose code is loaded when it is first shown. Unlike `React.lazy` within `Suspense` it is shown as soon as its
 * code is there: React holds what comes after a fallback back until the fallback has stood for 300 ms.
 */
import { useEffect, useState, type ComponentType, type FunctionComponent, type ReactNode } from 'react';

export interface LateComponent<P> extends FunctionComponent<P> {
  /** Loads the code ahead of being shown; fails as `load` does. */
  prepare: () => Promise<void>;
}

/**
 * @param load tried again when it failed and the component is shown anew
 * @param waiting stands in its place meanwhile
 * @returns a component that throws to the nearest error boundary when its code cannot be loaded
 */
export function late<P extends object>(load: () => Promise<ComponentType<P>>, waiting: ReactNode = null): LateComponent<P> {
  let Loaded: ComponentType<P> | null = null;
  let loading: Promise<void> | null = null;

  function prepare(): Promise<void> {
    loading ??= load().then(
      (component) => {
        Loaded = component;
      },
      (reason: unknown) => {
        loading = null;
        throw reason;
      },
    );
    return loading;
  }

  function Late(props: P): ReactNode {
    const [state, setState] = useState<{ failure: unknown } | 'shown' | null>(Loaded === null ? null : 'shown');
    useEffect(() => {
      if (Loaded !== null) return;
      let left = false;
      const tell = (next: { failure: unknown } | 'shown') => {
        if (!left) setState(next);
      };
      prepare().then(
        () => {
          tell('shown');
        },
        (failure: unknown) => {
          tell({ failure });
        },
      );
      return () => {
        left = true;
      };
    }, []);
    if (state !== null && state !== 'shown') throw state.failure;
    return Loaded === null ? waiting : <Loaded {...props} />;
  }

  return Object.assign(Late, { prepare });
}
