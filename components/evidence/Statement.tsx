import type { ComponentChildren } from 'preact';
import type { Fact } from '../../core/lookup/entry.ts';
import { SourceLine } from './SourceLine.tsx';

interface Props {
  readonly of: Pick<Fact, 'text' | 'status' | 'sources' | 'claims' | 'note'> & { readonly lead?: string | undefined };
  /** Follows the text in the same paragraph. */
  readonly children?: ComponentChildren;
}

/** One thing said, with its source line. */
export function Statement({ of, children }: Props) {
  return (
    <div class="statement">
      {of.lead && <b class="lead">{of.lead}: </b>}
      {of.text}
      {children} <SourceLine of={of} />
    </div>
  );
}
