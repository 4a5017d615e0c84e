import type { CockcroftGault } from './chartNumbers.ts';

export const cockcroftGault: CockcroftGault = ({ age, weightKg, creatinineMgDl, female }) =>
  ((140 - age) * weightKg * (female ? 0.85 : 1)) / (72 * creatinineMgDl);
