/** Reads how much: "300 mg", "25-50 mg", "1½ tabs", "5/325 mg", "20 mg/5 mL", "25 mcg/h", "1-0-1". */
import { compare, divide, multiply, ONE, product, type Ratio, ratio, type Span, span } from '../ratio.ts';
import type { ItemBody, Per } from './item.ts';
import { type Read, readNumber, readSlots, readSpan } from './number.ts';
import type { Token } from './tokens.ts';
import {
  formAdjectives,
  formLetters,
  formNames,
  isWord,
  massUnits,
  otherUnits,
  perUnits,
  type Release,
  volumeUnits,
} from './vocabulary.ts';

type Found = Read<ItemBody> | undefined;

/** A unit may be tied to its number: "4-mg", "300mg", "(s)" after a form. */
const afterHyphen = (tokens: readonly Token[], i: number): number =>
  tokens[i]?.text === '-' && tokens[i + 1]?.kind === 'word' && !tokens[i + 1]?.spaced ? i + 1 : i;

function afterPlural(tokens: readonly Token[], i: number): number {
  return tokens[i]?.text === '(' && tokens[i + 1]?.text === 's' && tokens[i + 2]?.text === ')' ? i + 3 : i;
}

/** A form, and the release its adjectives tell. */
interface Form {
  readonly value: string;
  readonly next: number;
  readonly release?: Release;
}

/** The form named at `i`, also with adjectives before it ("oral tablet", "extended-release capsules"). */
export function readForm(tokens: readonly Token[], i: number): Form | undefined {
  let release: Release | undefined;
  for (let at = i; at <= i + 5; at += 1) {
    const token = tokens[at];
    if (at > i && token?.text === '-') continue;
    if (token?.kind !== 'word') return undefined;
    const letter = at === i && tokens[i - 1]?.kind === 'number' ? formLetters.get(token.written) : undefined;
    const isCoat = token.text === 'film' && /^(?:-|coated)$/.test(tokens[at + 1]?.text ?? '');
    const form = isCoat ? undefined : (formNames.get(token.text) ?? letter);
    if (form) return { value: form, next: afterPlural(tokens, at + 1), ...(release ? { release } : {}) };
    if (!formAdjectives.has(token.text)) return undefined;
    release ??= formAdjectives.get(token.text);
  }
  return undefined;
}

/** What follows a slash or "per": `/kg`, `/5 mL`, `/h`, `/day`, `/72 hours`. */
function readPer(tokens: readonly Token[], i: number): Read<{ per: Per; volume?: Ratio }> | undefined {
  const sign = tokens[i]?.text;
  const isSlash = sign === '/';
  if (
    !isSlash &&
    sign !== 'per' &&
    sign !== 'a' &&
    sign !== 'an' &&
    sign !== 'in' &&
    sign !== 'every' &&
    sign !== 'each'
  )
    return undefined;
  const strict = !isSlash && sign !== 'per';
  const count = tokens[i + 1]?.kind === 'number' ? tokens[i + 1]?.value : undefined;
  const at = count ? i + 2 : i + 1;
  const unit = tokens[at]?.text ?? '';
  if (unit === 'day' || (isSlash && (unit === 'd' || unit === 'daily')))
    return count ? undefined : { value: { per: 'day' }, next: at + 1 };
  // "mg/m2" is cut as m and 2.
  if (unit === 'm' && tokens[at + 1]?.text === '2' && !tokens[at + 1]?.spaced)
    return { value: { per: 'weight' }, next: at + 2 };
  const per = perUnits.get(unit);
  if (!per || (strict && per !== 'hour')) return undefined;
  if (per === 'hour') {
    if (!count || compare(count, ONE) === 0) return strict ? undefined : { value: { per: 'hour' }, next: at + 1 };
    if (count.n === 24 && count.d === 1) return { value: { per: 'day' }, next: at + 1 };
    return strict ? undefined : { value: { per: 'period' }, next: at + 1 };
  }
  if (per === 'volume') {
    const litre = unit.startsWith('l') ? ratio(1000) : ONE;
    return { value: { per, volume: count ? multiply(count, litre) : litre }, next: at + 1 };
  }
  return strict ? undefined : { value: { per }, next: at + 1 };
}

/** A mass unit at `i`. "G" and "gm" are grams, never "GM" of anything else; "micro" needs "g" after it. */
export function massUnit(tokens: readonly Token[], i: number): { factor: Ratio; next: number } | undefined {
  const at = afterHyphen(tokens, i);
  const factor = massUnits.get(tokens[at]?.text ?? '');
  return factor && tokens[at]?.kind === 'word' ? { factor, next: at + 1 } : undefined;
}

function readMass(tokens: readonly Token[], amount: Read<Span>): Found {
  const unit = massUnit(tokens, amount.next);
  if (!unit) return undefined;
  let { value } = amount;
  let { next } = unit;
  const { factor } = unit;
  // "25 mg to 50 mg", "300mg-600mg"
  if (compare(value.low, value.high) === 0 && isWord('range', tokens[next]?.text)) {
    const high = readNumber(tokens, next + 1);
    const highUnit = high && massUnit(tokens, high.next);
    const top = high && highUnit ? multiply(high.value, divide(highUnit.factor, factor)) : undefined;
    if (highUnit && top && compare(top, value.low) > 0) {
      value = span(value.low, top);
      next = highUnit.next;
    }
  }
  const per = readPer(tokens, next);
  if (per) next = per.next;
  const named = readForm(tokens, next);
  const form = named?.value === 'dose' ? undefined : named;
  const micro = factor.d === 1000;
  return {
    value: {
      kind: 'mass',
      amount: product(value, span(factor)),
      unit: factor,
      micro,
      ...(per ? { per: per.value.per } : {}),
      ...(per?.value.volume ? { volume: per.value.volume } : {}),
      ...(form ? { form: form.value } : {}),
      ...(form?.release ? { release: form.release } : {}),
    },
    next: form?.next ?? next,
  };
}

/** "5/325", "30/500 mg", "5 mg/325 mg", "5-325 mg" (a range never spans a factor above four). */
export function readCombination(tokens: readonly Token[], i: number): Found {
  const parts: Ratio[] = [];
  let at = i;
  let united = false;
  let mixed = false;
  while (parts.length < 4) {
    const token = tokens[at];
    if (token?.kind !== 'number' || !token.value) return undefined;
    let { value } = token;
    let next = at + 1;
    const unit = massUnit(tokens, next);
    if (unit) {
      value = multiply(value, unit.factor);
      next = unit.next;
      united = true;
    } else if (united) mixed = true;
    parts.push(value);
    at = next;
    const sign = tokens[at]?.text;
    if ((sign !== '/' && sign !== '-') || tokens[at + 1]?.kind !== 'number') break;
    if (sign === '-' && !isHyphenated(value, tokens[at + 1]?.value)) return undefined;
    at += 1;
  }
  if (parts.length < 2 || mixed) return undefined;
  const [first, second] = parts as [Ratio, Ratio];
  // Without a unit "12/96" is a date and "75/50" may be anything.
  const isAnalgesic = Math.max(first.n / first.d, second.n / second.d) >= 100;
  if (!united && !(looksLikeParts(first, second) && isAnalgesic)) return undefined;
  if (tokens[at]?.text === '/') return undefined;
  const form = readForm(tokens, at);
  return {
    value: { kind: 'combination', parts, bare: !united, ...(form ? { form: form.value } : {}) },
    next: form?.next ?? at,
  };
}

/** Two strengths side by side differ by more than a range of doses does: 5 and 325, 75 and 200. */
function looksLikeParts(a: Ratio, b: Ratio | undefined): boolean {
  if (!b || b.n < 5) return false;
  const factor = (a.n * b.d) / (a.d * b.n);
  return Number.isFinite(factor) && a.n / a.d >= 2 && b.n / b.d >= 10 && (factor >= 2.4 || factor <= 1 / 2.4);
}

/** "5-325", but not "25-200": a hyphen says a range unless the second is an analgesic's strength. */
const isHyphenated = (a: Ratio, b: Ratio | undefined): boolean =>
  b !== undefined && b.n / b.d >= 300 && (b.n * a.d) / (b.d * a.n) >= 8;

function readCount(tokens: readonly Token[], amount: Read<Span>): Found {
  const at = afterHyphen(tokens, amount.next);
  const token = tokens[at];
  const volume = token && volumeUnits.get(token.text);
  if (volume) {
    let next = at + 1;
    const spoon = readForm(tokens, next);
    if (spoon?.value === 'spoonful') next = spoon.next;
    const value = product(amount.value, span(volume));
    return { value: { kind: 'count', amount: value, unit: 'mL', bare: false, volume: ONE }, next };
  }
  const other = token?.kind === 'word' ? otherUnits.get(token.text) : undefined;
  if (other && (token?.text !== 'u' || amount.next === at)) {
    if (tokens[at + 1]?.text === '/' && perUnits.has(tokens[at + 2]?.text ?? '')) return undefined;
    return {
      value: { kind: 'count', amount: amount.value, unit: other, bare: false },
      next: afterPlural(tokens, at + 1),
    };
  }
  const form = readForm(tokens, at);
  if (form)
    return {
      value: {
        kind: 'count',
        amount: amount.value,
        unit: form.value,
        bare: false,
        ...(form.release ? { release: form.release } : {}),
      },
      next: form.next,
    };
  return undefined;
}

/** "2 x 500 mg", "1 x 5 ml spoon", "two 5 ml spoonfuls": the second amount so many times. */
function readMultiple(tokens: readonly Token[], amount: Read<Span>): Found {
  const crossed = tokens[amount.next]?.text === 'x' || tokens[amount.next]?.text === '×';
  if (!crossed && compare(amount.value.high, ratio(6)) > 0) return undefined;
  const inner = readSpan(tokens, crossed ? amount.next + 1 : amount.next);
  if (!inner) return undefined;
  const mass = crossed ? readMass(tokens, inner) : undefined;
  if (mass?.value.kind === 'mass' && (!mass.value.per || mass.value.per === 'day')) {
    return { value: { ...mass.value, amount: product(amount.value, mass.value.amount) }, next: mass.next };
  }
  const count = readCount(tokens, inner);
  if (count?.value.kind === 'count' && (count.value.unit === 'mL' || (crossed && count.value.unit === 'unit'))) {
    return { value: { ...count.value, amount: product(amount.value, count.value.amount) }, next: count.next };
  }
  return undefined;
}

function readPattern(tokens: readonly Token[], i: number): Found {
  const slots = readSlots(tokens, i);
  if (!slots) return undefined;
  const unit = massUnit(tokens, slots.next);
  if (unit) return { value: { kind: 'pattern', values: slots.value, mass: unit.factor, unit: 'mg' }, next: unit.next };
  const inside = tokens.slice(i, slots.next).find((token) => token.kind === 'word' && massUnits.has(token.text));
  if (inside)
    return {
      value: { kind: 'pattern', values: slots.value, mass: massUnits.get(inside.text) as Ratio, unit: 'mg' },
      next: slots.next,
    };
  const form = readForm(tokens, slots.next);
  const other = otherUnits.get(tokens[slots.next]?.text ?? '');
  if (!form && !other && slots.value.some((value) => value.n / value.d > 10)) return undefined;
  return {
    value: { kind: 'pattern', values: slots.value, unit: form?.value ?? other ?? '' },
    next: form?.next ?? (other ? slots.next + 1 : slots.next),
  };
}

/** An amount at `i`, with its unit or form; a bare number is left to the caller. */
export function readAmount(tokens: readonly Token[], i: number): Found {
  const token = tokens[i];
  if (!token) return undefined;
  if (token.kind === 'number') {
    const special = readPattern(tokens, i) ?? readCombination(tokens, i);
    if (special) return special;
  }
  const isArticle = /^(?:a|an|another|full|whole)$/.test(token.text);
  if (isArticle && tokens[i + 1]?.text !== 'half') {
    const form = readForm(tokens, /^(?:full|whole)$/.test(tokens[i + 1]?.text ?? '') ? i + 2 : i + 1);
    if (form && form.value !== 'dose')
      return { value: { kind: 'count', amount: span(ONE), unit: form.value, bare: false }, next: form.next };
    return undefined;
  }
  const amount = readSpan(tokens, i);
  if (!amount) return undefined;
  return readMultiple(tokens, amount) ?? readMass(tokens, amount) ?? readCount(tokens, amount);
}
