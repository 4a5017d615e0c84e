// @vitest-environment happy-dom
import { signal } from '@preact/signals';
import type { ComponentChild } from 'preact';
import { describe, expect, it } from 'vitest';
import { CautionCard } from '../../../components/assessment/CautionCard.tsx';
import { cardText } from '../../../components/card/cardText.ts';
import { TermCard } from '../../../components/card/TermCard.tsx';
import { ClaimCard } from '../../../components/evidence/ClaimCard.tsx';
import { SourceIndex } from '../../../components/evidence/SourceIndex.tsx';
import { TwoSided } from '../../../components/evidence/TwoSided.tsx';
import { Knowledge } from '../../../components/knowledge.ts';
import { KeptList } from '../../../components/library/KeptList.tsx';
import { KeptContext } from '../../../components/library/kept.ts';
import { OnThisPage } from '../../../components/page/OnThisPage.tsx';
import { ThisPage } from '../../../components/page/ThisPage.tsx';
import { MonitoringList } from '../../../components/pitfalls/MonitoringList.tsx';
import type { Caution } from '../../../core/assessment/judge.ts';
import { assessmentNote } from '../../../core/assessment/note.ts';
import { bundledPack } from '../../../core/knowledge/parts.ts';
import type { PackInput } from '../../../core/knowledge/schema/pack.ts';
import { activeView } from '../../../core/lookup/activeView.ts';
import { createLookup } from '../../../core/lookup/lookup.ts';
import { suggestionsFor } from '../../../core/lookup/suggestions.ts';
import { viewPack } from '../../../core/lookup/viewPack.ts';
import { frame, mention } from './page.ts';
import { lookup as bundled, expectAccessible, show, words } from './shown.tsx';

const [claim] = bundledPack.claims;
const [sides] = bundledPack.concordance;
const [rule] = bundledPack.rules;
const [window] = bundledPack.windows;
if (!claim || !sides || !rule || !window) throw new Error('The bundled pack is empty.');

/** Touches one entry of each kind; everything else stays as it is. */
const overlay: PackInput = {
  info: { ...bundledPack.info, id: 'local', kind: 'overlay' },
  sources: [{ id: 'ours', title: 'Our formulary', kind: 'formulary', grade: 'primary', where: 'Intranet' }],
  concepts: [{ id: 'drug:gabapentin', label: 'gabapentin', names: [] }],
  summaries: [{ concept: 'drug:tramadol', text: 'Not stocked here.', status: 'verified', sources: ['ours'] }],
  claims: [claim],
  concordance: [sides],
  rules: [rule],
  windows: [window],
};
const local = createLookup(
  activeView(viewPack(bundledPack), [{ title: 'Local', version: '1', kind: 'overlay', pack: overlay }]),
);

const nothing = {
  pinned: signal(false),
  onPin: () => {},
  onCopy: async () => true,
  onPanel: () => {},
  onClose: () => {},
  onShow: () => {},
  onConcept: () => {},
  onAll: () => {},
};
const gabapentin = mention('drug:gabapentin', 'gabapentin');
const tramadol = mention('drug:tramadol', 'tramadol');
const caution = {
  about: rule,
  severity: rule.severity,
  places: [],
  facts: [],
  flags: [],
  arithmetic: [],
} as unknown as Caution;
const kept = {
  lists: signal({ pins: ['drug:gabapentin'], recents: [] }),
  problem: signal(undefined),
} as unknown as Parameters<typeof KeptContext.Provider>[0]['value'];

const badges = async (view: ComponentChild, over = local): Promise<readonly string[]> => {
  const shown = await show(<Knowledge.Provider value={over.index}>{view}</Knowledge.Provider>);
  return [...shown.querySelectorAll('.local-badge')].map(words);
};

describe('what an overlay adds or overrides is marked “Local”', () => {
  it.each<[string, ComponentChild]>([
    ['the card of a term', <TermCard key="" what={[gabapentin]} {...nothing} />],
    ['a card of several', <TermCard key="" what={[gabapentin, mention('drug:naproxen', 'naproxen')]} {...nothing} />],
    [
      'a card of a short form',
      <TermCard
        key=""
        what={{ surface: 'GBP', start: 0, end: 3, readings: [{ label: 'gabapentin', concept: 'drug:gabapentin' }] }}
        {...nothing}
      />,
    ],
    ['the list of this page', <ThisPage key="" frames={[frame([gabapentin])]} {...nothing} />],
    ['the chips of this page', <OnThisPage key="" frames={[frame([gabapentin])]} {...nothing} />],
    [
      'what was pinned',
      <KeptContext.Provider key="" value={kept}>
        <KeptList entry={local.entry} onOpen={() => {}} />
      </KeptContext.Provider>,
    ],
    ['a caution', <CautionCard key="" of={caution} {...nothing} />],
    ['a claim', <ClaimCard key="" claim={claim} />],
    ['both sides', <TwoSided key="" of={sides} />],
    ['the list of sources', <SourceIndex key="" />],
    ['what to look at again', <MonitoringList key="" />],
  ])('in %s', async (_, view) => {
    expect(await badges(view)).toContain('Local');
    expect(await badges(view, bundled)).toEqual([]);
  });

  it('where a statement rests on a local source', async () => {
    const card = <TermCard what={[tramadol]} {...nothing} />;
    const shown = await show(<Knowledge.Provider value={local.index}>{card}</Knowledge.Provider>);
    expect(words(shown.querySelector('.card-mention p'))).toMatch(/Not stocked here\. .*Local/);
    await expectAccessible(shown);
  });

  it('in text that is copied or offered', () => {
    expect(cardText(local.index, [gabapentin])).toMatch(/^gabapentin \(.*\) \[Local\]/);
    expect(cardText(local.index, [tramadol])).toMatch(/Not stocked here\. \[Local; Our formulary/);
    expect(cardText(bundled.index, [gabapentin])).not.toContain('Local');
    const judgement = { assessment: { plan: { tried: [], current: [] }, doses: [] }, cautions: [caution], waiting: [] };
    const note = (over: typeof local) => assessmentNote(over.index, judgement as never, '2026-01-01');
    expect(note(local)).toContain(`(${rule.id}, local)`);
    expect(note(bundled)).not.toContain('local');
    const offered = (over: typeof local) => suggestionsFor(over, 'neurontin', 'Local')[0]?.description;
    expect(offered(local)).toMatch(/^gabapentin \[Local\] \(neurontin\): /i);
    expect(offered(bundled)).not.toContain('Local');
  });
});
