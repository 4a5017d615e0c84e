import { describe, expect, it } from 'vitest';
import { bundledPack as pack } from '../../../core/knowledge/parts.ts';

const lead = 'Management of Refractory Sciatica Pain Not Responding to NSAIDs';
const next = 'Immediate Next Steps: Neuropathic Pain Management';
const first = 'First-Line Add-On Therapy: Anticonvulsants';
const second = 'Second-Line Add-On: Tricyclic Antidepressants';
const bridging = 'Short-Term Bridging Options';
const opioids = 'Opioid Considerations (Use Sparingly)';
const nonDrug = 'Non-Pharmacological Interventions (Essential Component)';
const interventional = 'Interventional Options for Persistent Refractory Pain';
const rehabilitation = 'Multidisciplinary Pain Rehabilitation (For Severe Refractory Cases)';
const pitfalls = 'Critical Pitfalls to Avoid';
const monitoring = 'Monitoring and Reassessment';

/** Read off the article by hand: section and citation numbers as printed, and words the claim must carry. */
const printed: readonly (readonly [id: string, section: string, citations: readonly number[], says: RegExp])[] = [
  ['S01', lead, [1], /gabapentin or pregabalin is added/],
  ['S02', lead, [1], /100 mg to 300 mg in the evening.*900 mg to 3,600 mg a day/],
  ['S03', next, [2], /nociceptive.*neuropathic/],
  ['S04', next, [2], /NSAID.*nociceptive part alone/],
  ['S05', first, [1, 3], /gabapentin is the one to choose first/],
  ['S06', first, [1, 3], /proven in radiculopathy/],
  ['S07', first, [1], /100 mg to 300 mg.*evening/],
  ['S08', first, [1], /900 mg to 3,600 mg a day/],
  ['S09', first, [1], /Pregabalin.*50 mg three times daily/],
  ['S10', first, [1], /Pregabalin.*100 mg three times daily/],
  ['S11', first, [3], /central sensitization/],
  ['S12', first, [3], /early/],
  ['S13', second, [1], /first-line for neuropathic pain/],
  ['S14', second, [1], /probably work in lumbar radiculopathy/],
  ['S15', second, [1], /descending pain pathways/],
  ['S16', second, [1], /long-standing neuropathic pain/],
  ['S17', second, [1], /duloxetine or venlafaxine/],
  ['S18', bridging, [], /2 to 4 weeks/],
  ['S19', bridging, [4], /oral prednisolone for a short time/],
  ['S20', bridging, [4], /"intra-articular"/],
  ['S21', bridging, [4], /immune suppression and adrenal insufficiency/],
  ['S22', bridging, [1, 5], /muscle relaxant.*short time/],
  ['S23', bridging, [1, 5], /sedate/],
  ['S24', opioids, [1, 5], /severe, disabling pain/],
  ['S25', opioids, [1], /about 1 point on a scale of 0 to 10/],
  ['S26', opioids, [1], /second line, not the first/],
  ['S27', opioids, [1], /25 mg to 50 mg every 6 hours as needed/],
  ['S28', opioids, [1], /200 mg to 400 mg a day/],
  ['S29', opioids, [1, 5], /shortest time.*1 week/],
  ['S30', opioids, [1, 5], /Without a response/],
  ['S31', opioids, [4], /naloxone/],
  ['S32', opioids, [4], /dependence/],
  ['S33', nonDrug, [4, 6], /physical therapy and programs of exercise work/],
  ['S34', nonDrug, [4, 6], /at the start/],
  ['S35', nonDrug, [4, 6], /self-management, pacing/],
  ['S36', nonDrug, [4, 6], /McKenzie and supervised exercise/],
  ['S37', interventional, [], /4 to 6 weeks of optimized/],
  ['S38', interventional, [1], /Epidural steroid injection.*herniated disc/],
  ['S39', interventional, [7], /Hydrodissection/],
  ['S40', interventional, [8], /Spinal cord stimulation/],
  ['S41', interventional, [8], /Intrathecal/],
  ['S42', interventional, [8], /Sympathetic nerve block/],
  ['S43', rehabilitation, [4], /severely limits function/],
  ['S44', rehabilitation, [4], /occupational therapy, psychological support/],
  ['S45', rehabilitation, [4], /opioids down safely/],
  ['S46', pitfalls, [2], /NSAID alone/],
  ['S47', pitfalls, [1, 5], /does not make an opioid the next step/],
  ['S48', pitfalls, [4, 6], /Do not put off physical therapy/],
  ['S49', pitfalls, [4], /No systemic corticosteroid for long/],
  ['S50', monitoring, [3], /2 to 4 weeks/],
  ['S51', monitoring, [8, 6], /4 to 6 weeks/],
  ['S52', monitoring, [1, 5], /cardiovascular and gastrointestinal risk/],
];

describe('the claims of the article', () => {
  it('are S01 to S52, in its order', () => {
    expect(pack.claims.map((claim) => claim.id)).toEqual(printed.map(([id]) => id));
  });

  it.each(printed)('%s stands under "%s" and cites %j', (id, section, citations, says) => {
    expect(pack.claims.find((claim) => claim.id === id)).toMatchObject({
      section,
      citations,
      text: expect.stringMatching(says),
    });
  });

  it.each([
    ['S06', /randomized trials/],
    ['S08', /1,800 mg/],
    ['S13', /Second-Line Add-On/],
    ['S19', /duration/],
    ['S20', /Epidural or perineural/],
    ['S26', /third/],
    ['S27', /200 mg on the first day.*25 mg once daily/],
    ['S28', /target range or as a cap/],
    ['S46', /opposite of NICE/],
    ['S50', /first or the target dose/],
    ['S51', /optimized/],
  ])('%s keeps its oddity, which is shown and not put right', (id, oddity) => {
    expect(pack.claims.find((claim) => claim.id === id)?.oddities.join(' ')).toMatch(oddity);
  });
});

describe('the article', () => {
  it('prints its banner, its review states and its date', () => {
    expect(pack.article).toMatchObject({
      title: lead,
      updated: 'January 12, 2026',
      banner: 'Educational purpose only • Exercise caution as content is pending human review',
      reviewStates: ['Submitted', 'Under Review', 'Approved'],
    });
  });

  it('lists four references without numbers, and says that numbers cannot be tied to them', () => {
    expect(pack.article?.references.map(({ kind, title }) => `${kind}: ${title}`)).toEqual([
      'Guideline: Management of Herniated Disc Pain',
      'Guideline: Guideline Directed Topic Overview',
      'Guideline: NSAID Efficacy and Safety for Back Pain',
      'Research: Diagnosis and management of low back pain and sciatica.',
    ]);
    expect(pack.article?.referenceNote).toMatch(/cannot be known/);
    expect(Math.max(...pack.claims.flatMap((claim) => claim.citations))).toBe(8);
  });

  it('leaves out red flags, renal dosing, tapers and surgery', () => {
    expect(pack.article?.omissions.join('; ')).toMatch(/Red flags.*Renal dosing.*taper.*Surgical referral/);
  });
});

describe('the plan', () => {
  it('has the steps of the article in its order, exercise beside the others', () => {
    const steps = [...pack.steps].sort((a, b) => a.order - b.order);
    expect(steps.map((step) => step.id)).toEqual([
      'nsaid',
      'gabapentinoid',
      'tca-snri',
      'bridging',
      'opioid',
      'non-drug',
      'interventional',
      'rehab',
    ]);
    expect(steps.filter((step) => step.parallel).map((step) => step.id)).toEqual(['non-drug']);
  });

  it('places every claim on at least one step', () => {
    const placed = new Set(pack.steps.flatMap((step) => step.claims));
    expect(pack.claims.map((claim) => claim.id).filter((id) => !placed.has(id))).toEqual([]);
  });

  it.each([
    ['onset', 14, 28, 'S18'],
    ['review', 14, 28, 'S50'],
    ['escalate', 28, 42, 'S51'],
    ['opioid-course', 0, 7, 'S29'],
  ])('counts %s from day %i to %i, after %s', (id, fromDays, toDays, claim) => {
    const window = pack.windows.find((each) => each.id === id);
    expect(window).toMatchObject({ fromDays, toDays, claims: expect.arrayContaining([claim]) });
  });

  it('does not choose the clock that the article leaves open', () => {
    for (const id of ['onset', 'review', 'escalate']) {
      expect(pack.windows.find((each) => each.id === id)?.clock).toEqual(
        expect.arrayContaining(['first-dose', 'target-dose']),
      );
    }
  });

  it('has the four pitfalls, each with both sides', () => {
    expect(pack.pitfalls.map((pitfall) => pitfall.claim)).toEqual(['S46', 'S47', 'S48', 'S49']);
    for (const { concordance, claim } of pack.pitfalls) {
      expect(pack.concordance.find((entry) => entry.id === concordance)?.claims).toContain(claim);
    }
  });
});

describe('both sides', () => {
  const verdictOf = (claim: string) => pack.concordance.filter((entry) => entry.claims.some((id) => id === claim));

  it.each([
    ['S01', 'differs', 'NICE NG59'],
    ['S06', 'differs', 'Enke, CMAJ'],
    ['S12', 'differs', 'Dutch NVN'],
    ['S13', 'mixed', 'NICE CG173'],
    ['S19', 'differs', 'VA/DoD'],
    ['S20', 'differs', 'NICE NG59'],
    ['S21', 'agrees', 'NICE NG59'],
    ['S25', 'agrees', 'Barakji, BMJ EBM'],
    ['S28', 'mixed', 'Tramadol label (US)'],
    ['S33', 'agrees', 'Fritz, Ann Intern Med'],
    ['S38', 'mixed', 'FDA'],
    ['S39', 'silent', 'Two case series'],
    ['S40', 'mixed', 'NICE TA159'],
    ['S46', 'differs', 'Dutch NVN'],
    ['S47', 'mixed', 'CDC'],
    ['S52', 'agrees', 'NSAID labels (US)'],
  ])('%s: guidelines %s, %s among them', (claim, verdict, body) => {
    const [entry, ...more] = verdictOf(claim);
    expect(more).toEqual([]);
    expect(entry?.verdict).toBe(verdict);
    expect(entry?.positions.map((position) => position.body)).toContain(body);
  });

  it('contradicts the gabapentinoid step and the oral steroid in so many words', () => {
    for (const claim of ['S01', 'S19']) expect(verdictOf(claim)[0]?.strength).toBe('strong');
  });

  it('tells of surgery, which the article leaves out', () => {
    const omitted = pack.concordance.filter((entry) => entry.claims.length === 0);
    expect(omitted.map((entry) => entry.summary).join()).toMatch(/decompression/);
  });

  it('quotes no guideline whose wording could not be read', () => {
    const cited = pack.concordance.flatMap((entry) => entry.positions.flatMap((position) => position.sources));
    for (const unread of ['vadod22', 'kce17', 'nass12']) expect(cited).not.toContain(unread);
  });
});
