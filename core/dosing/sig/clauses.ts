/** Groups the parts of a sig into clauses: which amount goes with which frequency, and what follows what. */
import { hull, ONE, ratio, type Span, same, span, ZERO } from '../ratio.ts';
import {
  type AmountItem,
  type Clause,
  isAmount,
  isComplete,
  isSequel,
  isTimed,
  type Joint,
  newClause,
} from './clause.ts';
import type { Item, ItemKind, Of } from './item.ts';
import type { Token } from './tokens.ts';
import { isWord } from './vocabulary.ts';

/** Where the grouping stands. */
interface State {
  readonly items: readonly Item[];
  readonly tokens: readonly Token[];
  readonly clauses: Clause[];
  current: Clause;
  /** Said, and waiting for the part it joins. */
  joint?: Joint | undefined;
  upTo: boolean;
  total?: 'dose' | 'day' | undefined;
  /** "increased to", "now on": what comes takes the place of everything before. */
  replaces: boolean;
  /** "from 300 mg": what stands before "to" is past. */
  from: boolean;
  /** An item already understood with the one before it. */
  consumed?: Item | undefined;
}

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
    if (item === state.consumed) continue;
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

function begin(state: State): void {
  state.clauses.push(state.current);
  state.current = newClause(state.joint ?? 'next');
  state.joint = undefined;
}

/** So many words that mean nothing here part a time from its dose. */
const FAR = 2;
/** What may follow a complete dose behind a comma and a word that means nothing here. */
const GOES_ON = new Set<ItemKind>([
  'verb',
  'link',
  'max',
  'step',
  'taper',
  'directed',
  'quantity',
  'duration',
  'dayLabel',
]);

/**
 * Whether this part is about something else: another drug's dose ("Paxil 40 mg daily, Klonopin 1 mg qhs"), another drug's
 * frequency ("glipizide 15 mg bid, multivitamin daily"), or a new sentence that is no instruction ("… tid. She had been on …").
 */
function isElsewhere({ current, joint, tokens }: State, item: Item, before: Item | undefined): boolean {
  if (item.kind === 'past') return current.amounts.length > 0;
  if (item.kind === 'weekday' && item.afterBreak) return true;
  if (item.skipped === 0) return false;
  const after = before && tokens[before.next];
  const isParted = after?.kind === 'sign' && after.text !== '(' && after.text !== ':';
  if (current.amounts.length === 0) {
    const isSaid = isTimed(current) || (current.prn && isParted);
    return isAmount(item) && isSaid && (item.afterBreak || isParted || item.skipped > FAR);
  }
  if (!isComplete(current)) {
    return item.kind === 'mass' && isParted && !item.bracketed && !isSequel(joint) && !isRepeated(item, current);
  }
  if (isAmount(item)) return !isSequel(joint) && !item.bracketed && before?.kind !== 'total';
  if (GOES_ON.has(item.kind)) return item.afterBreak && item.skipped > 1;
  // "… at bedtime and will receive the first dose on Monday evening"
  return isParted || item.afterBreak || item.skipped > FAR;
}

/** "Tylenol 500 mg | Tylenol 500 mg every 24 hours": the same strength again is no other drug's. */
const isRepeated = (item: Of<'mass'>, { amounts }: Clause): boolean =>
  amounts.some((each) => each.kind === 'mass' && same(each.amount, item.amount));

// --- amounts ---

function takeAmount(state: State, item: AmountItem, index: number): void {
  const { items, tokens } = state;
  const before = items[index - 1];
  const isDayTotal = item.kind === 'mass' && item.per === 'day';
  if (item.kind === 'mass' && (item.per === 'weight' || item.per === 'minute' || item.per === 'period')) return;
  const complete = isComplete(state.current);
  // "increase by 25 mg a week up to 75 mg": the target, not a choice.
  if (state.current.step) state.upTo = false;

  if (complete && !state.joint) {
    if (item.kind === 'pattern' && !item.mass) {
      // "bid (1-0-1)": the same said twice.
      const slots = span(ratio(item.values.filter(({ n }) => n > 0).length));
      state.current.conflict ||= !state.current.times || !same(slots, state.current.times.times);
      return;
    }
    if (state.total && item.kind === 'count') {
      state.total = undefined; // "…, total of 5 tablets": what is supplied
      return;
    }
    // "tid (has tried 600 mg, too drowsy)"
    if (item.bracketed && item.skipped > 0 && !state.total) return;
    const isAside = item.bracketed || state.total !== undefined || before?.kind === 'equals';
    if (!state.replaces && isAside && (isDayTotal || state.total)) {
      state.current.stated = item;
      state.total = undefined;
      return;
    }
    // "100 mg bd - 200 mg bd"
    if (before?.next === item.first - 1 && isWord('range', tokens[before.next]?.text)) state.joint = 'or';
    else if (!isTimedLater(items, index)) {
      if (item.kind === 'count' && !item.bare) return; // a supply: "90 cap"
      if (item.kind === 'mass' && isCounted(state.current) && before?.next === item.first) {
        state.current.amounts.push(item); // the strength, said last: "1 tablet bid 600 mg"
        return;
      }
    }
  }
  if (state.upTo && state.current.amounts.length > 0 && !state.joint && (isDayTotal || isDaily(items[index + 1]))) {
    const ceiling = ceilingOf(item);
    if (ceiling) state.current.maxima.push(ceiling);
    if (!isDayTotal) state.consumed = items[index + 1];
    state.upTo = false;
    return;
  }
  if (state.from && tokens[item.first - 1]?.text === 'to') {
    state.current = newClause(state.current.joint);
    state.from = false;
  }
  if (state.replaces) startAfresh(state);
  else if (opensClause(state, item)) begin(state);
  state.joint = undefined;
  state.current.amounts.push(asSaid(state, item, before, items[index + 1]));
  if (state.upTo) state.current.upTo = true;
  state.upTo = false;
  state.total = undefined;
}

/** Whether an amount starts a new clause rather than adding to this one ("300 mg caps, 2 caps"). */
function opensClause({ current, joint }: State, item: AmountItem): boolean {
  if (current.amounts.length === 0) return false;
  if (isTimed(current) || current.duration || current.toDay !== undefined || current.once || current.weekday)
    return true;
  return joint === 'and' ? !item.bracketed : joint !== undefined;
}

/** The amount with what the words around it say: "from 300 to 600 mg" is 600 mg, "(600 mg total)" is the whole dose. */
function asSaid(state: State, item: AmountItem, before: Item | undefined, after: Item | undefined): AmountItem {
  if (item.kind !== 'mass') return before?.kind === 'equals' ? { ...item, bracketed: true } : item;
  if (state.total) return { ...item, form: 'total', ...(state.total === 'day' ? { per: 'day' as const } : {}) };
  if (after?.kind === 'total') return { ...item, form: 'total' };
  if (before?.kind === 'equals') return { ...item, bracketed: true };
  const isPast = before?.kind === 'link' && before.link === 'from' && state.tokens[before.first]?.text === 'from';
  return isPast ? { ...item, amount: span(item.amount.high) } : item;
}

function startAfresh(state: State): void {
  const { prn } = state.current;
  state.clauses.length = 0;
  state.current = { ...newClause('next'), prn };
  state.replaces = false;
  state.joint = undefined;
}

function ceilingOf(item: AmountItem): Of<'max'> | undefined {
  if (item.kind !== 'mass' && item.kind !== 'count') return undefined;
  const { first, next, start, end, skipped, bracketed, afterBreak, amount } = item;
  const place = { first, next, start, end, skipped, bracketed, afterBreak };
  return { ...place, kind: 'max', amount, unit: item.kind === 'mass' ? 'mg' : item.unit, perDay: true };
}

/** "daily", "a day": plainly once a day. */
const isDaily = (item: Item | undefined): boolean =>
  item?.kind === 'times' && item.daily && same(item.times, span(ONE));

const SAYS_WHEN = new Set<ItemKind>(['times', 'slot', 'meals', 'prn', 'duration']);

const isCounted = ({ amounts }: Clause): boolean => amounts.every((item) => item.kind === 'count');

/** Whether a frequency or time of day follows before the next amount. */
function isTimedLater(items: readonly Item[], index: number): boolean {
  for (let i = index + 1; i < items.length && !isAmount(items[i]); i += 1) {
    if (SAYS_WHEN.has((items[i] as Item).kind)) return true;
  }
  return false;
}

// --- how often, how long, and the rest ---

const contains = (outer: Span, inner: Span): boolean => same(hull(outer, inner), outer);

function takeTimes(state: State, item: Of<'times'>): void {
  if (state.replaces && item.skipped === 0) startAfresh(state);
  // "od for 1 day, bd for 1 day"
  if (state.current.duration && isTimed(state.current) && !state.joint) state.joint = 'then';
  if (isTimed(state.current) && (isSequel(state.joint) || state.joint === 'alternating')) begin(state);
  const { current } = state;
  const stated = current.times?.times;
  if (state.upTo && stated) {
    const { times, daily, vague: _, ...place } = item;
    current.maxima.push({ ...place, kind: 'max', amount: times, unit: 'times', perDay: daily });
  } else if (!stated) current.times = state.upTo ? { ...item, times: span(ZERO, item.times.high) } : item;
  else if (contains(stated, item.times)) current.times = item;
  else if (contains(item.times, stated)) {
    // The narrower of the two stands.
  } else if (current.times?.vague && (current.divided || current.slots.length > 0 || !isOften(item)))
    current.times = item;
  else current.conflict = true;
  state.upTo = false;
  if (state.joint !== 'and') state.joint = undefined;
}

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
    case 'once':
    case 'divided':
      current[item.kind] = true;
      return;
    default:
      return;
  }
}
