import type { Claim } from '../../knowledge/schema/article.ts';
import type { ConceptId } from '../../knowledge/schema/ids.ts';
import type { Interaction, Monitoring, Pitfall, PlanStep, RedFlag, Window } from '../../knowledge/schema/plan.ts';
import type { Entry, Fact } from '../entry.ts';
import { factOf } from '../facts.ts';
import type { PackIndex } from '../packIndex.ts';
import { sidesOf } from './sides.ts';

const timing = (index: PackIndex, ids: readonly string[]): Fact[] =>
  ids.flatMap((id) => {
    const window = index.window(id);
    return window ? [factOf('timing', window)] : [];
  });

const sided = (index: PackIndex, claims: readonly string[]): Pick<Entry, 'sides'> => {
  const sides = sidesOf(index, claims);
  return sides ? { sides } : {};
};

const labels = (index: PackIndex, ids: readonly string[]): string => ids.map((id) => index.label(id)).join(', ');

/** One claim of the article, its oddities, and what guidelines say beside it, also where they agree. */
export function claimAnswer(index: PackIndex, claim: Claim): Entry {
  const sides = index.concordanceOf([claim.id])[0];
  return {
    id: `claim:${claim.id}`,
    kind: 'claim',
    title: claim.id,
    subtitle: claim.section,
    facts: [
      { kind: 'what', text: claim.text, claims: [claim.id] },
      ...claim.oddities.map((text): Fact => ({ kind: 'oddity', text })),
    ],
    ...(sides && { sides }),
    open: { view: 'evidence', claim: claim.id },
  };
}

export const stepAnswer = (index: PackIndex, step: PlanStep): Entry => ({
  id: `step:${step.id}`,
  kind: 'step',
  title: step.title,
  facts: [
    factOf('what', step.lead),
    ...timing(index, step.windows),
    ...(step.concepts.length > 0 ? [{ kind: 'members' as const, text: labels(index, step.concepts) }] : []),
  ],
  ...sided(index, step.claims),
  open: { view: 'plan', step: step.id },
});

export const windowAnswer = (index: PackIndex, window: Window): Entry => ({
  id: `window:${window.id}`,
  kind: 'window',
  title: window.text,
  facts: [factOf('timing', window)],
  ...sided(index, window.claims),
  open: { view: 'plan' },
});

export const pitfallAnswer = (index: PackIndex, pitfall: Pitfall): Entry => {
  const named = index.pack.concordance.find((one) => one.id === pitfall.concordance);
  return {
    id: `pitfall:${pitfall.id}`,
    kind: 'pitfall',
    title: pitfall.title,
    facts: [
      factOf('what', { ...pitfall, claims: [pitfall.claim] }),
      factOf('why', { ...pitfall, text: pitfall.why, claims: [pitfall.claim] }),
    ],
    ...(named ? { sides: named } : sided(index, [pitfall.claim])),
    open: { view: 'pitfalls', id: pitfall.id },
  };
};

export const redFlagAnswer = (flag: RedFlag): Entry => ({
  id: `red-flag:${flag.id}`,
  kind: 'red-flag',
  title: flag.title,
  facts: [
    factOf('action', { ...flag, text: flag.actionText }),
    factOf('cues', { ...flag, text: flag.cues.join(', ') }),
  ],
  open: { view: 'red-flags', id: flag.id },
});

export const monitoringAnswer = (index: PackIndex, one: Monitoring): Entry => ({
  id: `monitoring:${one.id}`,
  kind: 'monitoring',
  title: one.title,
  facts: [factOf('monitoring', one), ...timing(index, one.windows)],
  ...sided(index, one.claims),
  open: { view: 'plan' },
});

/** A side in a title: its first three, and how many more. */
function sideTitle(index: PackIndex, ids: readonly ConceptId[]): string {
  const shown = ids.length > 4 ? ids.slice(0, 3) : ids;
  const more = ids.length - shown.length;
  return labels(index, shown) + (more > 0 ? ` and ${more} more` : '');
}

export function interactionAnswer(index: PackIndex, one: Interaction): Entry {
  const drug = [...one.a, ...one.b].find((id) => index.drug(id));
  const title = one.count
    ? `${one.count} or more of ${sideTitle(index, one.a)}`
    : `${sideTitle(index, one.a)} + ${sideTitle(index, one.b)}`;
  const all = one.count ? labels(index, one.a) : `${labels(index, one.a)} + ${labels(index, one.b)}`;
  return {
    id: `interaction:${one.id}`,
    kind: 'interaction',
    title,
    facts: [
      factOf('interaction', { ...one, text: one.effect }),
      ...(one.advice ? [factOf('action', { ...one, text: one.advice, note: undefined })] : []),
      ...(all === title ? [] : [{ kind: 'members' as const, text: all }]),
    ],
    open: drug ? { view: 'drug', id: drug, section: 'interaction' } : { view: 'pitfalls' },
  };
}
