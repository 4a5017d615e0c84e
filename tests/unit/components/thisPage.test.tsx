// @vitest-environment happy-dom
import { expect, it, vi } from 'vitest';
import { OnThisPage } from '../../../components/page/OnThisPage.tsx';
import { ThisPage } from '../../../components/page/ThisPage.tsx';
import { daily, frame, mention } from './page.ts';
import { control, expectAccessible, press, show, words } from './shown.tsx';

const nothing = { onShow: () => {}, onConcept: () => {} };

it.each([
  ['present', {}],
  ['negated', { negation: 'negated' }],
  ['negated', { status: 'not-taken' }],
  ['family', { experiencer: 'other' }],
  ['allergy', { allergy: true, status: 'not-taken' }],
  ['stopped', { status: 'stopped', temporality: 'historical' }],
  ['past', { temporality: 'historical' }],
  ['possible', { negation: 'possible' }],
  ['planned', { temporality: 'hypothetical' }],
  ['planned', { status: 'intended' }],
] as const)('says %s in words for %j', async (word, assertion) => {
  const view = await show(
    <ThisPage frames={[frame([mention('drug:gabapentin', 'gabapentin', assertion)])]} {...nothing} />,
  );
  expect(words(view.querySelector('.sense'))).toBe(word);
  expect(view.querySelector('.sense svg')).not.toBeNull();
});

it('shows the words on the page and the arithmetic of the dose, and a click moves the page to it', async () => {
  const onShow = vi.fn();
  const found = mention('drug:gabapentin', 'gabapentin 300 mg TID', { dose: daily(900, 300, 3) });
  const view = await show(<ThisPage frames={[frame([found])]} onShow={onShow} onConcept={() => {}} />);
  expect(words(view)).toContain('gabapentin 300 mg TID');
  expect(words(view)).toContain('300 mg × 3 = 900 mg daily');
  await press(control(view, /gabapentin 300 mg TID/));
  expect(onShow).toHaveBeenCalledWith('top', found.id);
  await expectAccessible(view);
});

it('says why a dose cannot be computed', async () => {
  const dose = { prn: false, computable: false, reason: 'no-frequency', because: 'no frequency is given' } as const;
  const view = await show(
    <ThisPage frames={[frame([mention('drug:tramadol', 'tramadol 50 mg', { dose })])]} {...nothing} />,
  );
  expect(words(view)).toContain('Daily dose cannot be computed: no frequency is given');
});

it('groups a concept by how it is meant, and names the readings of a short form that nothing decides', async () => {
  const frames = [
    frame([
      mention('condition:sciatica', 'sciatica on the right'),
      mention('condition:sciatica', 'mother had sciatica', { experiencer: 'other' }),
      mention('condition:sciatica', 'right sciatica'),
    ]),
    frame([], {
      frame: 'inner',
      top: false,
      ambiguous: [
        {
          id: 7,
          surface: 'MS',
          start: 0,
          end: 2,
          quote: 'MS noted',
          readings: [{ label: 'morphine' }, { label: 'multiple sclerosis' }],
        },
      ],
    }),
  ];
  const view = await show(<ThisPage frames={frames} {...nothing} />);
  const groups = [...view.querySelectorAll('.mention-group')].map(words);
  expect(groups).toHaveLength(3);
  expect(groups[0]).toMatch(/sciatica.*present.*1 more place/);
  expect(groups[1]).toMatch(/family/);
  expect(groups[2]).toMatch(/MS.*ambiguous.*Could be: morphine, multiple sclerosis/);
  expect(words(view)).toContain('not documented');
  await expectAccessible(view);
});

it('says so when nothing is found', async () => {
  expect(words(await show(<ThisPage frames={[frame([])]} {...nothing} />))).toMatch(
    /^No sciatica terms .* documented on this page/,
  );
});

it('puts conditions, current drugs with their daily dose, and allergies in the strip', async () => {
  const frames = [
    frame([
      mention('drug:naproxen', 'naproxen 500 mg BID', { dose: daily(1000, 500, 2), status: 'active' }),
      mention('condition:sciatica', 'sciatica'),
      mention('drug:pregabalin', 'Lyrica', { allergy: true, status: 'not-taken' }),
      mention('drug:tramadol', 'tramadol', { status: 'stopped' }),
      mention('condition:cauda-equina', 'no cauda equina syndrome', { negation: 'negated' }),
    ]),
  ];
  const view = await show(<OnThisPage frames={frames} onConcept={() => {}} onAll={() => {}} />);
  expect([...view.querySelectorAll('li')].map(words)).toEqual([
    'sciatica',
    'naproxen 1,000 mg daily',
    'allergy: pregabalin',
  ]);
  await expectAccessible(view);
});
