import { describe, expect, it } from 'vitest';
import { bundledTerms } from '../../../core/knowledge/terms.ts';
import { createReader } from '../../../core/text/reader.ts';

const reader = createReader(bundledTerms());
const concepts = (note: string): readonly string[] => reader.readNote(note).mentions.map(({ concept }) => concept);

describe('words nearby decide', () => {
  it.each([
    ['GBP 300 mg TID', 'drug:gabapentin'],
    ['MEDICATIONS:\nGBP', 'drug:gabapentin'],
    ['MS 15 mg q4h', 'drug:morphine'],
    ['Referred to PT for core strengthening.', 'therapy:physical-therapy'],
    ['PT/OT evaluation', 'therapy:physical-therapy'],
    ['L4-5 ESI under fluoroscopy', 'therapy:epidural-steroid-injection'],
    ['SCS trial with Medtronic leads', 'therapy:spinal-cord-stimulator'],
    ['saddle numbness, r/o CES, urgent MRI', 'condition:cauda-equina'],
    ['low back pain, radiculopathy down the left leg', 'condition:lumbar-radiculopathy'],
    ['MRI LUMBAR SPINE: There is a disc protrusion.', 'condition:lumbar-disc-herniation'],
    ['hydrocodone/APAP 5/325', 'drug:acetaminophen'],
    ['Positive SLR on the left', 'sign:straight-leg-raise'],
    ['sent to the physical therapist (PT)', 'therapy:physical-therapy'],
  ])('%j: %s', (note, concept) => {
    expect(concepts(note)).toContain(concept);
  });

  it.each([
    ['The car cost GBP 300.', 'drug:gabapentin'],
    ['PT 13.2, INR 1.1', 'therapy:physical-therapy'],
    ['Pt denies pain.', 'therapy:physical-therapy'],
    ['pt does his exercises', 'therapy:physical-therapy'],
    ['ESI level 3 at triage', 'therapy:epidural-steroid-injection'],
    ['MS: alert and oriented', 'drug:morphine'],
    ['free T3 and TSH', 'drug:codeine'],
    ['MRI CERVICAL SPINE: There is a disc protrusion.', 'condition:lumbar-disc-herniation'],
    ['neck pain with radiculopathy of the left arm', 'condition:lumbar-radiculopathy'],
    ['APAP for OSA, mask fits', 'drug:acetaminophen'],
    ['Referred for help at work, she is part-time (PT) there', 'therapy:physical-therapy'],
  ])('%j is not %s', (note, concept) => {
    expect(concepts(note)).not.toContain(concept);
  });
});

it('reports what nothing decides, with its readings, and mentions nothing', () => {
  const { mentions, ambiguous } = reader.readNote('GBP noted.');
  expect(mentions).toEqual([]);
  expect(ambiguous).toHaveLength(1);
  expect(ambiguous[0]).toMatchObject({ surface: 'GBP', start: 0, end: 3 });
  expect(ambiguous[0]?.readings).toContainEqual({ label: 'gabapentin', concept: 'drug:gabapentin' });
});

it('says nothing of an everyday word that nothing decides', () => {
  expect(reader.readNote('Discussed PT.')).toEqual({ mentions: expect.anything(), ambiguous: [] });
});
