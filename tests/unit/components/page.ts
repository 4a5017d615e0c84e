import type { Dose } from '../../../core/dosing/dose.ts';
import type { FrameMention, FrameReading } from '../../../core/text/frameReading.ts';

let next = 0;

/** A present mention of the patient's, as the reader finds it, but for what is given. */
export const mention = (concept: string, quote: string, more: Partial<FrameMention> = {}): FrameMention => ({
  id: next++,
  concept,
  quote,
  surface: quote,
  start: 0,
  end: quote.length,
  negation: 'affirmed',
  temporality: 'recent',
  experiencer: 'patient',
  allergy: false,
  ...more,
});

export const daily = (mg: number, perDose = mg, times = 1): Dose => ({
  perDose: { low: perDose, high: perDose, unit: 'mg' },
  timesPerDay: { low: times, high: times },
  perDay: { low: mg, high: mg, unit: 'mg' },
  prn: false,
  computable: true,
});

export const frame = (mentions: readonly FrameMention[], more: Partial<FrameReading> = {}): FrameReading => ({
  frame: 'top',
  top: true,
  mentions,
  ambiguous: [],
  ...more,
});
