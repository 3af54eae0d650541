/** What every cell of a grid shares: how its field is registered, whether it may be changed, and what stands beneath it. */
import { createContext, useContext } from 'react';
import type { UseFormRegisterReturn } from 'react-hook-form';
import type { CellKey } from '../../report/address';
import type { LastYear } from '../session/last-year';

export interface GridScope {
  register: (key: CellKey) => UseFormRegisterReturn;
  readOnly: boolean;
  /** The attached report of last year when its figures are shown; another object when another one is attached. */
  lastYear: LastYear | null;
}

export const GridContext = createContext<GridScope | null>(null);

export function useGridScope(): GridScope {
  const scope = useContext(GridContext);
  if (scope === null) throw new Error('a grid cell stands outside a grid');
  return scope;
}
