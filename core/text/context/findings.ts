import { clausesOf } from './clauses.ts';
import type { Lexicon } from './lexicon.ts';
import { endsOf, type Hit, hitsOf, type Parse, scopesOf } from './scopes.ts';
import { type Tokens, tokensOf } from './tokens.ts';
import type { Effects, Property, TargetKind, TriggerGroup } from './triggerData.ts';

/** A target as a run of tokens of its sentence, `to` exclusive. */
export interface Place {
  readonly from: number;
  readonly to: number;
  readonly kind: TargetKind;
}

/** What the nearest trigger of each property says; the trigger's group, so that a reader of the result can ask why. */
export interface Findings {
  readonly effects: Effects;
  readonly by: Readonly<Partial<Record<Property, TriggerGroup>>>;
}

export interface ReadSentence {
  /** The tokens that `start` to `end` (offsets of the passage) cover; undefined where there are none. */
  place(start: number, end: number, kind: TargetKind): Place | undefined;
  findings(place: Place): Findings;
}

interface Reach {
  readonly hit: Hit;
  readonly group: TriggerGroup;
  readonly property: Property;
  readonly from: number;
  readonly to: number;
}

/** No trigger speaks of words further away than this; ConText's window is the sentence, a bound keeps hostile text linear. */
const farthest = 120;

const coveredBy = (hit: Hit, place: Place): boolean => hit.from >= place.from && hit.to <= place.to;

/**
 * Reads one sentence for all its targets: triggers, their scopes, and for each target the nearest trigger of each property.
 * @param start @param end the sentence in `text`
 * @param targets what will be asked about; a trigger inside a target says nothing about others
 */
export function readSentence(
  text: string,
  start: number,
  end: number,
  targets: readonly { readonly start: number; readonly end: number; readonly kind: TargetKind }[],
  lexicon: Lexicon,
): ReadSentence {
  const tokens = tokensOf(text, start, end);
  const words = tokens.word;
  const hits = hitsOf(words, lexicon);
  const places = targets.flatMap((each) => placeOf(tokens, each.start, each.end, each.kind) ?? []);
  const free = hits.filter((hit) => !places.some((place) => coveredBy(hit, place)));
  const parse: Parse = { words, clauses: clausesOf(words, lexicon), ends: endsOf(words, lexicon), lexicon };

  const reaches: Reach[] = [];
  const seen = new Set<string>();
  for (const hit of free) {
    for (const { group, gives } of hit.triggers) {
      if (group.after !== undefined && !seen.has(group.after)) continue;
      seen.add(group.id);
      const reach = group.reach ?? 'all';
      const most = Math.min(group.words ?? farthest, farthest);
      for (const property of gives)
        for (const scope of scopesOf(parse, hit, group.direction, property, reach, most))
          if (scope.to > scope.from) reaches.push({ hit, group, property, from: scope.from, to: scope.to });
    }
  }

  return {
    place: (from, to, kind) => placeOf(tokens, from, to, kind),
    findings: (place) => findingsOf(place, reaches, insideOf(place, hits), parse),
  };
}

/** Triggers that a target's own words begin or end with ("no known drug allergies", "SLR negative") speak of it. */
function insideOf(place: Place, hits: readonly Hit[]): readonly Reach[] {
  const reaches: Reach[] = [];
  for (const hit of hits) {
    if (!coveredBy(hit, place)) continue;
    for (const { group } of hit.triggers) {
      if (group.effects.negation !== 'negated') continue;
      const { direction } = group;
      const leads = hit.from === place.from && direction !== 'backward';
      const closes = hit.to === place.to && direction !== 'forward';
      if (leads || closes) reaches.push({ hit, group, property: 'negation', from: place.from, to: place.to });
    }
  }
  return reaches;
}

function placeOf(tokens: Tokens, start: number, end: number, kind: TargetKind): Place | undefined {
  let from = 0;
  while (from < tokens.start.length && (tokens.end[from] ?? 0) <= start) from += 1;
  let to = from;
  while (to < tokens.start.length && (tokens.start[to] ?? 0) < end) to += 1;
  return to > from ? { from, to, kind } : undefined;
}

/** A scope holds a target whose beginning it holds; a trigger may run into the target ("no acute | acute fracture"). */
const covers = (reach: Reach, place: Place): boolean =>
  (reach.from <= place.from && reach.to > place.from) ||
  (reach.hit.from < place.from && reach.hit.to > place.from && reach.hit.to <= place.to && reach.from >= reach.hit.to);

const distance = (reach: Reach, place: Place): number =>
  reach.hit.to <= place.from ? place.from - reach.hit.to : reach.hit.from >= place.to ? reach.hit.from - place.to : 0;

function findingsOf(place: Place, reaches: readonly Reach[], inside: readonly Reach[], parse: Parse): Findings {
  const best: Partial<Record<Property, Reach>> = {};
  for (const reach of [...inside, ...reaches]) {
    if (!covers(reach, place)) continue;
    if (reach.group.for && !reach.group.for.includes(place.kind)) continue;
    const current = best[reach.property];
    if (!current || wins(reach, current, place, parse)) best[reach.property] = reach;
  }
  const effects: Record<string, unknown> = {};
  const by: Partial<Record<Property, TriggerGroup>> = {};
  for (const reach of Object.values(best)) {
    effects[reach.property] = reach.group.effects[reach.property];
    by[reach.property] = reach.group;
  }
  return { effects, by };
}

/** The nearer trigger wins, except that "no" keeps the weaker words it stands before ("no possible …", "no positive …"). */
function wins(next: Reach, current: Reach, place: Place, parse: Parse): boolean {
  if (strong(next) !== strong(current)) return strong(next);
  if (next.property === 'negation') {
    if (holds(current, next, parse)) return false;
    if (holds(next, current, parse)) return true;
  }
  const gap = distance(next, place) - distance(current, place);
  return gap < 0 || (gap === 0 && next.hit.from > current.hit.from && next.hit.to <= place.from);
}

const strong = (reach: Reach): boolean => reach.group.strong === true;

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
