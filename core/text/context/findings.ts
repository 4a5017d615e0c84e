import { clausesOf } from './clauses.ts';
import type { Lexicon } from './lexicon.ts';
import { endsOf, type Hit, hitsOf, type Parse, scopesOf } from './scopes.ts';
import { type SentenceTarget, sentenceWords } from './sentenceWords.ts';
import type { Effects, Property, TriggerGroup } from './triggerData.ts';
import type { Word } from './vocabulary.ts';

/** What the nearest trigger of each property says of a target; the triggers' groups, so that a reader can ask why. */
export interface Findings {
  readonly effects: Effects;
  /** What weak triggers say. */
  readonly weak: Effects;
  readonly by: Readonly<Partial<Record<Property, TriggerGroup>>>;
}

/** A trigger with its scope for one property. */
interface Reach {
  readonly hit: Hit;
  readonly group: TriggerGroup;
  readonly property: Property;
  readonly from: number;
  readonly to: number;
}

type Best = Partial<Record<Property, Reach>>;

/** The best trigger of each property, and apart from them the best weak one. */
interface Bests {
  readonly said: Best;
  readonly weak: Best;
}

/** No trigger speaks of words further away than this; ConText's window is the sentence, a bound keeps hostile text linear. */
const farthest = 120;

/**
 * Reads one sentence for all its targets: triggers, their scopes, and for each target the nearest trigger of each property.
 * @param start @param end the sentence in `text`
 * @param targets in order of `start`
 * @returns one per target
 */
export function readSentence(
  text: string,
  start: number,
  end: number,
  targets: readonly SentenceTarget[],
  lexicon: Lexicon,
): readonly Findings[] {
  const { words, targetsAt, wordsAt } = sentenceWords(text, start, end, targets, lexicon.vocabulary);
  const speaksOf = (group: TriggerGroup, index: number): boolean =>
    !group.for || group.for.includes(targets[index]?.kind ?? '');
  const parse: Parse = {
    words,
    clauses: clausesOf(words),
    ends: endsOf(words, lexicon),
    ...firstAndLast(targetsAt),
    holdsTarget: (at, group) => (targetsAt.get(at) ?? []).some((index) => speaksOf(group, index)),
  };
  const best: Bests[] = targets.map(() => ({ said: {}, weak: {} }));

  /** Offers a trigger to the targets in its scope. */
  function offer(reach: Reach): void {
    for (let at = reach.from; at < reach.to; at += 1) {
      for (const index of targetsAt.get(at) ?? []) {
        if (!speaksOf(reach.group, index)) continue;
        const mine = reach.group.weak ? best[index]?.weak : best[index]?.said;
        const current = mine?.[reach.property];
        if (mine && (!current || wins(reach, current, at, parse))) mine[reach.property] = reach;
      }
    }
  }

  const kinds = [...new Set(targets.map((each) => each.kind))];
  const seen = new Set<string>();
  for (const hit of hitsOf(words, lexicon)) {
    for (const { group, gives } of hit.triggers) {
      if (group.after !== undefined && !seen.has(group.after)) continue;
      if (group.for && !kinds.some((each) => group.for?.includes(each))) continue;
      seen.add(group.id);
      const most = Math.min(group.words ?? farthest, farthest);
      for (const property of gives)
        for (const scope of scopesOf(parse, hit, group, property, most)) offer({ hit, group, property, ...scope });
    }
  }
  const negated = new Set(
    [...wordsAt].flatMap(([at, own]) => (holdsNegation(own, lexicon) ? (targetsAt.get(at) ?? []) : [])),
  );
  return best.map((each, index) => findingsOf(each, negated.has(index)));
}

/** Targets come in order, so the first and the last key are the outermost. */
function firstAndLast(targetsAt: ReadonlyMap<number, unknown>): { readonly first: number; readonly last: number } {
  let first = -1;
  let last = -1;
  for (const at of targetsAt.keys()) {
    if (first < 0) first = at;
    last = at;
  }
  return { first, last };
}

/** Whether a target's own words begin or end with a negation ("no known drug allergies", "SLR negative"). */
function holdsNegation(words: readonly Word[], lexicon: Lexicon): boolean {
  if (words.length < 2) return false;
  return hitsOf(words, lexicon).some((hit) =>
    hit.triggers.some(
      ({ group }) =>
        group.effects.negation === 'negated' &&
        !group.for &&
        ((hit.from === 0 && group.direction !== 'backward') ||
          (hit.to === words.length && group.direction !== 'forward')),
    ),
  );
}

function findingsOf({ said, weak }: Bests, negated: boolean): Findings {
  const effects: Record<string, unknown> = {};
  const by: Partial<Record<Property, TriggerGroup>> = {};
  for (const reach of Object.values(said)) {
    effects[reach.property] = reach.group.effects[reach.property];
    by[reach.property] = reach.group;
  }
  if (negated) effects.negation = 'negated';
  const weakly: Record<string, unknown> = {};
  for (const reach of Object.values(weak)) weakly[reach.property] = reach.group.effects[reach.property];
  return { effects, weak: weakly, by };
}

const distance = (reach: Reach, at: number): number =>
  reach.hit.to <= at ? at - reach.hit.to : reach.hit.from - at - 1;

/** The nearer trigger wins, except that "no" keeps the weaker words it stands before ("no possible …", "no positive …"). */
function wins(next: Reach, current: Reach, at: number, parse: Parse): boolean {
  if (strong(next) !== strong(current)) return strong(next);
  if (next.property === 'negation') {
    if (holds(current, next, parse)) return false;
    if (holds(next, current, parse)) return true;
    if (settles(current, next, at)) return false;
    if (settles(next, current, at)) return true;
  }
  const gap = distance(next, at) - distance(current, at);
  return gap < 0 || (gap === 0 && next.hit.from > current.hit.from && next.hit.to <= at);
}

const strong = (reach: Reach): boolean => reach.group.strong === true;

/** Whether `later` after the target answers what `asked` before it left open ("testing for … is negative"). */
const settles = (later: Reach, asked: Reach, at: number): boolean =>
  later.group.effects.negation === 'negated' &&
  asked.group.effects.negation === 'possible' &&
  later.hit.from > at &&
  asked.hit.from < at;

/** Whether `outer` is a negation before `inner` in the same segment, with `inner` in its scope. */
function holds(outer: Reach, inner: Reach, parse: Parse): boolean {
  const { segment } = parse.clauses;
  return (
    outer.group.effects.negation === 'negated' &&
    inner.group.effects.negation !== 'negated' &&
    outer.hit.to <= inner.hit.from &&
    outer.to > inner.hit.from &&
    outer.from <= inner.hit.from &&
    segment[outer.hit.to - 1] === segment[inner.hit.from]
  );
}
