import { same } from '../ratio.ts';
import { type Clause, isAmount, isComplete, isSequel, isTimed } from './clause.ts';
import type { State } from './clauseState.ts';
import type { Item, ItemKind, Of } from './item.ts';
import { isKnown, isWord } from './vocabulary.ts';

/** So many words that mean nothing here part a time from its dose. */
const FAR = 2;
const TURNS = new Set(['but', 'however', 'although', 'though', 'whereas', 'because']);
/** What may follow a complete dose behind a comma and a word that means nothing here. */
const GOES_ON = new Set<ItemKind>([
  'verb',
  'link',
  'max',
  'step',
  'taper',
  'directed',
  'quantity',
  'duration',
  'dayLabel',
]);

/**
 * Whether this part is about something else: another drug's dose ("Paxil 40 mg daily, Klonopin 1 mg qhs"), another drug's
 * frequency ("glipizide 15 mg bid, multivitamin daily"), or a new sentence that is no instruction ("… tid. She had been on …").
 */
export function isElsewhere({ current, joint, tokens }: State, item: Item, before: Item | undefined): boolean {
  // "300 mg tid, started at 300 mg qhs": what was is told behind what is.
  if (item.kind === 'past') return item.amount ? isComplete(current) : current.amounts.length > 0;
  if (item.kind === 'weekday' && item.afterBreak) return true;
  if (item.skipped === 0) return false;
  const after = before && tokens[before.next];
  const isParted = after?.kind === 'sign' && after.text !== '(' && after.text !== ':';
  if (current.amounts.length === 0) {
    const isSaid = isTimed(current) || (current.prn && isParted);
    return isAmount(item) && isSaid && (item.afterBreak || isParted || item.skipped > FAR);
  }
  if (!isComplete(current)) {
    return item.kind === 'mass' && isParted && !item.bracketed && !isSequel(joint) && !isRepeated(item, current);
  }
  // "25 mg for night but he takes it every morning": what was said is taken back, not added to.
  if (before && tokens.slice(before.next, item.first).some(({ text }) => TURNS.has(text))) return true;
  if (isAmount(item)) return !isSequel(joint) && !item.bracketed && before?.kind !== 'total';
  if (GOES_ON.has(item.kind)) return item.afterBreak && item.skipped > 1;
  // "… twice daily and wears a collar at night"
  const verb = before?.kind === 'link' && before.link === 'and' ? after : undefined;
  if (verb?.kind === 'word' && !isKnown(verb.text) && !isWord('filler', verb.text) && verb.text.endsWith('s'))
    return true;
  // "… at bedtime and will receive the first dose on Monday evening"
  return isParted || item.afterBreak || item.skipped > FAR;
}

/** "Tylenol 500 mg | Tylenol 500 mg every 24 hours": the same strength again is no other drug's. */
const isRepeated = (item: Of<'mass'>, { amounts }: Clause): boolean =>
  amounts.some((each) => each.kind === 'mass' && same(each.amount, item.amount));
