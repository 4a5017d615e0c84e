import { createContext } from 'preact';
import { useContext } from 'preact/hooks';
import type { PackIndex } from '../core/lookup/packIndex.ts';

/** The pack that every view below reads from. */
export const Knowledge = createContext<PackIndex | undefined>(undefined);

/** @throws where no pack is provided above: a mistake of the program, not of the data */
export function useKnowledge(): PackIndex {
  const index = useContext(Knowledge);
  if (!index) throw new Error('A view needs <Knowledge.Provider> above it.');
  return index;
}
