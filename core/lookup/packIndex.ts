import type { Claim, Concordance } from '../knowledge/schema/article.ts';
import type { Concept } from '../knowledge/schema/concept.ts';
import type { Drug } from '../knowledge/schema/drug.ts';
import type { ConceptId } from '../knowledge/schema/ids.ts';
import type { Pack } from '../knowledge/schema/pack.ts';
import type { PlanStep, Window } from '../knowledge/schema/plan.ts';
import type { Source } from '../knowledge/schema/source.ts';
import type { Region } from './region.ts';
import type { ViewPack } from './viewPack.ts';

/** A pack with its lists keyed by id. Every getter answers `undefined` for an id the pack does not hold. */
export interface PackIndex {
  readonly pack: Pack;
  /** Whose labels count first. */
  readonly region: Region;
  concept(id: string): Concept | undefined;
  drug(id: string): Drug | undefined;
  claim(id: string): Claim | undefined;
  source(id: string): Source | undefined;
  step(id: string): PlanStep | undefined;
  window(id: string): Window | undefined;
  /** What guidelines and trials say beside these claims, those that contradict first. */
  concordanceOf(claims: readonly string[]): readonly Concordance[];
  /** The concept's label, or its id without the kind where the pack has no such concept. */
  label(id: string): string;
  /** Steps a concept belongs to, by itself or through its classes, in plan order. */
  stepsOf(id: ConceptId): readonly PlanStep[];
  /** The concept and everything broader than it. */
  withParents(id: ConceptId): readonly ConceptId[];
  /** Whether an overlay pack added or changed this item or entry: `drug:gabapentin`, `drug:gabapentin#renal`, `claim:S07`. */
  isLocal(id: string): boolean;
  /** An imported core pack stands in the place of the bundled one. */
  readonly replaced: boolean;
  /** An imported pack could not be used, and the bundled one stands in for it. */
  readonly fallback: boolean;
  /** Imported packs that no longer fit and are not used. */
  readonly setAside: readonly { readonly title: string; readonly version: string }[];
  /** The overlay packs in use. */
  readonly overlays: readonly { readonly title: string; readonly version: string }[];
}

const strength = (one: Concordance): number =>
  (one.verdict === 'differs' ? 4 : one.verdict === 'mixed' ? 2 : one.verdict === 'agrees' ? 1 : 0) +
  (one.strength === 'strong' ? 2 : 0);

const keyed = <T>(list: readonly T[], key: (item: T) => string): ReadonlyMap<string, T> =>
  new Map(list.map((item) => [key(item), item]));

/** @returns the pack with its lists keyed by id; the pack is taken as valid. */
export function indexPack(pack: Pack | ViewPack, region: Region = 'US'): PackIndex {
  const local = 'local' in pack ? pack.local : undefined;
  const concepts = keyed(pack.concepts, (each) => each.id);
  const drugs = keyed(pack.drugs, (each) => each.concept);
  const claims = keyed(pack.claims, (each) => each.id);
  const sources = keyed(pack.sources, (each) => each.id);
  const steps = keyed(pack.steps, (each) => each.id);
  const windows = keyed(pack.windows, (each) => each.id);

  const broaderOf = new Map<ConceptId, readonly ConceptId[]>();
  const withParents = (id: ConceptId): readonly ConceptId[] => {
    const known = broaderOf.get(id);
    if (known) return known;
    const found = new Set<ConceptId>();
    const visit = (one: ConceptId): void => {
      if (found.has(one)) return;
      found.add(one);
      concepts.get(one)?.parents.forEach(visit);
      drugs.get(one)?.classes.forEach(visit);
    };
    visit(id);
    const broader = [...found];
    broaderOf.set(id, broader);
    return broader;
  };

  return {
    pack,
    region,
    concept: (id) => concepts.get(id),
    drug: (id) => drugs.get(id),
    claim: (id) => claims.get(id),
    source: (id) => sources.get(id),
    step: (id) => steps.get(id),
    window: (id) => windows.get(id),
    concordanceOf: (ids) =>
      pack.concordance
        .filter((one) => one.claims.some((claim) => ids.includes(claim)))
        .sort((a, b) => strength(b) - strength(a)),
    label: (id) => concepts.get(id)?.label ?? id.replace(/^[a-z]+:/, '').replaceAll('-', ' '),
    stepsOf: (id) => {
      const broader = withParents(id);
      const own = drugs.get(id)?.steps ?? [];
      return pack.steps
        .filter((step) => own.includes(step.id) || step.concepts.some((concept) => broader.includes(concept)))
        .sort((a, b) => a.order - b.order);
    },
    withParents,
    replaced: 'replaced' in pack && pack.replaced === true,
    fallback: 'fallback' in pack && pack.fallback === true,
    setAside: ('setAside' in pack && pack.setAside) || [],
    overlays: ('overlays' in pack && pack.overlays) || [],
    isLocal: (id) => {
      const whole = id.replace(/#.*$/, '');
      return local !== undefined && (local.has(whole) || local.has(whole.slice(whole.indexOf(':') + 1)));
    },
  };
}
