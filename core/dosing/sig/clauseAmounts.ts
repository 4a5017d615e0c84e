/** Which clause an amount belongs to, and what the words around it make of it. */
import { compare, ONE, product, ratio, same, span } from '../ratio.ts';
import { type AmountItem, type Clause, isAmount, isComplete, isSequel, isTimed, newClause } from './clause.ts';
import { begin, type State, startAfresh } from './clauseState.ts';
import type { Item, ItemKind, Of } from './item.ts';
import { isWord } from './vocabulary.ts';

/** Takes an amount into the clauses: into the present one, as a new one, as a ceiling or a total, or not at all. */
export function takeAmount(state: State, item: AmountItem, index: number): void {
  const { items, tokens } = state;
  const before = items[index - 1];
  const isDayTotal = item.kind === 'mass' && item.per === 'day';
  if (item.kind === 'mass' && (item.per === 'weight' || item.per === 'minute' || item.per === 'period')) return;
  if (isSupply(item) && (state.current.amounts.length > 0 || state.clauses.length > 0)) return;
  const complete = isComplete(state.current);
  // "increase by 25 mg a week up to 75 mg": the target, not a choice.
  if (state.current.step) state.upTo = false;

  if (takeDivision(state, item, items[index + 1])) return;
  if (complete && !state.joint) {
    if (item.kind === 'pattern' && !item.mass) {
      // "bid (1-0-1)": the same said twice.
      const slots = span(ratio(item.values.filter(({ n }) => n > 0).length));
      state.current.conflict ||= !state.current.times || !same(slots, state.current.times.times);
      return;
    }
    // "1-2 tabs q6h prn, taking two each time"
    if (
      item.kind === 'count' &&
      /^(?:each|every|at)$/.test(tokens[item.next]?.text ?? '') &&
      /^(?:time|a)$/.test(tokens[item.next + 1]?.text ?? '')
    )
      return;
    // "5 mg q6h prn, uses 2 to 3 a day", "1 tab q4h prn (4 a day)": how many of them, no second dose.
    const isUsed =
      isPiecesOf(state.current, item) ||
      item.bracketed ||
      state.current.amounts.every(isMass) ||
      isUsage(tokens[item.first - 1]?.text);
    if (item.kind === 'count' && item.bare && isDaily(items[index + 1]) && isUsed) {
      state.consumed = items[index + 1];
      return;
    }
    if (state.total && item.kind === 'count') {
      state.total = undefined; // "…, total of 5 tablets": what is supplied
      return;
    }
    // "tid (has tried 600 mg, too drowsy)"
    if (item.bracketed && item.skipped > 0 && !state.total && !isDayOf(state.current, item)) return;
    const isAside = item.bracketed || state.total !== undefined || before?.kind === 'equals';
    const daily = item.kind === 'mass' && isDaily(items[index + 1]) ? items[index + 1] : undefined;
    const isSaidAgain = daily !== undefined && (isAside || isDayOf(state.current, item));
    const isTotal = isAside ? isDayTotal || state.total !== undefined : isDayTotal && isDayOf(state.current, item);
    if (!state.replaces && (isSaidAgain || isTotal)) {
      state.current.stated = isSaidAgain && item.kind === 'mass' ? { ...item, per: 'day' } : item;
      state.total = undefined;
      if (isSaidAgain) state.consumed = daily;
      return;
    }
    // "100 mg bd - 200 mg bd"
    if (before?.next === item.first - 1 && isWord('range', tokens[before.next]?.text)) state.joint = 'or';
    else if (!isTimedLater(items, index, item)) {
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

/** More pieces than are ever swallowed at once ("… at night. 28 tabs"): what is handed out. */
const MOST_PIECES = 12;
const PIECES = /^(?:tablet|capsule|pill|caplet)$/;
const isSupply = (item: AmountItem): boolean =>
  item.kind === 'count' && PIECES.test(item.unit) && compare(item.amount.high, ratio(MOST_PIECES)) > 0;

/** "500 mg twice daily, 1000 mg a day": the whole day of what was just said. */
function isDayOf({ amounts, times, slots }: Clause, item: AmountItem): boolean {
  const [only, ...others] = amounts;
  if (item.kind !== 'mass' || only?.kind !== 'mass' || only.per || slots.length > 0) return false;
  if (others.some((each) => each.kind !== 'count' || !same(each.amount, span(ONE)))) return false;
  return times !== undefined && !same(times.times, span(ONE)) && same(item.amount, product(only.amount, times.times));
}

/** "2700 mg daily (900 mg tid)": the day that was said first, as it is taken. @returns whether the amount was such a part of it */
function takeDivision(state: State, item: AmountItem, after: Item | undefined): boolean {
  const { current } = state;
  const whole = current.amounts.length === 1 && current.slots.length === 0 ? current.amounts[0] : undefined;
  if (state.replaces || isSequel(state.joint) || after?.kind !== 'times') return false;
  if (item.kind !== 'mass' || item.per || whole?.kind !== 'mass') return false;
  const isOfDay =
    whole.per === 'day' || (!whole.per && current.times !== undefined && same(current.times.times, span(ONE)));
  if (!isOfDay || same(after.times, span(ONE)) || !same(whole.amount, product(item.amount, after.times))) return false;
  current.stated = { ...whole, per: 'day' };
  current.amounts = [item];
  current.times = after;
  state.consumed = after;
  state.joint = undefined;
  return true;
}

/** "1 tab bid, 2 a day", "1 tab q6h prn; three or four a day": no more in a day than was said. */
function isPiecesOf({ amounts, times, slots, prn }: Clause, item: AmountItem): boolean {
  const [only, ...others] = amounts.flatMap((each) => (each.kind === 'count' ? [each] : []));
  if (item.kind !== 'count' || !only || others.length > 0 || slots.length > 0 || !times) return false;
  const most = product(only.amount, times.times);
  const isSome = prn && compare(item.amount.low, only.amount.high) > 0 && compare(item.amount.high, most.high) <= 0;
  return isSome || same(item.amount, most);
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
  // "caps 50 mg": the strength of a piece, as in "50 mg caps".
  if (before?.kind === 'form' && before.next === item.first && !item.form) return { ...item, form: before.form };
  const isPast = before?.kind === 'link' && before.link === 'from' && state.tokens[before.first]?.text === 'from';
  return isPast ? { ...item, amount: span(item.amount.high) } : item;
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

const isUsage = (word: string | undefined): boolean =>
  /^(?:uses|using|used|takes|taking|needs|about)$/.test(word ?? '');
const isMass = (item: AmountItem): boolean => item.kind === 'mass';
const isCounted = ({ amounts }: Clause): boolean => amounts.every((item) => item.kind === 'count');

/** Whether a frequency or time of day follows before the next amount. */
function isTimedLater(items: readonly Item[], index: number, amount: AmountItem): boolean {
  for (let i = index + 1; i < items.length && !isAmount(items[i]); i += 1) {
    const { kind } = items[i] as Item;
    // "…, ten tablets, five days": what is handed out, and how long it lasts.
    if (kind === 'duration' && amount.kind === 'count' && !amount.bare) continue;
    if (SAYS_WHEN.has(kind)) return true;
  }
  return false;
}
