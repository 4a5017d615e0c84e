import { OutOfRange } from '../ratio.ts';
import { readAmount } from './amount.ts';
import { readBare, readCross } from './bare.ts';
import { readDayLabel, readDelay, readDuration } from './course.ts';
import { readDate } from './date.ts';
import { readForm } from './form.ts';
import { readHours } from './hours.ts';
import type { Item, ItemBody } from './item.ts';
import { type Read, readSpan } from './number.ts';
import { phraseAt, readPhrase } from './phrase.ts';
import { readQuantity } from './supply.ts';
import { readClock, readTiming } from './timing.ts';
import type { Token } from './tokens.ts';
import { classesOf, isKnown, numberWords, romanNumerals, wordBits } from './vocabulary.ts';

/** One reading at `i`; `items` are those before it. Numbers out of all proportion read as "bad". */
export function readAt(tokens: readonly Token[], i: number, items: readonly Item[]): Read<ItemBody> | undefined {
  try {
    return read(tokens, i, items);
  } catch (error) {
    if (error instanceof OutOfRange) return { value: { kind: 'bad' }, next: i + 1 };
    throw error;
  }
}

const isOnceOrSo = (word: string): boolean => word === 'once' || word === 'twice' || word === 'thrice';

/** "1 am, 1 pm, 2 hs": pieces; no one takes a dose at one in the night, and what follows in the row is counted too. */
function isCountOfHalf(tokens: readonly Token[], i: number, items: readonly Item[]): boolean {
  const [before, number, half] = [tokens[i - 1], tokens[i], tokens[i + 1]];
  if (before?.text === 'at' || (number?.value?.n ?? 4) > 3 || number?.value?.d !== 1) return false;
  if (half?.text === 'am' || half?.text === 'noon') return true;
  const [count, slot] = items.slice(-2);
  return half?.text === 'pm' && slot?.kind === 'slot' && count?.kind === 'count' && count.bare;
}

/** The most specific reading first. */
function read(tokens: readonly Token[], i: number, items: readonly Item[]): Read<ItemBody> | undefined {
  const token = tokens[i] as Token;
  if (token.kind === 'word' && !isKnown(token.text)) return undefined;
  if (token.bad) return { value: { kind: 'bad' }, next: i + 1 };
  if (token.kind === 'sign') {
    if (token.text === '=') return { value: { kind: 'equals' }, next: i + 1 };
    if (token.text === '→') return { value: { kind: 'link', link: 'arrow' }, next: i + 1 };
    if (token.text === '-' && tokens[i + 1]?.text === '>')
      return { value: { kind: 'link', link: 'arrow' }, next: i + 2 };
    if (token.text === '#') return readQuantity(tokens, i);
    if (token.text === '&' || token.text === '+') return { value: { kind: 'link', link: 'and' }, next: i + 1 };
    if (token.text === '×') return readDuration(tokens, i) ?? readTiming(tokens, i) ?? readCross(tokens, i, items);
    return undefined;
  }
  if (
    token.kind === 'number' ||
    numberWords.has(token.text) ||
    (romanNumerals.has(token.text) && readSpan(tokens, i))
  ) {
    return (
      readHours(tokens, i) ??
      readDate(tokens, i) ??
      (phraseAt(tokens, i)?.phrase.kind === 'once' ? readPhrase(tokens, i, items) : undefined) ??
      readTiming(tokens, i) ??
      readQuantity(tokens, i) ??
      readAmount(tokens, i) ??
      readDuration(tokens, i) ??
      (isCountOfHalf(tokens, i, items) ? undefined : readClock(tokens, i)) ??
      (token.text === 'third' || token.text === 'quarter' ? undefined : readBare(tokens, i, items))
    );
  }
  const classes = classesOf(token.text);
  const timing =
    (classes & (wordBits.every | wordBits.times)) !== 0 || isOnceOrSo(token.text) ? readTiming(tokens, i) : undefined;
  if (timing) return timing;
  if (token.text === 'q' && tokens[i + 1]?.kind === 'number') {
    const clock = readClock(tokens, i + 1);
    if (clock) return clock;
  }
  const date = (classes & wordBits.months) !== 0 ? readDate(tokens, i) : undefined;
  if (date) return date;
  const label = readDayLabel(tokens, i);
  if (label) return label;
  if ((classes & wordBits.duration) !== 0) {
    const duration = readDuration(tokens, i) ?? readCross(tokens, i, items);
    if (duration) return duration;
  }
  if ((classes & wordBits.quantity) !== 0) return readQuantity(tokens, i);
  const phrase = readPhrase(tokens, i, items);
  if (phrase) {
    // "up to 7 days" is a duration
    if (phrase.value.kind === 'upTo') {
      const days = readDuration(tokens, phrase.next);
      if (days) return days;
    }
    return phrase;
  }
  const delay = (classes & wordBits.delay) !== 0 ? readDelay(tokens, i) : undefined;
  if (delay) return delay;
  const amount = readAmount(tokens, i);
  if (amount) return amount;
  if (token.text === 'from' || token.text === 'ranging') return { value: { kind: 'link', link: 'from' }, next: i + 1 };
  if (token.text === 'alternating' || token.text === 'alternate')
    return { value: { kind: 'link', link: 'alternating' }, next: i + 1 };
  if (token.text === 'and' || token.text === 'plus') return { value: { kind: 'link', link: 'and' }, next: i + 1 };
  if (token.text === 'or') return { value: { kind: 'link', link: 'or' }, next: i + 1 };
  if ((classes & wordBits.eyes) !== 0) return { value: { kind: 'eye' }, next: i + 1 };
  if ((classes & wordBits.apply) !== 0) return { value: { kind: 'apply' }, next: i + 1 };
  if ((classes & wordBits.inject) !== 0) return { value: { kind: 'inject' }, next: i + 1 };
  const form = readForm(tokens, i);
  if (form)
    return {
      value: { kind: 'form', form: form.value, ...(form.release ? { release: form.release } : {}) },
      next: form.next,
    };
  if ((classes & wordBits.verb) !== 0) return { value: { kind: 'verb' }, next: i + 1 };
  return undefined;
}
