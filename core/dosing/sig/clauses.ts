/** Groups the parts of a sig into clauses: which amount goes with which frequency, and what follows what. */
import { hull, ONE, type Span, same, span, ZERO } from '../ratio.ts';
import { type Clause, isAmount, isComplete, isSequel, isTimed, newClause } from './clause.ts';
import { takeAmount } from './clauseAmounts.ts';
import { begin, type State, startAfresh } from './clauseState.ts';
import { isElsewhere } from './elsewhere.ts';
import type { Item, Of } from './item.ts';
import type { Token } from './tokens.ts';

/** The clauses of a sig, and the parts that belong to it (those after are about something else). */
export interface Grouped {
  readonly clauses: readonly Clause[];
  readonly used: readonly Item[];
}

/** @param items in order; `tokens` are the ones they were read from */
export function clausesOf(items: readonly Item[], tokens: readonly Token[]): Grouped {
  const state: State = {
    items,
    tokens,
    clauses: [],
    current: newClause('next'),
    upTo: false,
    replaces: false,
    from: false,
  };
  const label = items.findIndex((item) => item.kind === 'dayLabel');
  const labelsLead = label >= 0 && label < items.findIndex(isAmount);
  let used = 0;
  for (const [index, item] of items.entries()) {
    if (isElsewhere(state, item, items[index - 1])) break;
    used = index + 1;
    if (item === state.consumed || (item.bracketed && tellsOfBefore(items, index) && isComplete(state.current)))
      continue;
    if (isAmount(item)) takeAmount(state, item, index);
    else if (item.kind === 'dayLabel') takeDayLabel(state, item, labelsLead);
    else takeOther(state, item, index);
  }
  state.clauses.push(state.current);
  const clauses = state.clauses.filter(
    (clause) => clause.amounts.length > 0 || isTimed(clause) || clause.once || clause.prn || clause.step !== undefined,
  );
  return { clauses, used: items.slice(0, used) };
}

/** "QID x 5 weeks (increased from TID last month)": the whole bracket tells how it was. */
function tellsOfBefore(items: readonly Item[], index: number): boolean {
  let [first, last] = [index, index];
  while (items[first - 1]?.bracketed) first -= 1;
  while (items[last + 1]?.bracketed) last += 1;
  return items.slice(first, last + 1).some((item) => item.kind === 'link' && item.link === 'from');
}

const contains = (outer: Span, inner: Span): boolean => same(hull(outer, inner), outer);

function takeTimes(state: State, item: Of<'times'>): void {
  if (state.replaces && item.skipped === 0) startAfresh(state);
  // "od for 1 day, bd for 1 day"
  if (state.current.duration && isTimed(state.current) && !state.joint) state.joint = 'then';
  if (isTimed(state.current) && (isSequel(state.joint) || state.joint === 'alternating')) begin(state);
  const { current } = state;
  const stated = current.times?.times;
  if (state.upTo && stated) {
    const { times, daily, vague: _, regular: __, ...place } = item;
    current.maxima.push({ ...place, kind: 'max', amount: times, unit: 'times', perDay: daily });
  } else if (!stated) current.times = state.upTo ? { ...item, times: span(ZERO, item.times.high) } : item;
  else if (contains(stated, item.times)) current.times = item;
  else if (contains(item.times, stated)) {
    // The narrower of the two stands.
  } else if ((item.regular || isTaken(state, item)) && current.times && isOften(current.times)) {
    // "500 mg qds, takes it every day": how regularly, not how often.
  } else if (current.times?.vague && (current.divided || current.slots.length > 0 || !isOften(item)))
    current.times = item;
  else current.conflict = true;
  state.upTo = false;
  if (state.joint !== 'and') state.joint = undefined;
}

/** "one four times a day, taken daily": that it is taken, not how often. */
const isTaken = ({ tokens }: State, item: Item): boolean =>
  /^(?:taken|takes|taking|used|uses|using)$/.test(tokens[item.first - 1]?.text ?? '');

/** "50 mg qds given on Saturday": the day it was given, where "bd on Saturdays" and "on Monday and Friday" tell when to take it. */
const isDate = ({ current, items, tokens }: State, item: Item): boolean =>
  current.times !== undefined &&
  isOften(current.times) &&
  items.filter(({ kind }) => kind === 'weekday').every((each, at) => at === 0 || each.skipped > 0) &&
  /^(?:mon|tues|wednes|thurs|fri|satur|sun)day$/.test(tokens[item.next - 1]?.text ?? '');

/** "on Saturday, 50 mg every 8 hours": the day it was given stands before everything else, and a comma behind it. */
const isLeading = ({ current, clauses, tokens }: State, item: Item): boolean =>
  clauses.length === 0 &&
  current.amounts.length === 0 &&
  !current.times &&
  tokens[item.next]?.text === ',' &&
  tokens[item.first - 1]?.text === 'on' &&
  /day$/.test(tokens[item.next - 1]?.text ?? '');

const isOften = (item: Of<'times'>): boolean => item.daily && item.times.low.n > item.times.low.d;

function takeSlot(state: State, item: Of<'slot'>, index: number): void {
  const before = state.items[index - 1];
  const isAdded = before?.kind === 'link' && before.link === 'and';
  if (isTimed(state.current) && isSequel(state.joint)) begin(state);
  const { current } = state;
  if (isAdded && current.times && state.items[index - 2]?.kind === 'times') current.slotsAdd = true;
  if (isAdded && current.meals) current.mealsAdd = true;
  if (!current.slots.includes(item.slot)) current.slots.push(item.slot);
  if (state.joint === 'and' || state.joint === 'or') state.joint = undefined;
}

function takeMaximum(state: State, item: Of<'max'>): void {
  if (!state.current.step || state.current.step.down || item.unit !== 'mg') {
    state.current.maxima.push(item);
    return;
  }
  // "increase by 10 mg a week to a max of 75 mg": the ceiling of a titration is its last step.
  begin(state);
  const { perDay, unit: _, ...place } = item;
  state.current.amounts.push({ ...place, kind: 'mass', unit: ONE, micro: false, ...(perDay ? { per: 'day' } : {}) });
}

function takeDayLabel(state: State, item: Of<'dayLabel'>, leads: boolean): void {
  if (leads && (state.current.amounts.length > 0 || isTimed(state.current))) {
    state.joint = 'then';
    begin(state);
  }
  state.current.fromDay = item.from;
  if (item.to !== undefined) state.current.toDay = item.to;
}

function takeLink(state: State, { link }: Of<'link'>): void {
  if (link === 'replace') state.replaces = true;
  else if (link === 'from') state.from ||= state.current.amounts.length === 0;
  else if (link === 'arrow') {
    // "300 mg x3d → 600 mg" goes on, "300 mg tid → 600 mg tid" was changed.
    if (state.current.duration) state.joint = 'then';
    else state.replaces = true;
  } else if (link === 'and') state.joint ??= 'and';
  else state.joint = link;
}

function takeOther(state: State, item: Item, index: number): void {
  const { current } = state;
  const before = state.items[index - 1];
  switch (item.kind) {
    case 'times':
      takeTimes(state, item);
      return;
    case 'slot':
      takeSlot(state, item, index);
      return;
    case 'max':
      takeMaximum(state, item);
      return;
    case 'link':
      takeLink(state, item);
      return;
    case 'meals':
      current.mealsAdd ||= before?.kind === 'link' && before.link === 'and' && current.slots.length > 0;
      current.meals = true;
      return;
    case 'step':
      current.step = item;
      state.joint = item.down ? 'decrease' : 'increase';
      return;
    case 'total':
      // "(600 mg total)" was understood with its amount.
      if (!isAmount(before)) state.total = item.ofDay ? 'day' : 'dose';
      return;
    case 'duration':
      current.duration ??= item.days;
      return;
    case 'delay':
      // "…, after 1 week increase to": how long this holds; "increase to … after 1 week": when it begins.
      if (current.amounts.length === 0 || state.joint) return;
      if (state.items[index + 1]?.kind === 'link') current.duration ??= item.days;
      else current.delay ??= item.days;
      return;
    case 'upTo':
      // "increasing up to 300 mg": the target.
      state.upTo = !isSequel(state.joint);
      return;
    case 'prn':
      // "increase as needed": not the dose is as needed.
      current.prn ||= !isSequel(state.joint);
      return;
    case 'weekday':
      current.weekday ||= !isDate(state, item) && !isLeading(state, item);
      return;
    case 'once':
    case 'divided':
      current[item.kind] = true;
      return;
    default:
      return;
  }
}
