import { describe, expect, test } from 'vitest';
import { judged } from './judged.ts';

describe('labels inside the text', () => {
  test.each([
    ['ALLERGIES: «Gabapentin», «codeine».', 'drug', 'allergy not-taken | allergy not-taken'],
    ['ALLERGIES: NKDA. MEDICATIONS: «gabapentin» 300 mg TID.', 'drug', 'active'],
    ['MEDICATIONS: «Gabapentin». ALLERGIES: «Codeine».', 'drug', 'active | allergy not-taken'],
    ['FAMILY HISTORY: «Sciatica», hypertension.', 'condition', 'other'],
    ['FAMILY HISTORY: Diabetes. SOCIAL HISTORY: Smokes. HPI: «Sciatica».', 'condition', 'other'.replace('other', '')],
    ['PAST MEDICAL HISTORY: «Sciatica».', 'condition', 'historical'],
    ['PMH: «low back pain», HTN. HPI: «sciatica» for 2 weeks.', 'condition', 'historical | '],
    ['HISTORY OF PRESENT ILLNESS: «Sciatica» for 3 weeks.', 'condition', ''],
    ['PLAN: 1. «Gabapentin» 300 mg nocte. 2. Consider «tramadol».', 'drug', 'active | hypothetical intended'],
    ['RECOMMENDATIONS: «Epidural steroid injection».', 'therapy', 'hypothetical intended'],
    ['Past medications: «gabapentin», «Lyrica».', 'drug', 'historical stopped | historical stopped'],
    ['Medications tried: «naproxen».', 'drug', 'historical stopped'],
    ['DISCHARGE MEDICATIONS: «Prednisone» 40 mg, discontinue «ibuprofen».', 'drug', 'active | historical stopped'],
    ['DH: «gabapentin» 300mg tds, «co-codamol» 30/500 prn', 'drug', 'active | active'],
    ['ROS: Denies «leg weakness».', 'condition', 'negated'],
    ['PREOPERATIVE DIAGNOSIS: «Lumbar radiculopathy».', 'condition', ''],
    ['PROCEDURE: «Lumbar epidural steroid injection».', 'therapy', 'active'],
    ['HEART: Regular. BACK: «Low back pain».', 'condition', ''],
    ['Differential diagnosis: «sciatica», «lumbar stenosis».', 'condition', 'possible | possible'],
    ['ALLERGIES - «NSAIDs»', 'class', 'allergy not-taken'],
    ['Return precautions: «saddle numbness», «incontinence».', 'condition', 'hypothetical | hypothetical'],
  ])('%s', (text, kind, expected) => {
    expect(judged(text, kind)).toBe(expected);
  });
});

describe('headings above the passage', () => {
  test.each([
    [['Allergies'], '«Gabapentin»', 'drug', 'allergy not-taken'],
    [['ALLERGIES:'], '«Gabapentin» - hives', 'drug', 'allergy not-taken'],
    [['Drug allergies and intolerances'], '«Codeine»', 'drug', 'allergy not-taken'],
    [['Family History'], '«Sciatica» (mother)', 'condition', 'other'],
    [['Past Medical History'], '«Sciatica»', 'condition', 'historical'],
    [['Past Surgical History'], '«Discectomy» L5-S1', 'therapy', 'historical stopped'],
    [['Current Medications'], '«Gabapentin» 300 mg TID', 'drug', 'active'],
    [['Home Medications'], '«Gabapentin» 300 mg TID', 'drug', 'active'],
    [['Discontinued Medications'], '«Gabapentin» 300 mg TID', 'drug', 'historical stopped'],
    [['Repeat medication'], '«Amitriptyline» 10mg nocte', 'drug', 'active'],
    [['Medications', 'Inactive'], '«Gabapentin»', 'drug', 'historical stopped'],
    [['Plan'], '«Physical therapy» 2x weekly', 'therapy', 'active'],
    [['Assessment and Plan'], '«Gabapentin» 300 mg TID', 'drug', 'active'],
    [['Recommendations'], '«Spinal cord stimulator» trial', 'therapy', 'hypothetical intended'],
    [['Resolved Problems'], '«Sciatica»', 'condition', 'historical'],
    [['Active Problems'], '«Sciatica»', 'condition', ''],
    [['Past Medical History', 'Active Problems'], '«Sciatica»', 'condition', ''],
    [['Medications'], 'Not taking: «ibuprofen»', 'drug', 'negated not-taken'],
    [['Allergies'], 'No known drug allergies', 'drug', ''],
    [['Files Review'], 'He was prescribed «hydrocodone» tablets.', 'drug', 'historical stopped'],
    [['Review of records'], 'She has «saddle anesthesia».', 'condition', ''],
    [[], 'Records reviewed: MRI 2024. Patient takes «gabapentin» 300 mg TID.', 'drug', 'active'],
    [['Files Review'], 'He declined «tramadol».', 'drug', 'negated not-taken'],
    [['stop taking'], '«Ibuprofen» 600 mg TID', 'drug', 'historical stopped'],
    [['Chart of J. Doe'], '«Gabapentin»', 'drug', 'unknown'],
  ] as const)('%j: %s', (headings, text, kind, expected) => {
    expect(judged({ text, headings }, kind)).toBe(expected);
  });
});

describe('rows of a table', () => {
  const row = (cells: Readonly<Record<string, string>>, headings: readonly string[] = []) => {
    let text = '';
    const spans = Object.entries(cells).map(([column, value]) => {
      const plain = value.replace(/[«»]/g, '');
      const start = text.replace(/[«»]/g, '').length;
      text += `${value}\t`;
      return { column, start, end: start + plain.length };
    });
    return { text, cells: spans, headings };
  };
  test.each([
    [{ Medication: '«Gabapentin»', Sig: '300 mg TID', Status: 'Discontinued' }, 'drug', 'historical stopped'],
    [{ Medication: '«Gabapentin»', Sig: '300 mg TID', Status: 'Active' }, 'drug', 'active'],
    [{ Medication: '«Prednisone»', Status: 'Completed' }, 'drug', 'historical stopped'],
    [{ Status: 'on-hold', Medication: '«Gabapentin»' }, 'drug', 'historical stopped'],
    [{ Problem: '«Sciatica»', Status: 'Resolved' }, 'condition', 'historical'],
    [{ Problem: '«Sciatica»', Status: 'Active' }, 'condition', ''],
    [{ Problem: '«Sciatica»', Negated: 'true' }, 'condition', 'negated'],
    [{ Symptom: '«Saddle numbness»', Present: 'No' }, 'condition', 'negated'],
    [{ Allergen: '«Codeine»', Reaction: 'Rash', Status: 'Active' }, 'drug', 'allergy not-taken'],
    [{ Substance: '«Codeine»', Reaction: 'Hives' }, 'drug', 'allergy not-taken'],
    [{ Medication: '«Naproxen»', 'Stop date': '01/02/2023' }, 'drug', 'historical stopped'],
    [{ Medication: '«Naproxen»', 'Currently taking': 'No' }, 'drug', 'negated not-taken'],
    [{ Relation: 'Mother', Problem: '«Sciatica»' }, 'condition', 'other'],
    [{ Problem: '«Sciatica»', Verification: 'provisional' }, 'condition', 'possible'],
  ] as const)('%j is %s: %s', (cells, kind, expected) => {
    expect(judged(row(cells), kind)).toBe(expected);
  });

  test('the heading over the table says what the columns do not', () => {
    expect(judged(row({ Name: '«Gabapentin»', Dose: '300 mg' }, ['Medications']), 'drug')).toBe('active');
    expect(judged(row({ Name: '«Gabapentin»', Dose: '300 mg', Status: 'Discontinued' }, ['Medications']), 'drug')).toBe(
      'historical stopped',
    );
  });
});

test('struck-through medication is stopped', () => {
  const text = 'Gabapentin 300 mg TID';
  expect(
    judged(
      { text: '«Gabapentin» 300 mg TID', struck: [{ start: 0, end: text.length }], headings: ['Medications'] },
      'drug',
    ),
  ).toBe('historical stopped');
});
