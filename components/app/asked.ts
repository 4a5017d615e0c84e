import { useEffect } from 'preact/hooks';
import type { ConceptId } from '../../core/knowledge/schema/ids.ts';
import type { Navigation } from './navigation.ts';

/** What a view is asked to open from outside; a new object is a new wish. */
export interface Asked {
  readonly concept: ConceptId;
}

/** Opens what is asked for, once for each wish. */
export function useAsked(asked: Asked | undefined, nav: Navigation): void {
  useEffect(() => {
    if (asked) nav.concept(asked.concept);
  }, [asked, nav]);
}
