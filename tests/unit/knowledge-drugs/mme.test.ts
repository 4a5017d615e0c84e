import { describe, expect, it } from 'vitest';
import { concepts, drug, drugs } from './parts.ts';

describe('CDC 2022 conversion factors', () => {
  it.each([
    ['codeine', 0.15],
    ['hydrocodone', 1],
    ['hydromorphone', 5],
    ['methadone', 4.7],
    ['morphine', 1],
    ['oxycodone', 1.5],
    ['oxymorphone', 3],
    ['tapentadol', 0.4],
    ['tramadol', 0.2],
  ])('%s × %d', (name, factor) => {
    expect(drug(name).mme).toMatchObject({ factor, per: 'mg/day', status: 'verified', sources: ['cdc22'] });
  });

  it('fentanyl patches × 2.4 per mcg/h', () => {
    expect(drug('fentanyl').mme).toMatchObject({ factor: 2.4, per: 'mcg/h', status: 'verified' });
  });

  it.each(['buprenorphine', 'dihydrocodeine', 'meperidine', 'butorphanol', 'pentazocine'])(
    '%s has none, and says so',
    (name) => {
      expect(drug(name).mme).toBeUndefined();
      expect(drug(name).mmeExcluded?.text).toMatch(/^No CDC 2022 factor/);
    },
  );

  it('every opioid with a name has a factor or a reason', () => {
    const opioids = concepts.filter((each) => each.parents.includes('class:opioid')).map((each) => each.id);
    const counted = drugs.filter((each) => each.mme || each.mmeExcluded).map((each) => each.concept);
    expect(opioids.filter((each) => !counted.includes(each))).toEqual([]);
  });

  it('nothing but an opioid has one', () => {
    const strays = drugs.filter((each) => (each.mme || each.mmeExcluded) && !each.classes.includes('class:opioid'));
    expect(strays.map((each) => each.concept)).toEqual([]);
  });

  it.each([
    ['hydrocodone', 5 * 4, 20],
    ['oxycodone', 10 * 2, 30],
    ['tramadol', 250, 50],
    ['tramadol', 400, 80],
    ['hydromorphone', 4 * 6, 120],
    ['fentanyl', 25, 60],
  ])('%s %d per day gives %d MME', (name, amount, expected) => {
    expect(amount * (drug(name).mme?.factor ?? Number.NaN)).toBeCloseTo(expected, 10);
  });
});
