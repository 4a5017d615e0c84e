// @vitest-environment happy-dom
import { expect, it, vi } from 'vitest';
import { PlanRail } from '../../../components/plan/PlanRail.tsx';
import { control, expectAccessible, press, show, words } from './shown.tsx';

const titles = (view: Element): string[] => [...view.querySelectorAll('.step h3')].map(words);

it('shows the steps in the article’s order, with what runs alongside beside all of them', async () => {
  const view = await show(<PlanRail onDrug={() => {}} />);
  const parallel = view.querySelector('.step-parallel');
  expect(words(parallel)).toMatch(/^Alongside every step/);
  expect(parallel?.id).toBe('step-non-drug');
  const ids = [...view.querySelectorAll('.step:not(.step-parallel)')].map((step) => step.id.replace('step-', ''));
  expect(ids).toEqual(['nsaid', 'gabapentinoid', 'tca-snri', 'bridging', 'opioid', 'interventional', 'rehab']);
  expect(new Set(titles(view)).size).toBe(8);
  await expectAccessible(view);
});

it('gives each step its source, and its timing in words', async () => {
  const view = await show(<PlanRail onDrug={() => {}} />);
  const step = view.querySelector('#step-gabapentinoid');
  expect(words(step)).toMatch(/Article \[1, 3\].*verified/);
  expect(words(step)).toMatch(/2 to 4 weeks/);
});

it('puts the guideline beside the article where they contradict, same heading level, with year and verdict', async () => {
  const view = await show(<PlanRail onDrug={() => {}} />);
  const sides = view.querySelector('#step-gabapentinoid .sides');
  const [article, guideline] = sides?.querySelectorAll('.sides-pair > .side') ?? [];
  expect(words(article?.querySelector('.side-head'))).toBe('Article [1] 2026');
  expect(words(guideline?.querySelector('.side-head'))).toBe('NICE NG59 2020 differs');
  expect(words(guideline)).toMatch(/gabapentinoids/i);
  expect(words(sides)).toMatch(/PRECISE.*2017/);
});

it('says where the patient stands, and why a step is to be avoided', async () => {
  const view = await show(
    <PlanRail
      onDrug={() => {}}
      states={{
        nsaid: { state: 'tried', quote: 'little relief after 5 weeks' },
        gabapentinoid: { state: 'current' },
        'tca-snri': { state: 'next', because: 'follows the step you are on.' },
        opioid: { state: 'avoid', because: 'sertraline on this page.' },
        rehab: { state: 'not-documented' },
      }}
    />,
  );
  const state = (id: string): string => words(view.querySelector(`#step-${id} .state`));
  expect(state('nsaid')).toBe('Tried.little relief after 5 weeks');
  expect(state('gabapentinoid')).toBe('You are here.');
  expect(state('tca-snri')).toBe('The article’s next step. follows the step you are on.');
  expect(state('opioid')).toBe('Avoid because: sertraline on this page.');
  expect(state('rehab')).toBe('Not documented on this page.');
});

it('names the article’s drugs first, the rest on demand, and opens one', async () => {
  const onDrug = vi.fn();
  const view = await show(<PlanRail onDrug={onDrug} />);
  const chips = () => [...view.querySelectorAll('#step-tca-snri .chip')].map(words);
  expect(chips().slice(0, 3).sort()).toEqual(['amitriptyline', 'duloxetine', 'venlafaxine']);
  const nsaids = view.querySelector('#step-nsaid');
  if (!nsaids) throw new Error('no NSAID step');
  const folded = nsaids.querySelectorAll('.chip').length;
  await press(control(nsaids, /^and \d+ more$/));
  expect(nsaids.querySelectorAll('.chip').length).toBeGreaterThan(folded);
  await press(control(view, /^amitriptyline$/));
  expect(onDrug).toHaveBeenCalledWith('drug:amitriptyline');
});
