import { describe, expect, test } from 'vitest';
import { judged } from './judged.ts';

// How people speak of medicines when they do not use the words of a form.
describe('a drug that is over', () => {
  test.each([
    '«Naproxen» packed in during the winter, no help either.',
    'Took «Advil» since the fall, zero relief, quit it this morning.',
    '«Meloxicam» was useless and is long gone.',
    '«Ibuprofen» did nothing.',
    'She never got on with «amitriptyline».',
    '«Naproxen» had failed by then and he threw it out.',
    '«Ibuprofen» from the GP, no use, stopped.',
    '1. «ibuprofen» 400 mg tab - Status: Discontinued, lack of effect',
    '«Naproxen» over three weeks made no impression and was given up.',
  ])('%s', (sentence) => {
    expect(judged(sentence, 'drug')).toContain('stopped');
  });
});

describe('a drug on hold, finished, or given up', () => {
  test.each([
    '«Naproxen» was placed on hold when prednisone was begun.',
    '«Naproxen» remains on hold.',
    'One month of «nortriptyline» in winter and quit because of a dry mouth.',
    '«Celecoxib» 200 mg daily for 5 weeks, no benefit, finished.',
    '«Naproxen» for two weeks, no help so stopped.',
    'A low-dose «amitriptyline» trial two years ago, no use.',
    '«Tizanidine» was given once in the hospital.',
    'Also «oxycodone» at the start; all off by Christmas.',
    'Took «gabapentin» for two months then, none after.',
    'Given «naproxen» for five days, finished it, not taking it anymore.',
    'He was given «naproxen», which did nothing, so he stopped it.',
    'She was put on «gabapentin» but felt no better and gave it up.',
    'He took «naproxen», it did nothing, he stopped.',
    'He had been on «aspirin» which was stopped only 2 days ago.',
    '«Gabapentin» was started on 5/3/25 and stopped on 5/10/25.',
    'Got a «Toradol» shot last time and says it worked great.',
    'Treatment that consisted of massage, «Darvocet» and rest.',
    '«Ibuprofen» 800 mg three times daily, January into February. Failed.',
    '«Gabapentin» 300 mg tid. No relief. Stopped.',
    '«Naproxen» 500 mg bid. Stopped it himself because of heartburn.',
  ])('%s', (sentence) => {
    expect(judged(sentence, 'drug')).toContain('stopped');
  });
});

describe('a stop that is no stop', () => {
  test.each([
    ['I told her not to quit the «gabapentin» suddenly.', 'historical'],
    ['If he does come off «pregabalin» we will wean it.', 'stopped'],
    ['Education on not stopping «gabapentin» suddenly.', 'stopped'],
    ['My aim is to come off the «diazepam», by small steps.', 'stopped'],
    ['Agrees in principle to coming down on «codeine» next year.', 'stopped'],
  ])('%s', (sentence, wrong) => {
    expect(judged(sentence, 'drug')).not.toContain(wrong);
  });
});

describe('a drug that is taken, whatever else is said of it', () => {
  test.each([
    'Her «gabapentin» was raised to 600 mg three times a day.',
    '«Pregabalin» had been raised by the neurologist over years and she now takes 225 mg three times a day.',
    'One «meloxicam» a day was not cutting it so for the last month he takes 15 mg BID.',
    'Health visitor suggested «ibuprofen», taking 400 mg tds with food.',
    '«Pregabalin» 75 mg twice a day was begun on January 5, 2026, and today she reports no response.',
    'He went to his local A&E and was given «naproxen».',
    'I concur with IV «Solu-Medrol».',
  ])('%s', (sentence) => {
    expect(judged(sentence, 'drug')).toBe('active');
  });

  test('what "which" is stands right before it', () => {
    expect(judged('She takes «gabapentin» 300 mg tid and «naproxen», which she stopped last week.', 'drug')).toBe(
      'active | historical stopped',
    );
    expect(judged('«Naproxen», which she stopped, and «gabapentin» 300 mg tid.', 'drug')).toMatch(
      /^historical stopped \| (?!.*stopped)/,
    );
  });

  test('what "it" is stands behind everything that ends other scopes, and is the nearest', () => {
    expect(judged('She took «Tylenol» but used «naproxen» and stopped it.', 'drug')).toBe(
      'active | historical stopped',
    );
  });
});

describe('a short sentence that is about something else', () => {
  test.each([
    'Takes «gabapentin». Failed PT.',
    '«Gabapentin» 300 mg tid. Stopped smoking.',
    'Takes «naproxen». Quit the gym.',
    '«Duloxetine» 60 mg daily. Failed gabapentin.',
    'Takes «oxycodone». Failed by two injections.',
    'On «pregabalin». Stopped on admission: naproxen.',
    'Takes «naproxen» 500 mg daily. Quit for 2 weeks then resumed.',
    'Takes «tramadol» 50 mg qid, now off work for 3 weeks.',
    '«Gabapentin» 300 mg tid, now off opioids.',
    'He takes «tramadol», which helps, but the exercise hurt so he stopped it.',
    'Takes «ibuprofen» daily; on one occasion vomited.',
    'Regimen that consisted of «gabapentin» is working.',
  ])('%s', (sentence) => {
    expect(judged(sentence, 'drug')).not.toContain('stopped');
  });
});

describe('why someone was seen somewhere', () => {
  test.each([
    'Seen in ED with left «sciatica».',
    'She presented to the ER for «sciatica» last week.',
    'He went to his local A&E for the «sciatica».',
  ])('%s', (sentence) => {
    expect(judged(sentence, 'condition')).toBe('');
  });

  test.each([
    'ED if «saddle numbness».',
    'Go to ED for «saddle numbness».',
    'To ED for any «saddle numbness».',
    'Should be seen in the ER for «saddle numbness».',
    'Advised to be evaluated at the ED for any «saddle numbness».',
  ])('%s is advice', (sentence) => {
    expect(judged(sentence, 'condition')).toBe('hypothetical');
  });
});

describe('what a relative takes', () => {
  test.each([
    'Her mother (age 74, not our patient) takes «gabapentin».',
    'Her mother bled from an ulcer on «ibuprofen», so she prefers the gel.',
    'Lives with a daughter, who is off work and on «gabapentin».',
    'My neighbor says «gabapentin» worked for her dog.',
  ])('%s', (sentence) => {
    expect(judged(sentence, 'drug')).toContain('other');
  });
  test('a daughter who tells of her mother tells of the patient', () => {
    expect(judged('Daughter states mom is taking «tramadol» 50 mg daily.', 'drug')).not.toContain('other');
    expect(judged('Her daughter gave her «ibuprofen» for several days.', 'drug')).not.toContain('other');
  });
});

describe('what to look out for is no finding', () => {
  test.each([
    '«CES» precautions given.',
    '«CES» card read through with her partner.',
    'Call same day for «saddle numbness».',
    'Return precautions reviewed incl. «numb groin», urinary trouble.',
  ])('%s', (sentence) => {
    expect(judged(sentence, 'condition')).toContain('hypothetical');
  });
  test.each([
    'Amitriptyline in 2024, stopped for «urinary hesitancy».',
    'Had gabapentin years ago for «shingles».',
    'One shot in an ER in 2019 for a «kidney stone».',
  ])('and what is over is history: %s', (sentence) => {
    expect(judged(sentence, 'condition')).toContain('historical');
  });
});

describe('a drug that was never taken', () => {
  test.each([
    '«Tramadol» was prescribed and she turned it down.',
    'His neighbor offered «gabapentin», he said no thanks.',
    '«Amitriptyline» was suggested but nobody has prescribed it.',
    '«Prednisone» was called in but he did not pick it up.',
    '«tramadol» 50 mg tablet - Status: Cancelled, never dispensed',
    '«Gabapentin»: she is not keen.',
    '«gabapentin» 300 mg: prescribed 11/2024, insurance issue, never collected it',
    '«gabapentin» 100 mg: was sent to pharmacy in January, never picked up',
    '«Amitriptyline» mentioned but he did not want it.',
  ])('%s', (sentence) => {
    expect(judged(sentence, 'drug')).toContain('not-taken');
  });
});

describe('a drug that was only talked about', () => {
  test.each([
    'He asked about «prednisone».',
    'Could think about «gabapentin» in a few weeks.',
    'We talked about «duloxetine».',
  ])('%s', (sentence) => {
    expect(judged(sentence, 'drug')).toContain('intended');
  });
});

describe('somebody else', () => {
  test.each([
    'His brother recently had a «foot drop» from a disc.',
    'Her twin sister has «sciatica» too.',
    'His brother "suffers from" «sciatica».',
    'Husband off work with «sciatica», she is his carer at present.',
  ])('%s', (sentence) => {
    expect(judged(sentence, 'condition')).toContain('other');
  });

  test('a child seen as the patient is no relative', () => {
    expect(judged('Since this child had two visits we admit the child for «steroids».', 'drug')).not.toContain('other');
  });
});

describe('a question and its answer', () => {
  test.each([
    ['«Fever»? No.', 'negated'],
    ['Any «incontinence»? Yes.', ''],
    ['«Fever»? No. «Sciatica» for a week.', 'negated | '],
  ])('%s', (sentence, expected) => {
    expect(judged(sentence, 'condition')).toBe(expected);
  });
});

describe('what to look out for', () => {
  test.each([
    'Advised re «saddle anaesthesia» (none at present).',
    'Told to come back right away for «numbness in the groin».',
    'There is a danger of «losing control of the bladder».',
  ])('%s', (sentence) => {
    expect(judged(sentence, 'condition')).toContain('hypothetical');
  });
});

describe('what stands behind a sig is said of its drug', () => {
  test.each([
    ['«Gabapentin» 300 mg, 1 tds - not taken', 'not-taken'],
    ['«Gabapentin» 300 mg, one cap three times a day, never taken', 'not-taken'],
    ['«Paracetamol» 500mg, 2 qds prn - says never uses', 'not-taken'],
    ['«Naproxen» 500 mg, 1 bd - stopped', 'stopped'],
  ])('%s', (sentence, expected) => {
    expect(judged(sentence, 'drug')).toContain(expected);
  });

  test('a dose that belongs to the drug behind it leads no further back', () => {
    expect(judged('«Ibuprofen» 600 mg, 10 mg of «cyclobenzaprine» - not taken', 'drug').split(' | ')[0]).not.toContain(
      'not-taken',
    );
  });

  test('wanting the whole dose from the first day is no refusal', () => {
    expect(judged('Start «gabapentin» 300 mg tds, she prefers not to build it up', 'drug')).not.toContain('not-taken');
  });
});
