import type { Random } from '../text/random.ts';
import { wordOf } from '../text/sentences.ts';

export const drugColumns = ['Medication', 'Dose', 'Frequency', 'Start date', 'Status'];

const two = (number: number): string => String(number).padStart(2, '0');

export const dateOf = (random: Random): string =>
  `${two(1 + random.below(12))}/${two(1 + random.below(28))}/20${14 + random.below(11)}`;

/** A row of a medication table: one drug with its dose, apart in cells. */
export const drugRow = (random: Random): readonly string[] => [
  wordOf('drug', random),
  wordOf('mass', random),
  wordOf('often', random),
  dateOf(random),
  random.chance(0.7) ? 'Active' : 'Discontinued',
];
