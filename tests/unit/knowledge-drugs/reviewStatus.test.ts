import { describe, expect, it } from 'vitest';
import { dose, drug, drugs } from './parts.ts';

/** Marked K in the facts file: professional knowledge that no one has read in a source. */
const known = [
  'baclofen-max-uk',
  'venlafaxine-max-uk',
  'amitriptyline-target-practice',
  'nortriptyline-start',
  'nortriptyline-step-fast',
  'nortriptyline-target',
  'methocarbamol-uk',
  'methocarbamol-uk-elderly',
  'naproxen-sodium-max-otc',
  'ibuprofen-start',
  'ibuprofen-max-uk-otc',
  'diclofenac-max-uk',
  'celecoxib-max-uk',
  'meloxicam-max-uk',
  'ketorolac-max-uk',
  'indomethacin-max-uk',
  'etoricoxib-start',
  'etodolac-max-uk',
  'aceclofenac-max-uk',
  'dexketoprofen-max-uk',
  'mefenamic-max',
  'acetaminophen-start',
  'acetaminophen-max-uk',
  'codeine-start',
  'codeine-max-uk',
  'hydrocodone-start',
  'oxycodone-start',
  'morphine-start',
  'tapentadol-max-ir-day-1',
  'fentanyl-start',
  'methadone-start',
  'buprenorphine-start-patch',
  'buprenorphine-start-buccal',
  'buprenorphine-max-patch',
  'naloxone-injection',
];

/** Marked F, with the sources the facts file names. */
const read: readonly (readonly [string, readonly string[]])[] = [
  ['gabapentin-start-label', ['lbl-gbp', 'ofda-b', 'emc-neu']],
  ['gabapentin-start-frail', ['nif']],
  ['gabapentin-max-gralise', ['horiz', 'misc-2nd']],
  ['pregabalin-max-phn', ['lbl-pgb', 'ofda-b']],
  ['pregabalin-max-uk', ['nif']],
  ['amitriptyline-start', ['tca-uk', 'nif']],
  ['amitriptyline-max-outpatient', ['ofda']],
  ['duloxetine-start-cmsp', ['lbl-dul', 'ofda']],
  ['venlafaxine-start-xr', ['ven-xr']],
  ['venlafaxine-start-ir', ['ofda']],
  ['tramadol-max-over-75', ['ofda-b', 'ofda']],
  ['tramadol-max-er', ['tram-er', 'ofda']],
  ['cyclobenzaprine-course', ['smr', 'ofda']],
  ['tizanidine-max', ['ofda']],
  ['baclofen-max', ['ofda']],
  ['naproxen-max-uk', ['nsaid-tx']],
  ['ibuprofen-max-us', ['ibu-rx', 'ofda']],
  ['ketorolac-start', ['ket-po']],
  ['codeine-start-label', ['ofda']],
  ['morphine-start-label', ['ofda']],
  ['hydromorphone-start', ['ofda']],
  ['prednisone-trial-goldberg', ['goldberg15']],
  ['methylprednisolone-pack', ['medpak']],
  ['prednisone-equivalence', ['devon-cs']],
  ['naloxone-nasal', ['nal-us']],
];

describe('review status follows the facts file', () => {
  it.each(known)('unverified: %s', (id) => expect(dose(id)).toMatchObject({ status: 'unverified', sources: [] }));
  it.each(read)('verified: %s', (id, sources) => expect(dose(id)).toMatchObject({ status: 'verified', sources }));

  it('splits a line of which only a part was read', () => {
    const status = (text: RegExp) =>
      drug('gabapentin')
        .elderly.concat(drug('gabapentin').pregnancy)
        .find((each) => text.test(each.text))?.status;
    expect(status(/^Dose by CrCl/)).toBe('verified');
    expect(status(/Low levels in milk/)).toBe('unverified');
    const taper = drug('venlafaxine').taper.map((each) => [each.text, each.status]);
    expect(taper).toEqual([
      ['Gradually', 'verified'],
      ['Over at least 2 to 4 weeks', 'unverified'],
    ]);
  });

  it.each([
    ['gabapentin', 'US', 'unverified'],
    ['gabapentin', 'UK', 'verified'],
    ['pregabalin', 'US', 'verified'],
    ['pregabalin', 'UK', 'verified'],
    ['tramadol', 'US', 'unverified'],
    ['tramadol', 'UK', 'unverified'],
  ] as const)('control of %s in the %s: %s', (name, region, status) => {
    expect(drug(name).control.find((each) => each.region === region)?.status).toBe(status);
  });
});

/** Every object of the dosing files that carries a review status, with the path to it. */
function statements(
  value: unknown,
  path: string,
): readonly { path: string; status: string; sources: string[]; basis?: string }[] {
  if (typeof value !== 'object' || value === null) return [];
  const own = 'status' in value ? [{ path, ...(value as { status: string; sources: string[]; basis?: string }) }] : [];
  return [...own, ...Object.entries(value).flatMap(([key, each]) => statements(each, `${path}.${key}`))];
}
const all = drugs.flatMap((each) => statements(each, each.concept));

describe('in all of the dosing', () => {
  it('verified names a source, unverified none', () => {
    expect(all.length).toBeGreaterThan(500);
    expect(
      all.filter((each) => (each.status === 'verified') !== each.sources.length > 0).map((each) => each.path),
    ).toEqual([]);
  });

  it('nothing unverified is given as the word of a label, guideline, formulary or trial', () => {
    const wrong = all.filter((each) => each.status === 'unverified' && each.basis && each.basis !== 'practice');
    expect(wrong.map((each) => each.path)).toEqual([]);
  });
});

describe('corrections of the second reading', () => {
  it('venlafaxine: immediate and extended release have renal cuts of their own', () => {
    const cuts = drug('venlafaxine').renal.map((band) => [
      band.release,
      band.dialysis ?? false,
      band.reducePercent?.low,
    ]);
    expect(cuts).toContainEqual(['immediate', false, 25]);
    expect(cuts).toContainEqual(['extended', false, 50]);
  });
  it('tizanidine: reduce in liver disease, not avoid', () => {
    expect(drug('tizanidine').hepatic.map((each) => each.advice)).toEqual(['reduce']);
  });
  it('tramadol: 50 mg every 12 hours in severe hepatic impairment, not in all cirrhosis', () => {
    expect(drug('tramadol').hepatic[0]).toMatchObject({
      severity: 'severe',
      perDose: { high: 50 },
      timesPerDay: { high: 2 },
    });
  });
  it('tramadol: tapers by 10% to 25% every 2 to 4 weeks', () => {
    expect(drug('tramadol').taper[0]).toMatchObject({
      stepPercent: { low: 10, high: 25 },
      everyDays: { low: 14, high: 28 },
    });
  });
  it('amitriptyline: cisapride in the US, no mania in the EU', () => {
    const [us, ...eu] = drug('amitriptyline').contraindications;
    expect(us).toMatchObject({ region: 'US', text: expect.stringContaining('cisapride') });
    expect(eu.map((each) => each.text).join()).not.toMatch(/mania/i);
  });
  it('ketorolac: pentoxifylline, labour and volume depletion', () => {
    const text = drug('ketorolac')
      .contraindications.map((each) => each.text)
      .join();
    for (const word of ['pentoxifylline', 'Labour', 'volume depletion']) expect(text).toContain(word);
  });
  it('diazepam: 2 mg to 10 mg three or four times daily', () => {
    expect(dose('diazepam-start')).toMatchObject({ perDose: { low: 2, high: 10 }, timesPerDay: { low: 3, high: 4 } });
  });
});

it('writes doses as the house does', () => {
  for (const { path, text } of drugs.flatMap((each) =>
    each.doses.map((fact) => ({ path: fact.id, text: fact.text })),
  )) {
    expect(text, path).not.toMatch(/\b(qd|qod|bid|tid|qid|qhs|prn|μg|µg)\b/i);
    expect(text, path).not.toMatch(/\d\.0\b|(?<!\d)\.\d/);
    expect(text, path).not.toMatch(/\d(mg|mcg)\b/);
    expect(text, path).not.toMatch(/\b\d{4,} mg/);
  }
});
