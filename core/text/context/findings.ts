import { Clauses } from './clauses.ts';
import { type Reach, wins } from './contest.ts';
import { CueScan, type Hit } from './cueScan.ts';
import type { Lexicon, Trigger } from './lexicon.ts';
import { type Parse, type Scope, scopesOf } from './scopes.ts';
import { NO_PLACE, type SentenceTarget, SentenceWords } from './sentenceWords.ts';
import type { Effects, Property, TriggerGroup } from './triggerData.ts';
import { none } from './verdict.ts';

/** What the nearest trigger of each property says of a target. */
export interface Findings {
  readonly effects: Effects;
  /** What weak triggers say. */
  readonly weak: Effects;
}

const nothingFound: Findings = { effects: none, weak: none };

type Best = Partial<Record<Property, Reach>>;

/** The best trigger of each property, and apart from them the best weak one. */
interface Bests {
  said: Best | undefined;
  weak: Best | undefined;
}

/** No trigger speaks of words further away than this; ConText's window is the sentence, a bound keeps hostile text linear. */
const farthest = 120;

/** Reads sentences for all their targets: triggers, their scopes, and for each target the nearest trigger of each property. */
export class SentenceReader {
  readonly #sentence: SentenceWords;
  readonly #clauses = new Clauses();
  readonly #cues: CueScan;
  /** Of the words that a target is written with. */
  readonly #own: CueScan;
  #targets: readonly SentenceTarget[] = [];
  #bests: (Bests | undefined)[] = [];

  constructor({ vocabulary, cues }: Lexicon) {
    this.#sentence = new SentenceWords(vocabulary);
    this.#cues = new CueScan(cues);
    this.#own = new CueScan(cues);
  }

  /**
   * Reads one sentence.
   * @param start @param end the sentence in `text`
   * @param targets in order of `start`
   * @returns one per target
   */
  read(text: string, start: number, end: number, targets: readonly SentenceTarget[]): readonly Findings[] {
    const sentence = this.#sentence;
    this.#targets = targets;
    this.#bests = [];
    sentence.read(text, start, end, targets);
    this.#cues.read(sentence.words, 0, sentence.count);
    this.#weigh();
    const found: Findings[] = [];
    for (let index = 0; index < targets.length; index += 1) {
      const place = sentence.placeOfTarget[index] ?? NO_PLACE;
      found.push(findingsOf(this.#bests[index], place !== NO_PLACE && this.#holdsNegation(place)));
    }
    return found;
  }

  /** For each target and property the trigger that wins it. */
  #weigh(): void {
    const { hits, count, ends } = this.#cues;
    let parse: Parse | undefined;
    /** Groups that others wait for. */
    let seen: string[] | undefined;
    for (let nth = 0; nth < count; nth += 1) {
      const hit = hits[nth] as Hit;
      if (!this.#matters(hit.triggers)) continue;
      parse ??= this.#parsed(ends);
      for (const { group, gives, awaited } of hit.triggers) {
        if (group.after !== undefined && !seen?.includes(group.after)) continue;
        if (awaited) {
          seen ??= [];
          seen.push(group.id);
        }
        const most = Math.min(group.words ?? farthest, farthest);
        for (const property of gives)
          for (const scope of scopesOf(parse, hit, group, property, most))
            this.#offer(parse, hit, group, property, scope);
      }
    }
  }

  /** Whether one of the triggers may speak of one of the targets. */
  #matters(triggers: readonly Trigger[]): boolean {
    for (const { group } of triggers) {
      if (!group.for) return true;
      for (const { kind } of this.#targets) if (group.for.includes(kind)) return true;
    }
    return false;
  }

  #parsed(ends: readonly number[]): Parse {
    const { words, count, placeAt, places } = this.#sentence;
    this.#clauses.read(words, count);
    return {
      words,
      count,
      clauses: this.#clauses,
      ends,
      first: places > 0 ? (placeAt[0] as number) : -1,
      last: places > 0 ? (placeAt[places - 1] as number) : -1,
      holdsTarget: (at, group) => this.#holdsTarget(at, group),
    };
  }

  #speaksOf(group: TriggerGroup, index: number): boolean {
    return !group.for || group.for.includes(this.#targets[index]?.kind ?? '');
  }

  #holdsTarget(at: number, group: TriggerGroup): boolean {
    const { placeOf, firstTarget, placeOfTarget } = this.#sentence;
    const place = placeOf[at] as number;
    if (place === NO_PLACE) return false;
    const last = firstTarget[place + 1] as number;
    for (let index = firstTarget[place] as number; index < last; index += 1)
      if (placeOfTarget[index] === place && this.#speaksOf(group, index)) return true;
    return false;
  }

  /** Lets a trigger speak of all targets in its scope for which it is the best so far. */
  #offer(parse: Parse, hit: Hit, group: TriggerGroup, property: Property, { from, to }: Scope): void {
    const { placeOf, firstTarget, placeOfTarget } = this.#sentence;
    let reach: Reach | undefined;
    for (let at = from; at < to; at += 1) {
      const place = placeOf[at] as number;
      if (place === NO_PLACE) continue;
      const last = firstTarget[place + 1] as number;
      for (let index = firstTarget[place] as number; index < last; index += 1) {
        if (placeOfTarget[index] !== place || !this.#speaksOf(group, index)) continue;
        reach ??= { hit, group, property, from, to };
        const mine = this.#bestOf(index, group.weak === true);
        const current = mine[property];
        if (!current || wins(reach, current, at, parse)) mine[property] = reach;
      }
    }
  }

  #bestOf(index: number, weak: boolean): Best {
    let bests = this.#bests[index];
    if (!bests) {
      bests = { said: undefined, weak: undefined };
      this.#bests[index] = bests;
    }
    if (weak) {
      bests.weak ??= {};
      return bests.weak;
    }
    bests.said ??= {};
    return bests.said;
  }

  /** Whether a target's own words begin or end with a negation ("no known drug allergies", "SLR negative"). */
  #holdsNegation(place: number): boolean {
    const { inner, innerFrom } = this.#sentence;
    const first = innerFrom[place] as number;
    const last = innerFrom[place + 1] as number;
    if (last - first < 2) return false;
    const own = this.#own;
    own.read(inner, first, last);
    for (let nth = 0; nth < own.count; nth += 1) {
      const { from, to, triggers } = own.hits[nth] as Hit;
      for (const { group } of triggers)
        if (
          group.effects.negation === 'negated' &&
          !group.for &&
          ((from === 0 && group.direction !== 'backward') || (to === last - first && group.direction !== 'forward'))
        )
          return true;
    }
    return false;
  }
}

function effectsOf(best: Best | undefined): Effects {
  if (!best) return none;
  const effects: Record<string, unknown> = {};
  for (const reach of Object.values(best)) effects[reach.property] = reach.group.effects[reach.property];
  return effects;
}

function findingsOf(bests: Bests | undefined, negated: boolean): Findings {
  if (!bests && !negated) return nothingFound;
  const effects = effectsOf(bests?.said);
  return { effects: negated ? { ...effects, negation: 'negated' } : effects, weak: effectsOf(bests?.weak) };
}
