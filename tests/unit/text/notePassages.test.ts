import { describe, expect, it } from 'vitest';
import { notePassages } from '../../../core/text/notePassages.ts';

const known = (label: string): boolean =>
  /^(family history|current medications|medications|allergies|plan|past medical history)$/i.test(label);
const passages = (note: string): readonly (readonly [headings: string, text: string])[] =>
  [...notePassages(note, known)].map(({ headings, text }) => [headings.join(' > '), text] as const);

describe('a plain note falls into passages', () => {
  it('paragraphs, parted by blank lines', () => {
    expect(passages('First line\nof one.\n\nSecond.')).toEqual([
      ['', 'First line\nof one.'],
      ['', 'Second.'],
    ]);
  });

  it('a heading in capitals reaches to the next one, over blank lines', () => {
    expect(passages('FAMILY HISTORY:  Mother had sciatica.\n\nFather well.\n\nPLAN: Rest.')).toEqual([
      ['FAMILY HISTORY', 'FAMILY HISTORY:  Mother had sciatica.'],
      ['FAMILY HISTORY', 'Father well.'],
      ['PLAN', 'PLAN: Rest.'],
    ]);
  });

  it('a known heading needs neither capitals nor a colon', () => {
    expect(passages('Current Medications\nGabapentin 300 mg\n\nAllergies\nCodeine')).toEqual([
      ['Current Medications', 'Current Medications'],
      ['Current Medications', 'Gabapentin 300 mg'],
      ['Allergies', 'Allergies'],
      ['Allergies', 'Codeine'],
    ]);
  });

  it.each([
    ['Allergies as of 01/05/2026 - Review Complete 01/05/2026', 'Allergies'],
    ['Current Medications (reviewed today)', 'Current Medications'],
    ['Medications on file', 'Medications'],
  ])('what an export adds to a heading is no part of it: %s', (line, heading) => {
    expect(passages(`${line}\nCodeine`).at(-1)).toEqual([heading, 'Codeine']);
  });

  it('a known label may be followed by a dash', () => {
    expect(passages('Allergies - codeine')).toEqual([['Allergies', 'Allergies - codeine']]);
    expect(passages('Gabapentin - 300 mg')).toEqual([['', 'Gabapentin - 300 mg']]);
  });

  it('Markdown headings count', () => {
    expect(passages('## Plan\n- gabapentin\n**Allergies**\ncodeine')).toEqual([
      ['Plan', '## Plan'],
      ['Plan', '- gabapentin'],
      ['Allergies', '**Allergies**'],
      ['Allergies', 'codeine'],
    ]);
  });

  it.each(['1. ', '2) ', '(3) ', 'a. ', '- ', '• ', '* '])('every item of a list stands alone: "%s"', (mark) => {
    expect(passages(`MEDICATIONS:\n${mark}Lyrica 75 mg\n  b.i.d.\n${mark}Celebrex`)).toEqual([
      ['MEDICATIONS', 'MEDICATIONS:'],
      ['MEDICATIONS', `${mark}Lyrica 75 mg\n  b.i.d.`],
      ['MEDICATIONS', `${mark}Celebrex`],
    ]);
  });

  it('a short line over a list is its label, without any sign', () => {
    expect(passages('Seen today.\n\nOrders signed this visit\n1. Lyrica\n2. Rest\n\nShe will rest\nat home.')).toEqual([
      ['', 'Seen today.'],
      ['Orders signed this visit', 'Orders signed this visit'],
      ['Orders signed this visit', '1. Lyrica'],
      ['Orders signed this visit', '2. Rest'],
      ['', 'She will rest\nat home.'],
    ]);
  });

  it('a word in capitals over a list ends the list before it', () => {
    expect(passages('NEW\n - Lyrica\nSTOP\n - ibuprofen').map(([headings]) => headings)).toEqual([
      'new medications',
      'new medications',
      'stop taking',
      'stop taking',
    ]);
  });

  it('a label nobody knows belongs to its own passage and leaves the section standing', () => {
    expect(passages('MEDICATIONS:\nMorning:\ngabapentin\n\nlyrica')).toEqual([
      ['MEDICATIONS', 'MEDICATIONS:'],
      ['MEDICATIONS > Morning', 'Morning:'],
      ['MEDICATIONS > Morning', 'gabapentin'],
      ['MEDICATIONS', 'lyrica'],
    ]);
  });

  it('a time, a ratio and a sentence with a colon are no headings', () => {
    expect(passages('Seen at 10:30 with pain.\nHe said. Then: nothing')).toEqual([
      ['', 'Seen at 10:30 with pain.\nHe said. Then: nothing'],
    ]);
  });

  it('offsets lead back into the note, also with Windows line ends', () => {
    const note = 'PLAN:\r\n1. Lyrica\r\n2. Rest\r\n\r\nDone.';
    for (const { start, text } of notePassages(note, known)) expect(note.slice(start, start + text.length)).toBe(text);
    expect([...notePassages(note, known)].map(({ text }) => text)).toEqual(['PLAN:', '1. Lyrica', '2. Rest', 'Done.']);
  });
});
