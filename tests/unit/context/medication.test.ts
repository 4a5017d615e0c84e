import { describe, expect, test } from 'vitest';
import { judged } from './judged.ts';

const rows: Readonly<Record<string, readonly (readonly [string, string])[]>> = {
  active: [
    ['Takes «gabapentin» 300 mg TID.', 'active'],
    ['She is taking «ibuprofen» and «tramadol».', 'active | active'],
    ['He is on «gabapentin» and «duloxetine».', 'active | active'],
    ['Continue «gabapentin» 300 mg TID.', 'active'],
    ['Prescribed «naproxen» 500 mg BID.', 'active'],
    ['Was given «ketorolac» 30 mg IM.', 'active'],
    ['Started on «pregabalin» 75 mg bd.', 'active'],
    ['Start «gabapentin» 100 mg nocte.', 'active'],
    ['«Gabapentin» was started last week.', 'active'],
    ['«Tramadol» refilled.', 'active'],
    ['Refill of «Norco» #30.', 'active'],
    ['Increase «gabapentin» to 600 mg TID.', 'active'],
    ['Will start «gabapentin» 300 mg at bedtime.', 'active'],
    ['Medications include «gabapentin», «naproxen», and «lisinopril».', 'active | active | active'],
    ['Switched to «pregabalin».', 'active'],
    ['Pain controlled with «oxycodone».', 'active'],
    ['«Sertraline» 50 mg daily, «gabapentin» 300 mg TID as needed', 'active | active'],
    ['«Gabapentin» is helping.', 'active'],
    ['Takes «pregabalin» 150 mg bd. Do not raise «pregabalin» further.', 'active | unknown'],
    ['Takes «gabapentin» 300 mg tds. Do not stop «gabapentin» abruptly.', 'active | unknown'],
    ['Discharged home on «prednisone» taper.', 'active'],
    ['If no better, return; meanwhile continue «naproxen».', 'hypothetical intended'],
    ['Currently taking no NSAIDs; on «paracetamol» 1 g qds.', 'active'],
  ],
  stopped: [
    ['Stopped «gabapentin» because of drowsiness.', 'historical stopped'],
    ['Discontinue «ibuprofen».', 'historical stopped'],
    ['«Gabapentin» was discontinued.', 'historical stopped'],
    ['«Lyrica» (stopped due to sedation)', 'historical stopped'],
    ['Tried and failed «Lyrica».', 'historical stopped'],
    ['Failed «NSAIDs», «gabapentin», and «tramadol».', 'historical stopped | historical stopped | historical stopped'],
    ['Has tried «ibuprofen» and «naproxen» without relief.', 'historical stopped | historical stopped'],
    ['«Tramadol» did not help.', 'historical stopped'],
    ['«Naproxen» was held.', 'historical stopped'],
    ['Past trial of «amitriptyline».', 'historical stopped'],
    ['Weaned off «oxycodone».', 'historical stopped'],
    ['She took «Vicodin» in the past.', 'historical stopped'],
    ['No relief with «meloxicam».', 'historical stopped'],
    ['Stopped «gabapentin» and started «pregabalin».', 'historical stopped | active'],
    ['Switched from «gabapentin» to «pregabalin».', 'historical stopped | active'],
    ['No longer takes «gabapentin».', 'negated historical stopped'],
    ['D/C «naproxen», start «celecoxib».', 'historical stopped | active'],
    ['Completed a course of «prednisone».', 'historical stopped'],
    ['Previously on «duloxetine».', 'historical stopped'],
    ['«Gabapentin» stopped, «pregabalin» started.', 'historical stopped | active'],
  ],
  intended: [
    ['Consider «tramadol».', 'hypothetical intended'],
    ['May start «gabapentin» if pain persists.', 'hypothetical intended'],
    ['Would like to try «pregabalin».', 'hypothetical intended'],
    ['We discussed «gabapentin» and «duloxetine».', 'hypothetical intended | hypothetical intended'],
    ['Recommend a trial of «amitriptyline».', 'hypothetical intended'],
    ['«Duloxetine» may be considered.', 'hypothetical intended'],
    ['If no better, «gabapentin» 300 mg.', 'hypothetical intended'],
    ['Could add «nortriptyline» next.', 'hypothetical intended'],
    ['Might benefit from «gabapentin».', 'hypothetical intended'],
    ['«Pregabalin» is an option.', 'hypothetical intended'],
    ['Plan to consider «tramadol» at the next visit.', 'hypothetical intended'],
  ],
  'not taken': [
    ['Not taking «gabapentin».', 'negated not-taken'],
    ['Denies taking «opioids».', 'negated not-taken'],
    ['Denies «opioid» use.', 'negated not-taken'],
    ['He is not on «gabapentin».', 'negated not-taken'],
    ['Has never taken «tramadol».', 'negated not-taken'],
    ['Never tried «gabapentin» or «pregabalin».', 'negated not-taken | negated not-taken'],
    ['Avoid «NSAIDs».', 'negated not-taken'],
    ['«NSAIDs» are contraindicated.', 'negated not-taken'],
    ['No «NSAIDs».', 'negated not-taken'],
    ['She declined «gabapentin».', 'negated not-taken'],
    ['Managed without «opioids».', 'negated not-taken'],
    ['Using ice rather than «ibuprofen».', 'negated not-taken'],
    ['Was prescribed «gabapentin» but has not started it.', 'not-taken'],
    ['«Gabapentin» was never started.', 'negated not-taken'],
  ],
  unknown: [
    ['«Gabapentin» is an anticonvulsant.', 'unknown'],
    ['«Gabapentin» binds to calcium channels.', 'unknown'],
  ],
};

for (const [status, table] of Object.entries(rows)) {
  describe(status, () => {
    test.each(table)('%s → %s', (sentence, expected) => {
      expect(judged(sentence, 'drug')).toBe(expected);
    });
  });
}

describe('treatments that are not drugs', () => {
  test.each([
    ['Referred to «physical therapy».', 'active'],
    ['She is doing «physical therapy» twice a week.', 'active'],
    ['Attending «physiotherapy».', 'active'],
    ['Status post «epidural steroid injection».', 'historical stopped'],
    ['Had an «epidural steroid injection» 2 years ago with good relief.', 'historical stopped'],
    ['He underwent «epidural steroid injections» without relief.', 'historical stopped'],
    ['Failed «physical therapy» and «epidural steroid injections».', 'historical stopped | historical stopped'],
    ['Consider «epidural steroid injection».', 'hypothetical intended'],
    ['Recommend «epidural steroid injection» at L5-S1.', 'hypothetical intended'],
    ['Candidate for «spinal cord stimulator» trial.', 'hypothetical intended'],
    ['Scheduled for «microdiscectomy».', 'hypothetical intended'],
    ['Prior «discectomy» at L4-5.', 'historical stopped'],
    ['Has not had «physical therapy».', 'negated not-taken'],
    ['Declines «epidural steroid injection».', 'negated not-taken'],
    ['Completed 6 weeks of «physical therapy».', 'historical stopped'],
    ['Not a candidate for «surgery».', 'negated not-taken'],
  ])('%s → %s', (sentence, expected) => {
    expect(judged(sentence, 'therapy')).toBe(expected);
  });
});
