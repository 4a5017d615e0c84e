import { describe, expect, it } from 'vitest';
import { bundledTerms } from '../../../core/knowledge/terms.ts';
import type { Mention } from '../../../core/text/mention.ts';
import { createReader } from '../../../core/text/reader.ts';

const reader = createReader(bundledTerms());
const read = (note: string): readonly Mention[] => reader.readNote(note).mentions;
const one = (note: string, concept: string): Mention => {
  const found = read(note).find((mention) => mention.concept === concept);
  if (!found) throw new Error(`${concept} is not read in "${note}"`);
  return found;
};
const perDay = (note: string, concept: string): readonly [number, number] | string => {
  const { dose } = one(note, concept);
  return dose?.perDay ? [dose.perDay.low, dose.perDay.high] : (dose?.reason ?? 'none');
};

describe('what is mentioned', () => {
  it.each([
    ['Left L5-S1 disc herniation.', 'condition:lumbar-disc-herniation', 'L5-S1 disc herniation'],
    ['herniated disk at L4-5', 'condition:lumbar-disc-herniation', 'herniated disk at L4-5'],
    ['bulging disc L4/5', 'condition:lumbar-disc-herniation', 'bulging disc L4/5'],
    ['possible L5 radiculopathy', 'condition:lumbar-radiculopathy', 'L5 radiculopathy'],
    ['NEURONTIN', 'drug:gabapentin', 'NEURONTIN'],
    ['severe low\nback pain', 'condition:low-back-pain', 'low\nback pain'],
    ['right sciatca noted', 'condition:sciatica', 'sciatca'],
    ['Lyrica', 'drug:pregabalin', 'Lyrica'],
  ])('%s', (note, concept, surface) => {
    expect(one(note, concept).surface).toBe(surface);
  });

  it.each([
    ['C5-6 disc herniation with left arm pain'],
    ['cervical radiculopathy'],
    ['Modic type 2 changes'],
    ['Celexa 20 mg daily'],
    ['plumbago'],
    ['desvenlafaxine'],
    ['Voltaren gel'],
    ['prednisolone eye drops'],
  ])('nothing of ours in "%s"', (note) => {
    const ours =
      /^(condition:(?!neck)|therapy:discectomy|drug:(meloxicam|celecoxib|venlafaxine|diclofenac|prednisolone)$)/;
    expect(read(note).filter(({ concept }) => ours.test(concept))).toEqual([]);
  });

  it('gives a combination as its ingredients, with one span', () => {
    const mentions = read('Vicodin 5/500 one tablet b.i.d.');
    expect(mentions.map(({ concept, start, end, combination }) => [concept, start, end, combination])).toEqual([
      ['drug:hydrocodone', 0, 7, 'vicodin'],
      ['drug:acetaminophen', 0, 7, 'vicodin'],
    ]);
    expect(mentions.map(({ dose }) => dose?.perDay?.high)).toEqual([10, 1000]);
  });
});

describe('six facts that are not the same', () => {
  it.each([
    ['Denies sciatica.', 'condition:sciatica', { negation: 'negated' }],
    ['Mother had sciatica.', 'condition:sciatica', { experiencer: 'other' }],
    ['She is allergic to gabapentin.', 'drug:gabapentin', { allergy: true, status: 'not-taken' }],
    ['Tried and failed Lyrica.', 'drug:pregabalin', { status: 'stopped', temporality: 'historical' }],
    ['Consider tramadol.', 'drug:tramadol', { status: 'intended', temporality: 'hypothetical' }],
    ['GBP 300 mg TID', 'drug:gabapentin', { status: 'active' }],
    ['Pregabalin to stop from today.', 'drug:pregabalin', { status: 'stopped' }],
    ['Ibuprofen stopped two weeks ago at our request.', 'drug:ibuprofen', { status: 'stopped' }],
    ['Paracetamol 1 g if needed.', 'drug:acetaminophen', { temporality: 'recent' }],
    ['Tramadol may follow if needed.', 'drug:tramadol', { temporality: 'hypothetical' }],
    ['Grateful for your advice on his sciatica.', 'condition:sciatica', { temporality: 'recent' }],
    ['Cyclobenzaprine offered, she passed.', 'drug:cyclobenzaprine', { status: 'not-taken' }],
    ['Any trouble passing urine?', 'condition:bladder-bowel-dysfunction', { temporality: 'hypothetical' }],
    ['Any saddle numbness? No.', 'condition:saddle-anesthesia', { negation: 'negated' }],
    ['CES screen at every visit negative: no saddle numbness.', 'condition:cauda-equina', { negation: 'negated' }],
    ['Ankle dorsiflexion on the left is 2/5.', 'condition:foot-drop', { negation: 'affirmed' }],
    [
      'He had an epidural last year with relief of his leg pain.',
      'therapy:epidural-steroid-injection',
      { status: 'stopped' },
    ],
    [
      'Come straight back for numbness between the legs.',
      'condition:saddle-anesthesia',
      { temporality: 'hypothetical' },
    ],
  ])('%s', (note, concept, expected) => {
    expect(one(note, concept)).toMatchObject(expected);
  });

  it.each([
    ['FAMILY HISTORY:\nSciatica in his father.', 'condition:sciatica', { experiencer: 'other' }],
    ['ALLERGIES:\n1. Codeine\n2. Gabapentin', 'drug:gabapentin', { allergy: true }],
    ['PAST MEDICAL HISTORY:  Sciatica.', 'condition:sciatica', { temporality: 'historical' }],
    ['Allergies\nCodeine', 'drug:codeine', { allergy: true }],
  ])('sections speak for what stands in them: %j', (note, concept, expected) => {
    expect(one(note, concept)).toMatchObject(expected);
  });
});

it('the name of a formula is no disease', () => {
  expect(reader.readNote('eGFR (CKD-EPI) >90 ml/min/1.73m2').mentions).toEqual([]);
});

describe('each dose goes to its drug', () => {
  it.each([
    ['gabapentin 300 mg t.i.d.', 'drug:gabapentin', [900, 900]],
    ['300 mg of gabapentin three times daily', 'drug:gabapentin', [900, 900]],
    ['Neurontin (gabapentin) 300 mg TID', 'drug:gabapentin', [900, 900]],
    ['naproxen sodium 220 mg (Aleve) twice a day', 'drug:naproxen', [440, 440]],
    ['ibuprofen 200 mg (Advil), 2 tablets t.i.d., Lyrica 75 mg (pregabalin) b.i.d.', 'drug:ibuprofen', [1200, 1200]],
    ['ibuprofen 200 mg (Advil), 2 tablets t.i.d., Lyrica 75 mg (pregabalin) b.i.d.', 'drug:pregabalin', [150, 150]],
    ['gabapentin 300 MG capsule\nCommonly known as: NEURONTIN\nTake 1 capsule tid.', 'drug:gabapentin', [900, 900]],
    ['He takes amitriptyline 25 mg every morning, which he moved from the evening.', 'drug:amitriptyline', [25, 25]],
    ['Amitriptyline 25mg each morning - that is how she takes it, forgets at night.', 'drug:amitriptyline', [25, 25]],
    ['gabapentin 300 mg every morning before his shift starts and again every night', 'drug:gabapentin', [600, 600]],
    ['Zoloft 100 mg daily', 'drug:sertraline', [100, 100]],
    ['Medications: gabapentin 300 mg capsule, filled 01/15, one capsule', 'drug:gabapentin', 'no-frequency'],
    ['ibuprofen 600 MG tablet\nCommonly known as: ADVIL, MOTRIN\nTake 1 tablet tid', 'drug:ibuprofen', [1800, 1800]],
    ['Urgent care gave her tramadol on Saturday, 50 mg every 8 hours if needed.', 'drug:tramadol', [0, 150]],
    ['gabapentin 1200 mg tds; was 600 mg tds', 'drug:gabapentin', [3600, 3600]],
    ['Lyrica, naproxen 500 mg b.i.d.', 'drug:pregabalin', 'none'],
    ['Lyrica, naproxen 500 mg b.i.d.', 'drug:naproxen', [1000, 1000]],
    ['Lyrica, lisinopril 10 mg daily', 'drug:pregabalin', 'none'],
    ['gabapentin 300 mg t.i.d., lisinopril 10 mg daily', 'drug:gabapentin', [900, 900]],
    ['gabapentin 300 mg b.i.d., Xyzal 10 mg daily', 'drug:gabapentin', [600, 600]],
    ['Lortab 7.5 mg up to three times daily for pain, Miacalcin nasal spray once a day', 'drug:hydrocodone', [0, 22.5]],
    ['Percocet p.r.n. and Synthroid 100 mcg daily', 'drug:oxycodone', 'no-dose'],
    ['gabapentin 100 mg at bedtime, then 100 mg b.i.d.', 'drug:gabapentin', [100, 200]],
    ['1. Lyrica\n2. Tramadol 50 mg q6h', 'drug:pregabalin', 'none'],
    ['1. Lyrica\n2. Tramadol 50 mg q6h', 'drug:tramadol', [200, 200]],
    ['gabapentin 300 mg capsule\n   Sig: take 1 capsule tid', 'drug:gabapentin', [900, 900]],
    ['Percocet 5/325 1-2 tabs q6h prn', 'drug:oxycodone', [0, 40]],
    ['HYDROCODONE 5/ACETAMINOPHEN 325MG TAB TAKE ONE TABLET EVERY 6 HOURS AS NEEDED', 'drug:hydrocodone', [0, 20]],
    ['HYDROCODONE 5/ACETAMINOPHEN 325MG TAB TAKE ONE TABLET EVERY 6 HOURS AS NEEDED', 'drug:acetaminophen', [0, 1300]],
    ['codeine 30 mg / paracetamol 500 mg tablets, 2 qds', 'drug:codeine', [240, 240]],
    ['oxycodone HCl 5 mg-acetaminophen 325 mg, 1 tab q6h, gabapentin 300 mg tid', 'drug:oxycodone', [20, 20]],
    ['oxycodone HCl 5 mg-acetaminophen 325 mg, 1 tab q6h, gabapentin 300 mg tid', 'drug:gabapentin', [900, 900]],
    ['gabapentin 300 mg - naproxen 500 mg bd', 'drug:gabapentin', 'no-frequency'],
    ['gabapentin 300mg-morning 600mg-night', 'drug:gabapentin', [900, 900]],
    ['Oxycodone 10 mg/then 5 mg 1 tab tid', 'drug:oxycodone', 'taper-pack'],
    ['Gabapentin 300 mg/gabapentin 600 mg qhs', 'drug:gabapentin', 'no-frequency'],
    ['hydrocodone 10/325 mg every 6 hours', 'drug:acetaminophen', [1300, 1300]],
    ['codeine 30/500, 2 qds', 'drug:acetaminophen', [4000, 4000]],
    ['aspirin 5 grains daily, Ditropan 5 mg b.i.d.', 'drug:aspirin', 'none'],
  ])('%j: %s', (note, concept, expected) => {
    expect(perDay(note, concept)).toEqual(expected);
  });

  it.each(['oxycodone 5-10 mg q4h prn', 'tramadol 50/100 mg', 'hydrocodone 10/12/2024'])(
    'no second drug is behind %s',
    (note) => {
      expect(read(note).map(({ concept }) => concept)).not.toContain('drug:acetaminophen');
    },
  );

  it('also over the cells of a table row', () => {
    const text = 'Gabapentin\t300 mg\tTID\t90\t2024-01-03';
    const columns = ['Medication', 'Dose', 'Freq', 'Quantity', 'Start date'];
    let at = 0;
    const cells = text.split('\t').map((cell, i) => {
      const start = at;
      at += cell.length + 1;
      return { start, end: start + cell.length, column: columns[i] ?? '' };
    });
    const [mention] = reader.read({ text, cells }).mentions;
    expect(mention?.dose).toMatchObject({ perDay: { low: 900, high: 900, unit: 'mg' }, supply: 30 });
  });
});

describe('layout speaks', () => {
  it('a status column', () => {
    const text = 'Gabapentin\tDiscontinued';
    const cells = [
      { start: 0, end: 10, column: 'Medication' },
      { start: 11, end: 23, column: 'Status' },
    ];
    expect(reader.read({ text, cells }).mentions[0]).toMatchObject({ status: 'stopped' });
  });

  it('a heading of the page', () => {
    const { mentions } = reader.read({ text: 'Codeine', headings: ['Allergies'] });
    expect(mentions[0]).toMatchObject({ allergy: true });
  });

  it('struck-through text', () => {
    const { mentions } = reader.read({ text: 'gabapentin 300 mg tid', struck: [{ start: 0, end: 21 }] });
    expect(mentions[0]).toMatchObject({ status: 'stopped' });
  });
});
