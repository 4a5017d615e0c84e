/** Reads the ceiling after "max", "not to exceed", "no more than": "8/24h", "400 mg/day", "eight in twenty four hours", "3 times a day". */
import { compare, ONE, ratio, span, ZERO } from '../ratio.ts';
import { readAmount } from './amount.ts';
import type { ItemBody } from './item.ts';
import { type Read, readSpan } from './number.ts';
import { phraseAt } from './phrase.ts';
import { readPeriod, readTiming } from './timing.ts';
import type { Token } from './tokens.ts';

const LEAD = /^(?:of|dose|daily|is|be|:|=|to|a|total|-|dosage|more|than|amount|up|mg)$/;

export function readMaximum(tokens: readonly Token[], i: number): Read<ItemBody> | undefined {
  const read = anyMaximum(tokens, i);
  // "NTE 0 mg/d" is a slip of the pen: nothing is computed with it.
  const isNothing = read?.value.kind === 'max' && compare(read.value.amount.high, ZERO) <= 0;
  return isNothing ? { value: { kind: 'bad' }, next: read.next } : read;
}

function anyMaximum(tokens: readonly Token[], i: number): Read<ItemBody> | undefined {
  let at = i;
  let daily = false;
  while (at < i + 5 && LEAD.test(tokens[at]?.text ?? '')) {
    if (tokens[at]?.text === 'daily') daily = true;
    at += 1;
  }
  const first = tokens[at];
  if (first?.bad) return { value: { kind: 'bad' }, next: at + 1 };
  // "8/24h" is eight of whatever the dose is counted in; "8 times a day" is eight doses.
  const isSlashed = first?.kind === 'number' && tokens[at + 1]?.text === '/';
  const timing = isSlashed ? undefined : (readTiming(tokens, at) ?? phraseTiming(tokens, at));
  if (timing?.value.kind === 'times') {
    return {
      value: { kind: 'max', amount: timing.value.times, unit: 'times', perDay: timing.value.daily },
      next: timing.next,
    };
  }
  const amount = readAmount(tokens, at);
  if (amount?.value.kind === 'mass') {
    if (amount.value.per && amount.value.per !== 'day') return undefined;
    const period = amount.value.per ? undefined : readPeriod(tokens, amount.next);
    const perDay =
      daily || amount.value.per === 'day' || (period !== undefined && compare(period.value.days, ONE) === 0);
    return {
      value: { kind: 'max', amount: amount.value.amount, unit: 'mg', perDay: perDay },
      next: period?.next ?? amount.next,
    };
  }
  const counted = amount?.value.kind === 'count' ? amount.value : undefined;
  const bare = counted ? undefined : readSpan(tokens, at);
  if (!counted && !bare) return undefined;
  const next = amount && counted ? amount.next : (bare?.next ?? at);
  const slash = tokens[next]?.text === '/' ? 1 : 0;
  const period = readPeriod(tokens, slash ? next : next);
  const perDay = daily || (period !== undefined && compare(period.value.days, ONE) === 0);
  const value = counted?.amount ?? bare?.value ?? span(ONE);
  const unit = counted && counted.unit !== 'dose' ? counted.unit : counted ? 'times' : '';
  return { value: { kind: 'max', amount: value, unit, perDay }, next: period?.next ?? next };
}

/** "max tds", "max twice daily". */
function phraseTiming(tokens: readonly Token[], i: number): Read<ItemBody> | undefined {
  const found = phraseAt(tokens, i);
  if (found?.phrase.kind !== 'times' || found.phrase.value.includes('/')) return undefined;
  const times = span(ratio(Number(found.phrase.value)));
  return { value: { kind: 'times', times, daily: true }, next: found.next };
}
