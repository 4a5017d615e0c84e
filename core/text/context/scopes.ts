import type { Clauses } from './clauses.ts';
import type { Hit } from './cueScan.ts';
import { endBit } from './lexicon.ts';
import type { Ended, Property, Reach, TriggerGroup } from './triggerData.ts';
import type { Word } from './vocabulary.ts';

/** A read sentence: what the scopes are computed on. */
export interface Parse {
  /** `count` words, and `undefined` behind them. */
  readonly words: readonly (Word | undefined)[];
  readonly count: number;
  readonly clauses: Clauses;
  /** For each word, as bits, the properties whose scopes end there. */
  readonly ends: readonly number[];
  /** The first and the last word that is a target: nothing is looked for beyond them. */
  readonly first: number;
  readonly last: number;
  /** Whether a target that the group may speak of stands at a token. */
  holdsTarget(at: number, group: TriggerGroup): boolean;
}

/** A run of tokens, `to` exclusive. */
export interface Scope {
  readonly from: number;
  readonly to: number;
}

/** Signs between a word and what it is said of: "SLR: negative", "sciatica (resolved)", "sciatica - resolved". */
const lead = new Set([':', '-', '(', ',', '?', 'that', 'which', '[', '|']);
const leads = (word: Word | undefined): boolean => word !== undefined && lead.has(word.text);

/** Whether a word that can stand on either side has something to qualify after it. */
function looksForward({ words }: Parse, hit: Hit): boolean {
  const before = hit.from > 0 ? words[hit.from - 1] : undefined;
  const after = words[hit.to]?.text === ':' ? words[hit.to + 1] : words[hit.to];
  if (after === undefined || after.closer || !after.solid) return false;
  // "Stopped 3 weeks ago", but "with negative 2 point discrimination".
  return !after.number || before === undefined || before.closer;
}

/** Whether a target of the group follows in the same segment: "continues on with his {target}". */
function targetFollows(parse: Parse, hit: Hit, group: TriggerGroup): boolean {
  const { segment } = parse.clauses;
  for (let at = hit.to; at < parse.count && segment[at] === segment[hit.to - 1]; at += 1)
    if (parse.holdsTarget(at, group)) return true;
  return false;
}

function isAhead(parse: Parse, hit: Hit, group: TriggerGroup): boolean {
  if (group.direction === 'forward-first') return looksForward(parse, hit) || targetFollows(parse, hit, group);
  // After "is" and the like it qualifies what went before ("SLR was negative reflexes were intact").
  return looksForward(parse, hit) && !(hit.from > 0 && parse.words[hit.from - 1]?.auxiliary);
}

/** The tokens after the hit that a cue of this reach speaks of. */
function forwardScope(parse: Parse, hit: Hit, ended: Ended, reach: Reach, most: number): Scope {
  const { words, clauses, ends } = parse;
  let depth = 0;
  let at = hit.to;
  const bit = endBit(ended);
  const last = Math.min(parse.count, hit.to + most, parse.last + 1);
  // "Denies: fever; chills": after a colon a semicolon only parts the list.
  const listed = words[at]?.text === ':';
  for (; at < last; at += 1) {
    const word = words[at]?.text;
    if ((ends[at] ?? 0) & bit) break;
    if (word === '(') depth += 1;
    if (word === ')') depth -= 1;
    if (depth < 0) break;
    const segment = clauses.segment[at] ?? 0;
    if (segment === (clauses.segment[at - 1] ?? 0) || reach === 'sentence') continue;
    const joint = clauses.joint[segment];
    if (reach === 'phrase') break;
    if (joint === 'semicolon' && !listed) break;
    if (joint === 'or') continue;
    if (reach === 'clause' ? joint !== 'and' : reach === 'and' && joint !== 'and') break;
    if (reach !== 'clause' && clauses.own[segment]) break;
    if (ended === 'negation' && clauses.affirmed[segment]) break;
  }
  return { from: hit.to, to: at };
}

const COUNTS = new Set(['one', 'two', 'three', 'half']);

/** "Gabapentin 300 mg, 1 tds - not taken": a segment of the dose's own, which no comma parts from its drug. */
function isDose({ words, clauses, count, holdsTarget }: Parse, segment: number, group: TriggerGroup): boolean {
  const first = clauses.first[segment] ?? 0;
  const lead = words[first];
  if (group.effects.status === undefined || !lead || !(lead.number || COUNTS.has(lead.text))) return false;
  for (let at = first; at < count && clauses.segment[at] === segment; at += 1)
    if (words[at]?.predicate || holdsTarget(at, group)) return false;
  return true;
}

const TURNS = new Set(['but', 'because', 'although', 'though']);
const RELATIVES = new Set(['which', 'that', 'who', 'he', 'she', 'they', 'it']);
const DETERMINERS = new Set(['the', 'a', 'an', 'his', 'her', 'their', 'this', 'my', 'other']);

/** Whether "it" may still mean what stands before this word: "…, which did nothing", "but felt no better", not "but the exercise hurt". */
const crosses = (word: Word | undefined, next: Word | undefined): boolean =>
  RELATIVES.has(word?.text ?? '') || (TURNS.has(word?.text ?? '') && !DETERMINERS.has(next?.text ?? ''));

/** The tokens before the hit that a cue of this reach speaks of. */
function backwardScope(parse: Parse, hit: Hit, group: TriggerGroup, ended: Ended, reach: Reach, most: number): Scope {
  const { words, clauses, ends } = parse;
  const bit = endBit(ended);
  const first = Math.max(0, hit.from - most, parse.first);
  let at = hit.from;
  while (at > first && leads(words[at - 1])) at -= 1;
  let joined = false;
  // "Naproxen, which did nothing, so he stopped it": what "it" is stands behind everything that ends other scopes.
  let free = reach === 'sentence' && ended === 'status';
  for (; at > first; at -= 1) {
    const word = words[at - 1];
    if ((ends[at - 1] ?? 0) & bit && !(free && crosses(word, words[at]))) break;
    if (free && parse.holdsTarget(at - 1, group)) free = false;
    const near = at === hit.from || (leads(words[at]) && at >= hit.from - 3);
    // "gabapentin 300 mg: sent to the pharmacy, never collected": what reaches over the sentence reaches its label too.
    if (word?.text === ':' && !near && reach !== 'sentence') break;
    if (reach !== 'clause' && reach !== 'sentence' && word?.predicate && !word.auxiliary) break;
    const segment = clauses.segment[at - 1] ?? 0;
    const isJoint = at - 1 < (clauses.first[segment] ?? 0) && segment > 0;
    if (!isJoint || reach === 'sentence') continue;
    const joint = clauses.joint[segment];
    if (reach === 'phrase' || joint === 'semicolon') break;
    if (joint === 'and' || joint === 'or') joined = true;
    else if (!joined && !isDose(parse, segment, group)) break;
    if (clauses.own[segment - 1] && reach !== 'clause') break;
  }
  return { from: at, to: hit.from };
}

/** The scopes of a trigger for one property, as its data says. */
export function scopesOf(
  parse: Parse,
  hit: Hit,
  group: TriggerGroup,
  property: Property,
  most: number,
): readonly Scope[] {
  const { direction, reach = 'all' } = group;
  // What is conditional stays so over words that end the talk of the past ("if she has …").
  const ended = property === 'temporality' && group.effects.temporality === 'hypothetical' ? 'hypothetical' : property;
  const twoWay = direction === 'either' || direction === 'forward-first';
  const ahead = twoWay && isAhead(parse, hit, group);
  const scopes: Scope[] = [];
  const mayFollow = hit.to <= parse.last;
  const mayPrecede = hit.from > parse.first;
  if (mayFollow && (direction === 'forward' || direction === 'both' || ahead))
    scopes.push(forwardScope(parse, hit, ended, reach, most));
  if (mayPrecede && (direction === 'backward' || direction === 'both' || (twoWay && !ahead)))
    scopes.push(backwardScope(parse, hit, group, ended, reach, most));
  return scopes;
}
