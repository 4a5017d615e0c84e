import { clausesOf } from './clauses.ts';
import { type Reach, wins } from './contest.ts';
import type { Lexicon } from './lexicon.ts';
import { endsOf, type Hit, hitsOf, type Parse, type Scope, scopesOf } from './scopes.ts';
import { type SentenceTarget, type SentenceWords, sentenceWords } from './sentenceWords.ts';
import type { Effects, Property, TriggerGroup } from './triggerData.ts';
import type { Word } from './vocabulary.ts';

/** What the nearest trigger of each property says of a target; the triggers' groups, so that a reader can ask why. */
export interface Findings {
  readonly effects: Effects;
  /** What weak triggers say. */
  readonly weak: Effects;
  readonly by: Readonly<Partial<Record<Property, TriggerGroup>>>;
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
  const sentence = sentenceWords(text, start, end, targets, lexicon.vocabulary);
  const best = targets.map((): Bests => ({ said: {}, weak: {} }));
  const matters = (group: TriggerGroup): boolean => !group.for || targets.some(({ kind }) => group.for?.includes(kind));
  const hits = hitsOf(sentence.words, lexicon).filter((hit) => hit.triggers.some(({ group }) => matters(group)));
  if (hits.length > 0) weigh(sentence, targets, hits, lexicon, best);

  const negated = new Set<number>();
  for (const { at, words } of sentence.places)
    if (holdsNegation(words, lexicon)) for (const index of sentence.targetsAt[at] ?? nobody) negated.add(index);
  return best.map((each, index) => findingsOf(each, negated.has(index)));
}

/** Puts into `best`, for each target and property, the trigger that wins it. */
function weigh(
  { words, targetsAt, places }: SentenceWords,
  targets: readonly SentenceTarget[],
  hits: readonly Hit[],
  lexicon: Lexicon,
  best: readonly Bests[],
): void {
  const speaksOf = (group: TriggerGroup, index: number): boolean =>
    !group.for || group.for.includes(targets[index]?.kind ?? '');
  const parse: Parse = {
    words,
    clauses: clausesOf(words),
    ends: endsOf(words, lexicon),
    first: places[0]?.at ?? -1,
    last: places.at(-1)?.at ?? -1,
    holdsTarget: (at, group) => targetsAt[at]?.some((index) => speaksOf(group, index)) ?? false,
  };

  function offer(hit: Hit, group: TriggerGroup, property: Property, { from, to }: Scope): void {
    let reach: Reach | undefined;
    for (let at = from; at < to; at += 1) {
      const here = targetsAt[at];
      if (here === undefined) continue;
      for (const index of here) {
        if (!speaksOf(group, index)) continue;
        const mine = group.weak ? best[index]?.weak : best[index]?.said;
        const current = mine?.[property];
        reach ??= { hit, group, property, from, to };
        if (mine && (!current || wins(reach, current, at, parse))) mine[property] = reach;
      }
    }
  }

  const seen = new Set<string>();
  for (const hit of hits) {
    for (const { group, gives } of hit.triggers) {
      if (group.after !== undefined && !seen.has(group.after)) continue;
      seen.add(group.id);
      const most = Math.min(group.words ?? farthest, farthest);
      for (const property of gives)
        for (const scope of scopesOf(parse, hit, group, property, most)) offer(hit, group, property, scope);
    }
  }
}

const nobody: readonly number[] = [];

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
