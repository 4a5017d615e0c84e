import type { Caution, Judgement } from '../../core/assessment/judge.ts';
import type { Dismissals } from './dismissals.ts';

/** The cautions of a page as a list shows them; each part ranked. */
export interface SortedCautions {
  readonly open: readonly Caution[];
  /** Put aside by the clinician, for this page. */
  readonly aside: readonly Caution[];
  /** Behind a red flag that stands: nothing else is to be weighed before it. */
  readonly waiting: readonly Caution[];
}

/** A red flag that the clinician has put aside holds nothing back. */
export function sortCautions(
  { cautions, waiting }: Pick<Judgement, 'cautions' | 'waiting'>,
  dismissed: Dismissals,
): SortedCautions {
  const isOpen = ({ rule }: Caution): boolean => dismissed[rule] === undefined;
  const stands = cautions.some((each) => each.severity === 'red-flag' && isOpen(each));
  const all = stands ? cautions : [...cautions, ...waiting];
  return {
    open: all.filter(isOpen),
    aside: all.filter((each) => !isOpen(each)),
    waiting: stands ? waiting : [],
  };
}
