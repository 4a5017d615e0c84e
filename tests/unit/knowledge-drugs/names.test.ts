import { describe, expect, it } from 'vitest';
import { phrasePattern, phraseSurfaces } from '../../../core/knowledge/phrase.ts';
import type { Name } from '../../../core/knowledge/schema/concept.ts';
import { abbreviations, combinations, concepts, slots } from './parts.ts';

const named = [...concepts, ...combinations];
const spelled = (names: readonly Name[]) => names.filter((name) => name.type !== 'code' && name.match !== 'search');
const patternOf = (names: readonly Name[]): RegExp =>
  new RegExp(
    `^(?:${spelled(names)
      .map((name) => phrasePattern(name.text, slots))
      .join('|')})$`,
    'i',
  );
/** What a text means as a whole: the ids of the concepts and combinations that are written so. */
const readings = (text: string): string[] =>
  named.filter((each) => patternOf(each.names).test(text)).map((each) => each.id);

describe('a name', () => {
  it('belongs to one concept or combination', () => {
    const owners = new Map<string, string>();
    const shared: string[] = [];
    for (const { id, names } of named)
      for (const surface of spelled(names).flatMap((name) => phraseSurfaces(name.text) ?? [])) {
        const owner = owners.get(surface);
        if (owner) shared.push(`"${surface}": ${owner} and ${id}`);
        owners.set(surface, id);
      }
    expect(owners.size).toBeGreaterThan(1000);
    expect(shared).toEqual([]);
  });

  it('is no short form that means other things too', () => {
    const surfaces = new Set(
      named.flatMap(({ names }) => spelled(names).flatMap((name) => phraseSurfaces(name.text) ?? [])),
    );
    const short = abbreviations.flatMap(({ text, variants }) =>
      [text, ...variants].flatMap((each) => phraseSurfaces(each) ?? []),
    );
    expect(short.filter((each) => surfaces.has(each))).toEqual([]);
  });

  it('is found first under the generic name of its concept', () => {
    const without = concepts.filter(({ id, label, names }) => id.startsWith('drug:') && names[0]?.text !== label);
    expect(without.map((each) => each.id)).toEqual([]);
  });
});

describe('reads', () => {
  it.each([
    ['Neurontin', 'drug:gabapentin'],
    ['Horizant', 'drug:gabapentin'],
    ['Lyrica CR', 'drug:pregabalin'],
    ['Elavil', 'drug:amitriptyline'],
    ['Cymbalta', 'drug:duloxetine'],
    ['Effexor XR', 'drug:venlafaxine'],
    ['Ultram', 'drug:tramadol'],
    ['paracetamol', 'drug:acetaminophen'],
    ['indometacin', 'drug:indomethacin'],
    ['pethidine', 'drug:meperidine'],
    ['Flexeril', 'drug:cyclobenzaprine'],
    ['Medrol dose pack', 'drug:methylprednisolone'],
    ['Depo-Medrol', 'drug:methylprednisolone'],
    ['Solumedrol', 'drug:methylprednisolone'],
    ['Duragesic', 'drug:fentanyl'],
    ['naproxen sodium', 'drug:naproxen'],
    ['Aleve', 'drug:naproxen'],
    ['Coumadin', 'drug:warfarin'],
    ['Zoloft', 'drug:sertraline'],
    ['Xarelto', 'drug:rivaroxaban'],
    ['Ambien', 'drug:zolpidem'],
    ['Lasix', 'drug:furosemide'],
  ])('%s as %s', (text, id) => expect(readings(text)).toEqual([id]));
});

describe('does not take one drug for another', () => {
  it.each([
    ['Celexa', 'drug:citalopram'],
    ['Cerebyx', 'drug:fosphenytoin'],
    ['desvenlafaxine', 'drug:desvenlafaxine'],
    ['Lopressor', 'drug:metoprolol'],
    ['trimipramine', 'drug:trimipramine'],
    ['naltrexone', 'drug:naltrexone'],
    ['trazodone', 'drug:trazodone'],
    ['fluoxetine', 'drug:fluoxetine'],
    ['Plavix', 'drug:clopidogrel'],
    ['dihydrocodeine', 'drug:dihydrocodeine'],
    ['apomorphine', 'drug:apomorphine'],
    ['nizatidine', 'drug:nizatidine'],
    ['Symbyax', 'drug:olanzapine-fluoxetine'],
    ['Pred Forte', 'topic:eye-corticosteroid'],
    ['prednisolone acetate 1% ophthalmic suspension', 'topic:eye-corticosteroid'],
    ['prednisolone eye drops', 'topic:eye-corticosteroid'],
    ['triamcinolone acetonide 0.1% cream', 'topic:topical-corticosteroid'],
    ['hydrocortisone cream', 'topic:topical-corticosteroid'],
    ['Flonase', 'topic:nasal-corticosteroid'],
    ['Symbicort', 'topic:inhaled-corticosteroid'],
    ['Voltaren gel', 'drug:diclofenac-topical'],
    ['diclofenac sodium 1% topical gel', 'drug:diclofenac-topical'],
    ['Flector', 'drug:diclofenac-topical'],
  ])('%s is %s', (text, id) => expect(readings(text)).toEqual([id]));

  it.each([
    'Modic',
    'iodine',
    'plumbago',
    'minocin',
    'motion',
    'gallium',
    'fosamax',
    'matrix',
    'cocaine',
    'alive',
    'Ultra',
  ])('%s is none of ours', (text) =>
    expect(readings(text).filter((id) => concepts.some((each) => each.id === id && each.role !== 'guard'))).toEqual([]),
  );

  it.each([
    'keto',
    'gaba',
    'GBP',
    'ami',
    'oxy',
    'MS',
    'T3',
    'indo',
    'pred',
    'tram',
    'HC',
    'APAP',
    'ASA',
    'TCA',
    'PGB',
    'soma',
  ])('the short form %s is no name', (text) => expect(readings(text)).toEqual([]));

  it('guards are systemic drugs of nobody', () => {
    const classes = concepts.filter((each) => each.role === 'guard').flatMap((each) => each.parents);
    expect(classes).toEqual([]);
  });
});

describe('combinations give each ingredient', () => {
  const ingredients = (text: string) =>
    combinations
      .filter((each) => patternOf(each.names).test(text))
      .map((each) => each.ingredients.map(({ concept }) => concept.slice(5)));
  it.each([
    ['Vicodin', ['hydrocodone', 'acetaminophen']],
    ['Norco', ['hydrocodone', 'acetaminophen']],
    ['Lortab', ['hydrocodone', 'acetaminophen']],
    ['Lorcet', ['hydrocodone', 'acetaminophen']],
    ['hydrocodone/APAP', ['hydrocodone', 'acetaminophen']],
    ['hydrocodone-acetaminophen', ['hydrocodone', 'acetaminophen']],
    ['hydrocodone bitartrate and acetaminophen', ['hydrocodone', 'acetaminophen']],
    ['Percocet', ['oxycodone', 'acetaminophen']],
    ['Endocet', ['oxycodone', 'acetaminophen']],
    ['Roxicet', ['oxycodone', 'acetaminophen']],
    ['Tylox', ['oxycodone', 'acetaminophen']],
    ['oxycodone-acetaminophen', ['oxycodone', 'acetaminophen']],
    ['Percodan', ['oxycodone', 'aspirin']],
    ['Tylenol #3', ['acetaminophen', 'codeine']],
    ['Tylenol No. 3', ['acetaminophen', 'codeine']],
    ['Tylenol number three', ['acetaminophen', 'codeine']],
    ['Tylenol with codeine', ['acetaminophen', 'codeine']],
    ['co-codamol', ['codeine', 'acetaminophen']],
    ['co-dydramol', ['dihydrocodeine', 'acetaminophen']],
    ['Ultracet', ['tramadol', 'acetaminophen']],
    ['Skudexa', ['tramadol', 'dexketoprofen']],
    ['Vicoprofen', ['hydrocodone', 'ibuprofen']],
    ['Darvocet-N 100', ['propoxyphene', 'acetaminophen']],
    ['Fioricet', ['butalbital', 'acetaminophen', 'caffeine']],
    ['Fiorinal', ['butalbital', 'aspirin', 'caffeine']],
    ['Excedrin', ['acetaminophen', 'aspirin', 'caffeine']],
    ['Arthrotec', ['diclofenac', 'misoprostol']],
    ['Vimovo', ['naproxen', 'esomeprazole']],
    ['Duexis', ['ibuprofen', 'famotidine']],
    ['Treximet', ['sumatriptan', 'naproxen']],
    ['Suboxone', ['buprenorphine', 'naloxone']],
    ['Targinact', ['oxycodone', 'naloxone']],
    ['Robaxisal', ['methocarbamol', 'aspirin']],
  ])('%s', (text, expected) => expect(ingredients(text)).toEqual([expected]));

  it('in the order their strengths are written', () => {
    const strengths = (id: string) =>
      combinations.find((each) => each.id === id)?.ingredients.map((each) => each.strengthsMg.slice(0, 3));
    expect(strengths('norco')).toEqual([
      [5, 7.5, 10],
      [325, 325, 325],
    ]);
    expect(strengths('tylenol-3')).toEqual([[300], [30]]);
    expect(strengths('co-codamol')).toEqual([
      [8, 15, 30],
      [500, 500, 500],
    ]);
  });
});

describe('codes', () => {
  const code = (id: string) =>
    concepts.find((each) => each.id === id)?.codes.map((each) => `${each.system} ${each.code} ${each.status}`);
  it.each([
    ['drug:gabapentin', ['ATC N02BF01 verified', 'ATC N03AX12 unverified', 'RxNorm 25480 verified']],
    ['drug:pregabalin', ['ATC N02BF02 verified', 'ATC N03AX16 unverified', 'RxNorm 187832 verified']],
    ['drug:tramadol', ['ATC N02AX02 verified', 'RxNorm 10689 verified']],
    ['drug:meloxicam', ['ATC M01AC06 verified', 'RxNorm 41493 verified']],
    ['drug:metaxalone', ['RxNorm 59078 verified']],
    ['drug:prednisone', ['ATC H02AB07 verified', 'RxNorm 8640 verified']],
    ['drug:prednisolone', ['ATC H02AB06 verified', 'RxNorm 8638 verified']],
  ])('%s', (id, expected) => expect(code(id)).toEqual(expected));

  it('of one system stand for one drug', () => {
    const all = concepts.flatMap((each) => each.codes.map((one) => `${one.system} ${one.code}`));
    expect(new Set(all).size).toBe(all.length);
  });
});

it('every phrase compiles, cues included', () => {
  const cues = abbreviations.flatMap(({ readings: each }) =>
    each.flatMap(({ cues: cue }) => [...(cue?.near ?? []), ...(cue?.after ?? []), ...(cue?.before ?? [])]),
  );
  for (const phrase of [...cues, ...named.flatMap(({ names }) => spelled(names).map((name) => name.text))])
    expect(() => new RegExp(phrasePattern(phrase, slots))).not.toThrow();
});

it.each([
  ['aspirin', 'aspiring'],
  ['Abilify', 'ability'],
  ['Preservex', 'preserve'],
  ['Prograf', 'program'],
  ['Bufferin', 'buffering'],
])('%s is one edit from an everyday word (%s), so it is read only as spelled', (text) => {
  const name = concepts.flatMap((each) => each.names).find((each) => each.text === text);
  expect(name?.match).toBe('word');
});
