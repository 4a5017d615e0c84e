// @vitest-environment happy-dom
import { expect, it } from 'vitest';
import { DoseBar } from '../../../components/dose/DoseBar.tsx';
import { doseScale } from '../../../core/lookup/doseScale.ts';
import { lookup, show, words } from './shown.tsx';

const drug = lookup.index.drug('drug:gabapentin');
const scale = drug && doseScale(drug, 'US');
if (!scale) throw new Error('gabapentin has no dose scale');

const mg = (low: number, high = low) => ({ low, high, unit: 'mg' });

it('says start, target and maximum in words, and shows no knob without a dose on the page', async () => {
  const view = await show(<DoseBar scale={scale} />);
  expect(words(view.querySelector('dl'))).toBe('Start100 mg to 300 mgTarget900 mg to 3,600 mgMaximum3,600 mg');
  expect(view.querySelector('.knob')).toBeNull();
  expect(view.querySelector('.track')?.getAttribute('aria-hidden')).toBe('true');
});

it.each([
  [mg(900), '25%', 'This page 900 mg daily'],
  [mg(3600), '100%', 'This page 3,600 mg daily'],
  [mg(0, 1800), '50%', 'This page up to 1,800 mg daily'],
])('puts the page’s dose %j at %s of the track', async (page, place, text) => {
  const view = await show(<DoseBar scale={scale} page={page} />);
  expect(view.querySelector<HTMLElement>('.knob')?.style.left).toBe(place);
  expect(words(view.querySelector('.knob-label'))).toBe(text);
});

it('stretches the track for a dose over the maximum, and says so', async () => {
  const view = await show(<DoseBar scale={scale} page={mg(7200)} />);
  expect(view.querySelector<HTMLElement>('.tick')?.style.left).toBe('50%');
  expect(words(view.querySelector('.knob-label'))).toBe('This page 7,200 mg daily (over the maximum)');
});

it('shows no knob for a dose in another unit', async () => {
  const view = await show(<DoseBar scale={scale} page={{ low: 2, high: 2, unit: 'tablet' }} />);
  expect(view.querySelector('.knob')).toBeNull();
});
