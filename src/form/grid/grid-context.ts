/** What every cell of a grid shares: how its field is registered and whether it may be changed. */
import { createContext, useContext } from 'react';
import type { UseFormRegisterReturn } from 'react-hook-form';
import type { CellKey } from '../../report/address';

export interface GridScope {
  register: (key: CellKey) => UseFormRegisterReturn;
  readOnly: boolean;
}

export const GridContext = createContext<GridScope | null>(null);

export function useGridScope(): GridScope {
  const scope = useContext(GridContext);
  if (scope === null) throw new Error('a grid cell stands outside a grid');
  return scope;
}
