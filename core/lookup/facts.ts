import type { Fact, FactKind } from './entry.ts';

type Said = Pick<Fact, 'status' | 'sources' | 'claims' | 'note'> & { readonly text: string };

/** A statement of the pack as a fact: its words and where they come from, nothing else of it. */
export const factOf = (kind: FactKind, said: Said, lead?: string): Fact => ({
  kind,
  text: said.text,
  ...(lead && { lead }),
  ...(said.status && { status: said.status }),
  ...(said.sources && { sources: said.sources }),
  ...(said.claims && { claims: said.claims }),
  ...(said.note !== undefined && { note: said.note }),
});

/** A region as it stands before a fact; nothing where it holds everywhere. */
export const regionLead = (region: string): string | undefined => (region === 'any' ? undefined : region);
