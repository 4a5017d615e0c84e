import { describe, expect, it } from 'vitest';
import { readSigAround } from '../../../core/dosing/sigAround.ts';

/** Reads the sig of the drug in [brackets]; `|` marks where the next drug begins. */
function around(marked: string): string | undefined {
  const [head = '', name = '', tail = ''] = marked.split(/[[\]]/);
  const [mine = '', rest = ''] = tail.split('|');
  const text = head + name + mine + rest;
  const drug = { start: head.length, end: head.length + name.length };
  const read = readSigAround(text, drug, { from: 0, to: drug.end + mine.length }, { drug: name.toLowerCase() });
  if (!read) return undefined;
  const { perDay, reason } = read.dose;
  return perDay
    ? `${perDay.low === perDay.high ? perDay.high : `${perDay.low} to ${perDay.high}`} ${perDay.unit}`
    : `!${reason}`;
}

describe('the sig around a drug in a note', () => {
  it.each([
    // after it
    ['[Gabapentin] 300 mg t.i.d.', '900 mg'],
    ['Continue [gabapentin] 300 mg at bedtime for neuropathic pain.', '300 mg'],
    ['[Neurontin], which she has been taking at 600 mg t.i.d. She denies pain at night.', '1800 mg'],
    ['[gabapentin] was increased to 600 mg three times a day last week', '1800 mg'],
    ['[gabapentin] 300 mg capsule\nTake 1 capsule by mouth 3 times daily\nDispense 90', '900 mg'],
    ['oral [prednisone] 10 mg tablets. She takes one-half tablet daily', '5 mg'],
    ['on [tramadol] for pain, 50 mg every 6 hours as needed. BP 120/80', '0 to 200 mg'],
    ['He was given [Tylenol] #3, one every four hours p.r.n. pain', '0 to 6 dose'],
    ['[Lyrica] | 75 mg | BID', undefined],
    ['[Lyrica] \t 75 mg \t BID', '150 mg'],
    // before it
    ['She was given 600 mg of [gabapentin] three times daily with good relief.', '1800 mg'],
    ['She takes two 300 mg [gabapentin] capsules at bedtime', '600 mg'],
    ['nightly [amitriptyline] 25 mg', '25 mg'],
    ['given IV [Toradol] 30 mg', '!injected'],
    // not its own
    ['[Paxil] 40 mg daily, Klonopin 1 mg q.h.s.', '40 mg'],
    ['[glipizide] 15 mg b.i.d., multivitamin daily, potassium', '30 mg'],
    ['[Seroquel] 12.5 mg p.o. at bedtime and will receive his first dose on the evening of Monday', '12.5 mg'],
    ['[Avelox] 400 mg. He is on day four. He is on Coreg 3.125 mg a day', '!no-frequency'],
    ['[warfarin] according to her clinic notes up to 12/96.', undefined],
    ['received [acetaminophen], and ceftriaxone 2 g IV daily', undefined],
    ['[aspirin] 81 mg, |Plavix 75 mg daily', '!no-frequency'],
    ['1. [Gabapentin] 300 mg\n2. |Tramadol 50 mg', '!no-frequency'],
    ['continue the increased dose of [prednisone] at 20 mg daily (up from 5 mg per day)', '20 mg'],
    [
      '[tramadol] 50 mg, 1 tablet every 6 hours as needed; took the first on Tuesday evening, well since.',
      '0 to 200 mg',
    ],
    // nothing said
    ['Continue [tramadol]. Pain is worse at night.', undefined],
    ['MEDICATIONS: [gabapentin]', undefined],
    ['[gabapentin] has not helped her pain, which is 7/10', undefined],
  ])('%s → %s', (text, perDay) => {
    expect(around(text)).toBe(perDay);
  });

  it('gives the span of what it read, the drug’s own name aside', () => {
    const text = 'Plan: gabapentin 300 mg t.i.d. for pain. Call if worse.';
    const read = readSigAround(text, { start: 6, end: 16 }, { from: 0, to: text.length });
    expect(read && text.slice(read.start, read.end)).toBe('300 mg t.i.d');
  });
});
