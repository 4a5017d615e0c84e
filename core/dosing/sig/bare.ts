/** Reads numbers without a unit: counts of pieces ("1 po bid") and crossed numbers ("1x3"). */
import { compare, ONE, ratio, same, span, ZERO } from '../ratio.ts';
import { readAmount } from './amount.ts';
import type { Item, ItemBody } from './item.ts';
import { type Read, readSpan } from './number.ts';
import { phraseAt } from './phrase.ts';
import { readTiming, timeUnit } from './timing.ts';
import type { Token } from './tokens.ts';
import { isWord, numberWords } from './vocabulary.ts';

/** Words before a number that make it something else than a count. */
const NOT_A_COUNT =
  /^(?:age|aged|pain|grade|type|section|level|stage|step|number|no|vitamin|room|score|l|s|c|t|phase|class|version|nyha|asa|bmi|hba1c|creatinine|egfr|crcl|bp|pulse)$/;

/** No one writes "five 300 mg capsules" for a single dose more often than the 5 belongs to something else. */
const MOST_PIECES = ratio(4);

/** "x2" counts pieces; "x3" may count days or doses given. */
const TWICE = ratio(2);
/** Words between a number of pieces and how often. */
const MOST_BETWEEN = 5;

/** A number with neither unit nor form, where a count of tablets stands ("1 po bid", "500 mg two at bedtime"). */
export function readBare(tokens: readonly Token[], i: number, items: readonly Item[]): Read<ItemBody> | undefined {
  const token = tokens[i] as Token;
  const before = tokens[i - 1];
  if (
    before &&
    !token.spaced &&
    before.kind !== 'number' &&
    before.text !== '(' &&
    before.text !== '×' &&
    before.text !== 'x' &&
    before.text !== ',' &&
    before.text !== '~' &&
    before.text !== '\n'
  )
    return undefined;
  if (
    before &&
    (NOT_A_COUNT.test(before.text) ||
      isWord('months', before.text) ||
      before.text === '#' ||
      (before.text === ':' && tokens[i - 2]?.kind === 'number'))
  )
    return undefined;
  const amount = readSpan(tokens, i);
  if (!amount) return undefined;
  let at = amount.next;
  // "2. ibuprofen": the number of a line.
  const isMarker =
    token.kind === 'number' &&
    (tokens[at]?.text === '.' || tokens[at]?.text === ')') &&
    tokens[at]?.start === token.end;
  if (isMarker && !isWord('verb', before?.text) && before?.text !== '(') return undefined;
  if (tokens[at]?.text === '%' || tokens[at]?.text === ':' || tokens[at]?.text === '°') return undefined;
  if (timeUnit(tokens, at) && !/ly$|^night$/.test(tokens[at]?.text ?? '')) return undefined;
  const value: ItemBody = { kind: 'count', amount: amount.value, unit: '', bare: true };
  const last = items.at(-1);
  const afterStrength = last !== undefined && last.kind === 'mass' && i - last.next <= 3;
  const afterVerb = before !== undefined && isWord('verb', before.text);
  // "1x3": one, three times a day.
  if ((tokens[at]?.text === 'x' || tokens[at]?.text === '×') && tokens[at + 1]?.kind === 'number')
    return { value, next: at };
  // "two 300 mg capsules"
  if (
    tokens[at]?.kind === 'number' &&
    compare(amount.value.high, MOST_PIECES) <= 0 &&
    readAmount(tokens, at)?.value.kind === 'mass'
  )
    return { value, next: at };
  // "pregabalin 75 1-0-1": a strength whose unit is missing.
  if (tokens[at]?.kind === 'number' && readAmount(tokens, at)?.value.kind === 'pattern') return { value, next: at };
  if (tokens[at]?.text === ')') at += 1;
  for (let skips = 0; skips < 8; skips += 1) {
    const after = tokens[at];
    if (after === undefined) return i === 0 || afterStrength || afterVerb ? { value, next: amount.next } : undefined;
    if (after.text === ',' || after.text === '.' || after.text === ';' || after.text === '\n' || after.text === '(') {
      if (afterStrength || afterVerb) return { value, next: amount.next };
      if (after.text !== ',' && after.text !== '(') return undefined;
      at += 1;
      continue;
    }
    const found = phraseAt(tokens, at);
    const kind = found?.phrase.kind;
    if (
      kind === 'times' ||
      kind === 'weekly' ||
      kind === 'slot' ||
      kind === 'prn' ||
      kind === 'once' ||
      kind === 'directed' ||
      kind === 'afterDose'
    )
      return { value, next: amount.next };
    if (kind === 'route') {
      if (i === 0 || afterStrength || afterVerb) return { value, next: amount.next };
      at = found?.next ?? at + 1;
      continue;
    }
    if (readTiming(tokens, at)) return { value, next: amount.next };
    if (/^(?:to|be|taken|given|in|the|at|with|after|before|every|each|q)$/.test(after.text)) {
      at += 1;
      continue;
    }
    return afterVerb || (afterStrength && numberWords.has(token.text)) ? { value, next: amount.next } : undefined;
  }
  return undefined;
}

/** Whether a frequency above once a day follows ("x2 qds", "x2, up to three times a day"), where "x 3 daily" says itself how often. */
function isOftenAfter(tokens: readonly Token[], i: number): boolean {
  for (let at = i; at <= i + MOST_BETWEEN; at += 1) {
    const found = phraseAt(tokens, at);
    if (found?.phrase.kind === 'times') return Number(found.phrase.value) > 1;
    const timing = readTiming(tokens, at)?.value;
    if (timing?.kind === 'times') return compare(timing.times.low, ONE) > 0;
    if (tokens[at]?.kind === 'number' || tokens[at]?.text === '.' || tokens[at]?.text === '\n') return false;
  }
  return false;
}

/** "1x3" and "x3/day" without a unit of time: so many times a day. */
export function readCross(tokens: readonly Token[], i: number, items: readonly Item[]): Read<ItemBody> | undefined {
  if (tokens[i]?.text !== 'x' && tokens[i]?.text !== '×') return undefined;
  const number = readSpan(tokens, i + 1);
  if (!number) return undefined;
  const last = items.at(-1);
  const after = tokens[number.next]?.text ?? '';
  if (/^doses?$/.test(after)) return { value: { kind: 'once' }, next: number.next + 1 };
  if (last?.kind === 'count' && last.bare && last.next === i) {
    if (compare(number.value.low, ZERO) <= 0) return { value: { kind: 'bad' }, next: number.next };
    return { value: { kind: 'times', times: number.value, daily: true }, next: number.next };
  }
  // "500 mg x2 qds": so many pieces at a time, where how often is said besides.
  const isPieces = last?.kind === 'mass' && last.next === i && same(number.value, span(TWICE));
  if (isPieces && isOftenAfter(tokens, number.next))
    return { value: { kind: 'count', amount: number.value, unit: '', bare: true }, next: number.next };
  if (compare(number.value.high, ONE) === 0) return { value: { kind: 'once' }, next: number.next };
  return { value: { kind: 'quantity', pieces: number.value }, next: number.next };
}
