import { describe, expect, test } from 'vitest';
import { english } from '../../../core/text/context/english.ts';
import { lexiconOf } from '../../../core/text/context/lexicon.ts';
import { createSectionReader } from '../../../core/text/context/sections.ts';
import { createSentenceCursor } from '../../../core/text/context/sentences.ts';

const lexicon = lexiconOf(english);
const sections = createSectionReader(lexicon);

/** All sentences of a text, as a cursor gives them for each position in turn. */
function sentencesOf(text: string): readonly string[] {
  const cursor = createSentenceCursor(text, lexicon, sections);
  const found: string[] = [];
  let last = -1;
  for (let at = 0; at < text.length; at += 1) {
    const { start, end } = cursor.at(at);
    if (end === last) continue;
    last = end;
    const sentence = text.slice(start, end).replace(/\s+/g, ' ').trim();
    if (sentence) found.push(sentence);
  }
  return found;
}

describe('sentences of clinical text', () => {
  test.each([
    ['Has sciatica. Denies trauma.', ['Has sciatica.', 'Denies trauma.']],
    ['She asks "is this sciatica?" Her father had it.', ['She asks "is this sciatica?"', 'Her father had it.']],
    ['"It does nothing." No side effects.', ['"It does nothing."', 'No side effects.']],
    ['meloxicam 15 mg daily\nibuprofen 800 mg tid', ['meloxicam 15 mg daily', 'ibuprofen 800 mg tid']],
    ['Has sciatica.  Denies trauma.', ['Has sciatica.', 'Denies trauma.']],
    ['Seen by Dr. Smith for sciatica. Stable.', ['Seen by Dr. Smith for sciatica.', 'Stable.']],
    ['Takes 300 mg p.o. b.i.d. for pain. Stable.', ['Takes 300 mg p.o. b.i.d. for pain.', 'Stable.']],
    ['Gabapentin 300 mg t.i.d. Denies drowsiness.', ['Gabapentin 300 mg t.i.d.', 'Denies drowsiness.']],
    ['Switched from fentanyl IV q.2h. to the patch.', ['Switched from fentanyl IV q.2h. to the patch.']],
    ['Disc bulge at L4-5. No stenosis.', ['Disc bulge at L4-5.', 'No stenosis.']],
    ['Pain is 7.5 out of 10. Worse at night.', ['Pain is 7.5 out of 10.', 'Worse at night.']],
    ['1. Sciatica. 2. Low back pain.', ['1. Sciatica.', '2. Low back pain.']],
    ['1. Sciatica\n2. Low back pain', ['1. Sciatica', '2. Low back pain']],
    ['- sciatica\n- no weakness', ['- sciatica', '- no weakness']],
    ['She denies\nsciatica and weakness.', ['She denies sciatica and weakness.']],
    [
      'The patient reports no numbness in the saddle area or\nBladder changes.',
      ['The patient reports no numbness in the saddle area or Bladder changes.'],
    ],
    ['Sciatica\nLow back pain', ['Sciatica', 'Low back pain']],
    ['Sciatica.\n\nDenies trauma', ['Sciatica.', 'Denies trauma']],
    ['Pain in the leg.Denies trauma.', ['Pain in the leg.', 'Denies trauma.']],
    ['Tylenol No. 3 for pain.', ['Tylenol No. 3 for pain.']],
    ['Is it sciatica? No fever.', ['Is it sciatica?', 'No fever.']],
    ['? sciatica, no fever', ['? sciatica, no fever']],
    ['HEART: Regular. BACK: Tender.', ['HEART: Regular.', 'BACK: Tender.']],
    ['ALLERGIES: NKDA. PLAN: Start gabapentin.', ['NKDA.', 'Start gabapentin.']],
    ['42 year old man CHIEF COMPLAINT: Low back pain', ['42 year old man', 'Low back pain']],
    ['ALLERGIES - None', ['None']],
    ['2. PLAN: rest', ['rest']],
    ['SLR: negative. FABER: positive.', ['SLR: negative.', 'FABER: positive.']],
  ])('%j', (text, expected) => {
    expect(sentencesOf(text)).toEqual(expected);
  });
});

describe('sections by their headings', () => {
  test.each([
    ['ALLERGIES', 'allergies'],
    ['Medication Allergies', 'allergies'],
    ['Allergies to medications', 'allergies'],
    ['FAMILY HISTORY', 'family-history'],
    ['Family Medical History', 'family-history'],
    ['FHx', 'family-history'],
    ['PAST MEDICAL HISTORY', 'past-history'],
    ['Past Surgical History', 'past-history'],
    ['PMH', 'past-history'],
    ['HISTORY', 'other'],
    ['HISTORY OF PRESENT ILLNESS', 'other'],
    ['Home Medications', 'medications'],
    ['CURRENT SPINE MEDICATIONS', 'medications'],
    ['Current Outpatient Prescriptions', 'medications'],
    ['Discontinued Medications', 'past-treatment'],
    ['ASSESSMENT AND PLAN', 'plan'],
    ['A/P', 'plan'],
    ['Plan', 'plan'],
    ['RECOMMENDATIONS', 'recommendations'],
    ['NAME OF OPERATION', 'procedure'],
    ['REVIEW OF SYSTEMS', 'other'],
    ['Differential diagnosis', 'differential'],
    ['SOCIAL HISTORY', 'social'],
    ['Left knee', undefined],
    ['The patient was given the following before surgery', undefined],
  ])('%s is %s', (heading, id) => {
    expect(sections.of(heading)?.id).toBe(id);
  });
});
