/** Reads how much: "300 mg", "25-50 mg", "1½ tabs", "5/325 mg", "20 mg/5 mL", "25 mcg/h", "1-0-1". */
import { compare, divide, multiply, ONE, product, type Ratio, ratio, type Span, span } from '../ratio.ts';
import { afterHyphen, afterPlural, massUnit, readForm } from './form.ts';
import type { ItemBody, Per } from './item.ts';
import { type Read, readNumber, readSlots, readSpan } from './number.ts';
import { readCombination } from './strengths.ts';
import type { Token } from './tokens.ts';
import { isWord, massUnits, otherUnits, perUnits, volumeUnits } from './vocabulary.ts';

type Found = Read<ItemBody> | undefined;

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

/** Whether "of the 600 mg tablets" or "of his 300s" stands at `at`: what is counted before it are pieces of that strength. */
function isOfStrength(tokens: readonly Token[], at: number): boolean {
  if (tokens[at]?.text !== 'of' || !/^(?:the|his|her|their|these|those|my)$/.test(tokens[at + 1]?.text ?? ''))
    return false;
  const strength = readSpan(tokens, at + 2);
  return strength !== undefined && (massUnit(tokens, strength.next) !== undefined || isNickname(tokens, strength.next));
}

/** "the 300s": tablets called by their strength in mg. */
const isNickname = (tokens: readonly Token[], next: number): boolean => {
  const [number, sign] = [tokens[next - 1], tokens[next]];
  return number?.kind === 'number' && number.text.length >= 2 && sign?.text === 's' && !sign.spaced;
};

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
  if (isOfStrength(tokens, amount.next))
    return { value: { kind: 'count', amount: amount.value, unit: 'tablet', bare: false }, next: amount.next };
  if (isNickname(tokens, amount.next) && /^(?:the|his|her|their|these|those|my)$/.test(tokens[i - 1]?.text ?? ''))
    return { value: { kind: 'mass', amount: amount.value, unit: ONE, micro: false }, next: amount.next + 1 };
  return readMultiple(tokens, amount) ?? readMass(tokens, amount) ?? readCount(tokens, amount);
}
