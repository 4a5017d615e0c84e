import { type Clause, type Joint, newClause } from './clause.ts';
import type { Item } from './item.ts';
import type { Token } from './tokens.ts';

/** Where the grouping stands. */
export interface State {
  readonly items: readonly Item[];
  readonly tokens: readonly Token[];
  readonly clauses: Clause[];
  current: Clause;
  /** Said, and waiting for the part it joins. */
  joint?: Joint | undefined;
  upTo: boolean;
  total?: 'dose' | 'day' | undefined;
  /** "increased to", "now on": what comes takes the place of everything before. */
  replaces: boolean;
  /** "from 300 mg": what stands before "to" is past. */
  from: boolean;
  /** An item already understood with the one before it. */
  consumed?: Item | undefined;
}

/** What follows is a clause of its own. */
export function begin(state: State): void {
  state.clauses.push(state.current);
  state.current = newClause(state.joint ?? 'next');
  state.joint = undefined;
}

/** What was said so far is past. */
export function startAfresh(state: State): void {
  const { prn } = state.current;
  state.clauses.length = 0;
  state.current = { ...newClause('next'), prn };
  state.replaces = false;
  state.joint = undefined;
}
