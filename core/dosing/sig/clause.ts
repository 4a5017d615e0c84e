import { ONE, type Span } from '../ratio.ts';
import type { Item, Of } from './item.ts';

export type AmountItem = Of<'mass' | 'count' | 'combination' | 'pattern'>;

/** How a clause follows the one before: beside it, in its stead, or after it. `next` is a bare comma or nothing. */
export type Joint = 'next' | 'and' | 'or' | 'alternating' | 'then' | 'increase' | 'decrease';

/** One "so much, so often" of a sig. */
export interface Clause {
  joint: Joint;
  amounts: AmountItem[];
  times?: Of<'times'>;
  readonly slots: string[];
  /** Times of day on top of `times`: "tid and at bedtime". */
  slotsAdd: boolean;
  meals: boolean;
  /** "after meals and at night": the times of day are besides the meals. */
  mealsAdd: boolean;
  weekday: boolean;
  once: boolean;
  prn: boolean;
  upTo: boolean;
  divided: boolean;
  conflict: boolean;
  /** A day's total said besides: "(1800 mg/day)". */
  stated?: AmountItem;
  duration?: Span;
  delay?: Span;
  fromDay?: number;
  toDay?: number;
  readonly maxima: Of<'max'>[];
  step?: Of<'step'>;
}

export const newClause = (joint: Joint): Clause => ({
  joint,
  amounts: [],
  slots: [],
  slotsAdd: false,
  meals: false,
  mealsAdd: false,
  weekday: false,
  once: false,
  prn: false,
  upTo: false,
  divided: false,
  conflict: false,
  maxima: [],
});

export const isAmount = (item: Item | undefined): item is AmountItem =>
  item?.kind === 'mass' || item?.kind === 'count' || item?.kind === 'combination' || item?.kind === 'pattern';

/** It says how often. */
export const isTimed = (clause: Clause): boolean =>
  clause.times !== undefined || clause.slots.length > 0 || clause.mealsAdd;

/** It says how much and how often: "300 mg tid", "15 mg a day". */
export const isComplete = (clause: Clause): boolean =>
  clause.amounts.some((item) => isTimed(clause) || (item.kind === 'mass' && item.per === 'day'));

/** "Later" joints make a course of phases; the others add up within a day. */
export const isSequel = (joint: Joint | undefined): boolean =>
  joint === 'then' || joint === 'increase' || joint === 'decrease';

/** Once a day, where the sig gives amounts by the day and no frequency. */
export const DAILY: Of<'times'> = {
  kind: 'times',
  times: { low: ONE, high: ONE },
  daily: true,
  first: 0,
  next: 0,
  start: 0,
  end: 0,
  skipped: 0,
  bracketed: false,
  afterBreak: false,
};
