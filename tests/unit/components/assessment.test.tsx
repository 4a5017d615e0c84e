// @vitest-environment happy-dom
import { expect, it, vi } from 'vitest';
import { CautionList, MOST_SHOWN } from '../../../components/assessment/CautionList.tsx';
import type { Dismissals } from '../../../components/assessment/dismissals.ts';
import { MmeCard } from '../../../components/assessment/MmeCard.tsx';
import { PatientFacts } from '../../../components/assessment/PatientFacts.tsx';
import { sortCautions } from '../../../components/assessment/sortCautions.ts';
import { stepStates } from '../../../components/assessment/stepStates.ts';
import { WhereYouAre } from '../../../components/assessment/WhereYouAre.tsx';
import { type Caution, createJudge, type Judgement } from '../../../core/assessment/judge.ts';
import { assessmentNote } from '../../../core/assessment/note.ts';
import { createPassageObserver } from '../../../core/assessment/passageObserver.ts';
import { bundledPack } from '../../../core/knowledge/parts.ts';
import { createReader } from '../../../core/text/reader.ts';
import { control, expectAccessible, lookup, press, show, words } from './shown.tsx';

const reader = createReader(bundledPack);
const observer = createPassageObserver();
const judge = createJudge(lookup.index, bundledPack.rules, bundledPack.definitions);

/** A page of one line, read, observed and judged as in the browser. */
function judged(text: string, corrections = new Map()): Judgement {
  const { mentions } = reader.read({ text });
  const observed = observer.observe([{ text, mentions: mentions.map((mention, index) => ({ index, mention })) }]);
  const found = mentions.map((mention, id) => ({ ...mention, id, quote: `“${mention.surface}”` }));
  const judgement = judge([{ frame: 'top', top: true, mentions: found, ambiguous: [], observed }], corrections);
  if (!judgement) throw new Error('not judged');
  return judgement;
}

const chart =
  'Sciatica. 78-year-old woman, eGFR 38. Gabapentin 600 mg TID, tramadol 50-100 mg q6h prn, sertraline 50 mg daily, naproxen 500 mg BID, warfarin 5 mg daily.';
const sorted = (cautions: readonly Caution[], dismissed: Dismissals = {}) =>
  sortCautions({ cautions, waiting: [] }, dismissed);
const nothing = { onShow: () => {}, onDismiss: () => {} };

it('shows at most five cautions, ranked, and folds the rest', async () => {
  const { cautions } = judged(chart);
  expect(cautions.length).toBeGreaterThan(MOST_SHOWN);
  const view = await show(<CautionList cautions={sorted(cautions)} dismissed={{}} {...nothing} />);
  expect(view.querySelectorAll('.notices > .notice')).toHaveLength(MOST_SHOWN);
  expect(words(view)).toContain(`${cautions.length - MOST_SHOWN} more to check`);
  const ranks = cautions.map(({ severity }) => severity);
  expect(ranks.indexOf('dose')).toBeGreaterThan(ranks.lastIndexOf('interaction'));
  await expectAccessible(view);
});

it('a caution shows the words of the page, the arithmetic and its sources; a click moves the page to the words', async () => {
  const onShow = vi.fn();
  const { cautions } = judged('Sciatica. Gabapentin 600 mg TID, CrCl 40 mL/min.');
  const renal = cautions.filter(({ rule }) => rule === 'R11');
  const view = await show(
    <CautionList cautions={sorted(renal)} dismissed={{}} firstOpen {...nothing} onShow={onShow} />,
  );
  expect(words(view)).toContain('gabapentin 600 mg × 3 = 1,800 mg/day');
  expect(words(view)).toContain('400 mg to 1,400 mg per day');
  expect(words(view)).toContain('CrCl 40 mL/min');
  expect(words(view)).toContain('verified');
  await press(control(view, /Gabapentin/));
  expect(onShow).toHaveBeenCalledWith('top', expect.any(Number));
});

it('is put aside with a reason, and brought back', async () => {
  const onDismiss = vi.fn();
  const { cautions } = judged('Tramadol 50 mg q6h prn and sertraline 100 mg daily.');
  const one = cautions.filter(({ rule }) => rule === 'R17');
  const view = await show(
    <CautionList cautions={sorted(one, {})} dismissed={{}} firstOpen {...nothing} onDismiss={onDismiss} />,
  );
  await press(control(view, /^Put aside/));
  await press(control(view, /Known and considered/));
  expect(onDismiss).toHaveBeenCalledWith('R17', 'known');
  await show(
    <CautionList
      cautions={sorted(one, { R17: 'known' })}
      dismissed={{ R17: 'known' }}
      {...nothing}
      onDismiss={onDismiss}
    />,
  );
  expect(view.querySelectorAll('.notices > .notice')).toHaveLength(0);
  await press(control(view, /^Bring back/));
  expect(onDismiss).toHaveBeenLastCalledWith('R17', undefined);
});

it('a conflict gives the article and the guideline side by side', async () => {
  const { cautions } = judged('Sciatica. Ibuprofen 400 mg TID.');
  const view = await show(
    <CautionList
      cautions={sorted(cautions.filter(({ rule }) => rule === 'R01'))}
      dismissed={{}}
      firstOpen
      {...nothing}
    />,
  );
  expect(view.querySelectorAll('.side').length).toBeGreaterThanOrEqual(2);
  expect(words(view)).toContain('NICE NG59');
});

it('a red flag is named with what it asks for, and no next step is named beside it', async () => {
  const judgement = judged('Sciatica with new saddle numbness and urinary retention.');
  const view = await show(
    <>
      <CautionList cautions={sorted(judgement.cautions)} dismissed={{}} firstOpen {...nothing} />
      <WhereYouAre judgement={judgement} />
    </>,
  );
  expect(judgement.cautions[0]?.severity).toBe('red-flag');
  expect(words(view)).toMatch(/cauda equina/i);
  expect(words(view)).not.toContain('The article’s next step');
});

it('nothing else is weighed while a red flag stands, and nothing is lost', async () => {
  const judgement = judged(
    'Sciatica with new saddle numbness and urinary retention. Gabapentin 300 mg TID, oxycodone 5 mg q6h prn, diazepam 5 mg qhs.',
  );
  expect(judgement.cautions.map(({ rule }) => rule)).toEqual(['R31']);
  const waiting = judgement.waiting.map(({ rule }) => rule);
  expect(waiting).toEqual(expect.arrayContaining(['R14', 'R16']));
  const standing = sortCautions(judgement, {});
  const view = await show(<CautionList cautions={standing} dismissed={{}} {...nothing} />);
  expect(words(view)).toContain(`${waiting.length} more, once the red flag is answered`);
  expect(view.querySelectorAll('.notices > .notice')).toHaveLength(1);
  expect(assessmentNote(lookup.index, judgement, '2026-11-22')).toContain(`${waiting.length} more in Stepwise, once`);
  // The clinician has answered it.
  const answered = sortCautions(judgement, { R31: 'not-true' });
  expect(answered.open.map(({ rule }) => rule)).toEqual(waiting);
  expect(answered.waiting).toEqual([]);
});

it('the rail says tried, here, next and not documented, with the words behind it', () => {
  const states = stepStates(judged('Sciatica. Naproxen failed and was stopped. Takes gabapentin 300 mg TID.'));
  expect(states.nsaid?.state).toBe('tried');
  expect(states.gabapentinoid).toMatchObject({ state: 'current', quote: '“gabapentin”' });
  expect(states['tca-snri']?.state).toBe('next');
  expect(states.rehab?.state).toBe('not-documented');
});

it('contradictory facts are said and not used; a correction is used in their place', async () => {
  const page = 'Weight 58 kg. Weight 85 kg. 60-year-old man, creatinine 1.3 mg/dL. Gabapentin 600 mg TID.';
  expect(judged(page).assessment.renal).toBeUndefined();
  const onCorrect = vi.fn();
  const view = await show(<PatientFacts facts={judged(page).facts} onCorrect={onCorrect} />);
  expect(words(view)).toContain('Contradictory, so it is not used');
  expect(words(view)).toContain('Weight 58 kg');
  await expectAccessible(view);
  const corrected = judged(page, new Map([['weight', 58]]));
  // (140 − 60) × 58 / (72 × 1.3), worked by hand
  expect(corrected.assessment.renal?.found.value).toBeCloseTo(49.57, 2);
  expect(corrected.cautions.map(({ rule }) => rule)).toContain('R11');
});

it('adds the opioids up and names what is left out', async () => {
  const { mme } = judged('Hydromorphone 4 mg q4h. Buprenorphine patch 10 mcg/h weekly.').assessment;
  if (!mme) throw new Error('no sum');
  const view = await show(<MmeCard mme={mme} />);
  expect(words(view)).toContain('hydromorphone 24 mg/day × 5 = 120 MME/day');
  expect(words(view)).toContain('120 MME daily');
  expect(words(view)).toMatch(/Not counted\. buprenorphine/);
});

it('the text for the note has sources, version and date, and no words of the page', () => {
  const judgement = judged(`${chart} Seen by Dr Unusual-Name.`);
  const note = assessmentNote(lookup.index, judgement, '2026-11-22');
  expect(note).toContain('2026-11-22');
  expect(note).toContain(`Stepwise content ${lookup.index.pack.info.version}`);
  expect(note).toMatch(/Sources: /);
  expect(note).not.toContain('“');
  expect(note).not.toContain('Unusual');
});
