import { hull, ONE, type Span } from '../ratio.ts';
import type { Item } from './item.ts';
import type { Token } from './tokens.ts';

type Of<Kind extends Item['kind']> = Extract<Item, { kind: Kind }>;
export type AmountItem = Of<'mass' | 'count' | 'combination' | 'pattern'>;
export type TimesItem = Of<'times'>;
export type MaxItem = Of<'max'>;
export type StepItem = Of<'step'>;

/** How a clause follows the one before: at the same time ("and"), in its stead ("or"), or after it. */
export type Joint = 'next' | 'and' | 'or' | 'then' | 'increase' | 'decrease' | 'alternating';

/** One "so much, so often" of a sig. */
export interface Clause {
  joint: Joint;
  readonly amounts: AmountItem[];
  times?: TimesItem;
  readonly slots: string[];
  /** Slots on top of `times`: "tid and at bedtime". */
  slotsAdd: boolean;
  meals: boolean;
  weekday: boolean;
  once: boolean;
  prn: boolean;
  upTo: boolean;
  divided: boolean;
  conflict: boolean;
  /** An amount a day said besides: "(1800 mg/day)". */
  stated?: AmountItem;
  duration?: Span;
  delay?: Span;
  fromDay?: number;
  toDay?: number;
  readonly maxima: MaxItem[];
  step?: StepItem;
}

const fresh = (joint: Joint): Clause => ({
  joint,
  amounts: [],
  slots: [],
  slotsAdd: false,
  meals: false,
  weekday: false,
  once: false,
  prn: false,
  upTo: false,
  divided: false,
  conflict: false,
  maxima: [],
});

const isTimed = (clause: Clause): boolean => clause.times !== undefined || clause.slots.length > 0 || clause.meals;
const isAmount = (item: Item): item is AmountItem =>
  item.kind === 'mass' || item.kind === 'count' || item.kind === 'combination' || item.kind === 'pattern';
const contains = (outer: Span, inner: Span): boolean => {
  const all = hull(outer, inner);
  return all.low.n * outer.low.d === outer.low.n * all.low.d && all.high.n * outer.high.d === outer.high.n * all.high.d;
};

/** Where a second complete sentence begins that is no instruction ("… tid. She had been on 600 mg …"), reading ends. */
const INSTRUCTION = new Set<Item['kind']>([
  'verb',
  'link',
  'max',
  'step',
  'prn',
  'upTo',
  'dayLabel',
  'times',
  'slot',
  'duration',
  'directed',
  'total',
  'taper',
]);

/** Groups the parts of a sig into clauses. */
export function clausesOf(items: readonly Item[], tokens: readonly Token[]): Clause[] {
  let clauses: Clause[] = [];
  let current = fresh('next');
  let joint: Joint | undefined;
  let upTo = false;
  let total = false;
  let replace = false;
  let dropped = false;
  let alone = false;
  const labelsLead = firstIndex(items, 'dayLabel') <= items.findIndex(isAmount);

  const begin = (): void => {
    clauses.push(current);
    current = fresh(joint ?? 'next');
    joint = undefined;
  };
  const replaced = (): void => {
    if (!replace) return;
    if (current.amounts.length > 0 || clauses.length > 0) {
      clauses = [];
      const { prn } = current;
      current = fresh('next');
      current.prn = prn;
    }
    replace = false;
    joint = undefined;
  };

  for (const [index, item] of items.entries()) {
    const before = items[index - 1];
    if (item.afterBreak && current.amounts.length > 0 && isTimed(current)) {
      if (!INSTRUCTION.has(item.kind) && !(isAmount(item) && item.skipped === 0 && before?.kind === 'link')) {
        if (isAmount(item) && (item.skipped > 0 || item.kind === 'mass' || !isFollowedByTiming(items, index))) break;
        if (!isAmount(item)) alone = true;
      }
    }
    if (alone && isAmount(item)) break;
    if (isAmount(item)) {
      const complete = current.amounts.length > 0 && isTimed(current);
      const perDay = item.kind === 'mass' && item.per === 'day';
      if (item.kind === 'mass' && (item.per === 'weight' || item.per === 'minute' || item.per === 'period')) continue;
      if (upTo && current.amounts.length > 0 && (perDay || nextIsDaily(items, index)) && joint === undefined) {
        const unit = item.kind === 'mass' ? 'mg' : item.kind === 'count' ? item.unit : '';
        const amount = item.kind === 'mass' || item.kind === 'count' ? item.amount : undefined;
        if (amount) current.maxima.push({ ...item, kind: 'max', amount, unit, perDay: true });
        upTo = false;
        continue;
      }
      if (
        before?.kind === 'link' &&
        before.link === 'from' &&
        (item.kind === 'mass' || item.kind === 'count') &&
        item.amount.low !== item.amount.high
      ) {
        if (tokens[before.first]?.text === 'from') {
          current.amounts.push({ ...item, amount: { low: item.amount.high, high: item.amount.high } });
          continue;
        }
      }
      if (dropped && tokens[item.first - 1]?.text === 'to') {
        current = fresh(current.joint);
        dropped = false;
      } else if (
        complete &&
        joint === undefined &&
        !replace &&
        (item.bracketed || total || before?.kind === 'equals') &&
        (perDay || total || isWholeDay(item))
      ) {
        current.stated = item;
        total = false;
        continue;
      }
      if (replace) replaced();
      else if (
        current.amounts.length > 0 &&
        ((joint !== undefined && joint !== 'and') ||
          complete ||
          current.duration ||
          current.toDay !== undefined ||
          (current.once && !isTimed(current)) ||
          (joint === 'and' && !item.bracketed))
      )
        begin();
      else if (joint && current.amounts.length === 0 && clauses.length === 0 && !isTimed(current))
        current.joint = joint === 'and' ? 'and' : current.joint;
      joint = undefined;
      current.amounts.push(total && item.kind === 'mass' ? { ...item, form: 'total' } : item);
      if (before?.kind === 'equals')
        current.amounts[current.amounts.length - 1] = { ...item, bracketed: true } as AmountItem;
      if (items[index + 1]?.kind === 'total' && item.kind === 'mass')
        current.amounts[current.amounts.length - 1] = { ...item, form: 'total' };
      if (upTo) current.upTo = true;
      upTo = false;
      if (total) total = false;
      continue;
    }
    switch (item.kind) {
      case 'times':
        if (replace && item.skipped === 0) replaced();
        if (joint && joint !== 'and' && joint !== 'or' && isTimed(current)) begin();
        if (upTo && current.times) {
          current.maxima.push({ ...item, kind: 'max', amount: item.times, unit: 'times', perDay: item.daily });
        } else if (!current.times) {
          current.times = upTo ? { ...item, times: { low: { n: 0, d: 1 }, high: item.times.high } } : item;
        } else if (contains(current.times.times, item.times)) {
          current.times = item;
        } else if (contains(item.times, current.times.times)) {
          // the narrower of the two stands
        } else if (current.times.vague && !isContradiction(current, item)) current.times = item;
        else current.conflict = true;
        upTo = false;
        if (joint !== 'and') joint = undefined;
        break;
      case 'slot': {
        const added = before?.kind === 'link' && before.link === 'and';
        if (joint && joint !== 'and' && joint !== 'or' && isTimed(current)) begin();
        if (current.times && added && items[index - 2]?.kind === 'times') current.slotsAdd = true;
        if (!current.slots.includes(item.slot)) current.slots.push(item.slot);
        if (joint === 'and' || joint === 'or') joint = undefined;
        break;
      }
      case 'meals':
        current.meals = true;
        break;
      case 'weekday':
        current.weekday = true;
        break;
      case 'once':
        current.once = true;
        break;
      case 'prn':
        current.prn = true;
        break;
      case 'upTo':
        upTo = true;
        break;
      case 'divided':
        current.divided = true;
        break;
      case 'total':
        if (
          !(before && isAmount(before) && before === items[index - 1] && current.amounts.at(-1)?.first === before.first)
        )
          total = true;
        break;
      case 'max':
        // "increase by 10 mg a week to a max of 75 mg": the ceiling of a titration is its last step.
        if (current.step && !current.step.down && item.unit === 'mg') {
          begin();
          const { perDay, unit: _, ...place } = item;
          current.amounts.push({ ...place, kind: 'mass', unit: ONE, micro: false, ...(perDay ? { per: 'day' } : {}) });
        } else current.maxima.push(item);
        break;
      case 'duration':
        current.duration ??= item.days;
        break;
      case 'delay':
        if (joint === undefined && current.amounts.length > 0) current.delay ??= item.days;
        break;
      case 'dayLabel':
        if (labelsLead && (current.amounts.length > 0 || isTimed(current))) {
          joint = 'then';
          begin();
        }
        current.fromDay = item.from;
        if (item.to !== undefined) current.toDay = item.to;
        break;
      case 'step':
        current.step = item;
        joint = item.down ? 'decrease' : 'increase';
        break;
      case 'link':
        if (item.link === 'replace') {
          replace = true;
        } else if (item.link === 'from') {
          if (current.amounts.length === 0) dropped = true;
        } else if (item.link === 'and') {
          joint ??= 'and';
        } else joint = item.link;
        break;
      default:
        break;
    }
    if (item.kind === 'verb') continue;
  }
  clauses.push(current);
  return clauses.filter(
    (clause) => clause.amounts.length > 0 || isTimed(clause) || clause.once || clause.step || clause.prn,
  );
}

/** "daily" next to "bid" of another clause contradicts only where both are plain frequencies. */
const isContradiction = (clause: Clause, item: TimesItem): boolean =>
  clause.times?.vague === true &&
  item.daily &&
  !clause.divided &&
  clause.slots.length === 0 &&
  item.times.low.n > item.times.low.d;

const firstIndex = (items: readonly Item[], kind: Item['kind']): number => {
  const index = items.findIndex((item) => item.kind === kind);
  return index < 0 ? Number.POSITIVE_INFINITY : index;
};

/** "… (4 tablets daily)": the amount is of a day when "daily" follows at once and nothing else does. */
const isWholeDay = (item: AmountItem): boolean => item.kind === 'mass' && item.per === 'day';

function nextIsDaily(items: readonly Item[], index: number): boolean {
  const next = items[index + 1];
  return (
    next?.kind === 'times' &&
    next.daily &&
    next.times.high.n === next.times.high.d &&
    next.times.low.n === next.times.low.d
  );
}

function isFollowedByTiming(items: readonly Item[], index: number): boolean {
  return items.slice(index + 1, index + 4).some((item) => item.kind === 'times' || item.kind === 'slot');
}
