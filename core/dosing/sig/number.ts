/** Reads a number or a range: "2", "½", "1 1/2", "one and a half", "25-50", "one or two". All return the next token's index. */
import { add, compare, ONE, type Ratio, ratio, type Span, span } from '../ratio.ts';
import type { Token } from './tokens.ts';
import { isWord, massUnits, numberWords, romanNumerals } from './vocabulary.ts';

export interface Read<Value> {
  readonly value: Value;
  readonly next: number;
}

const isHyphen = (token: Token | undefined): boolean => token !== undefined && /^[-–—‑−]$/.test(token.text);
const isSmallDenominator = (value: Ratio): boolean => value.d === 1 && [2, 3, 4, 8].includes(value.n);

/** A fraction below one: "½", "1/2", "half", "a half", "one-half", "half a", "three quarters". */
function readFraction(tokens: readonly Token[], i: number): Read<Ratio> | undefined {
  const token = tokens[i];
  if (!token) return undefined;
  if (token.kind === 'number') {
    const { value } = token;
    if (value === undefined) return undefined;
    if (compare(value, ONE) < 0 && !token.text.includes('.') && !token.text.includes(',')) {
      return value.n === 0 ? undefined : { value, next: i + 1 };
    }
    const bottom = tokens[i + 2];
    if (tokens[i + 1]?.text !== '/' || bottom?.value === undefined || bottom.spaced !== tokens[i + 1]?.spaced)
      return undefined;
    if (value.d !== 1 || !isSmallDenominator(bottom.value) || value.n >= bottom.value.n) return undefined;
    // "1/4/2012" is a date, "1/2-0-1/2" is not.
    if (tokens[i + 3]?.text === '/' && tokens[i + 4]?.kind === 'number') return undefined;
    return { value: ratio(value.n, bottom.value.n), next: i + 3 };
  }
  const word = numberWords.get(token.text);
  if (word && compare(word, ONE) < 0) {
    if (token.text === 'third') return undefined;
    const article = tokens[i + 1]?.text;
    const skip = article === 'a' || article === 'of' ? (tokens[i + 2]?.text === 'a' ? 2 : 1) : 0;
    return { value: word, next: i + 1 + skip };
  }
  if (token.text === 'a' && tokens[i + 1]?.text === 'half') return { value: ratio(1, 2), next: i + 2 };
  if (word && compare(word, ratio(4)) < 0) {
    const at = isHyphen(tokens[i + 1]) ? i + 2 : i + 1;
    const part = tokens[at]?.text.replace(/s$/, '') ?? '';
    const piece =
      part === 'halve'
        ? ratio(1, 2)
        : part === 'third' || part === 'half' || part === 'quarter'
          ? numberWords.get(part)
          : undefined;
    if (piece && compare(word, ratio(piece.d)) < 0) {
      const of =
        tokens[at + 1]?.text === 'of' ? (tokens[at + 2]?.text === 'a' ? 2 : 1) : tokens[at + 1]?.text === 'a' ? 1 : 0;
      return { value: ratio(word.n * piece.n, piece.d), next: at + 1 + of };
    }
  }
  return undefined;
}

/** One number, with a fraction after it where there is one. */
export function readNumber(tokens: readonly Token[], i: number): Read<Ratio> | undefined {
  const fraction = readFraction(tokens, i);
  if (fraction) return fraction;
  const token = tokens[i];
  const whole = token?.value ?? (token && numberWords.get(token.text)) ?? (token && roman(tokens, i));
  if (!token || whole === undefined) return undefined;
  let next = i + 1;
  if (token.kind === 'word' && whole.d === 1 && whole.n >= 20 && whole.n < 100) {
    const at = isHyphen(tokens[next]) ? next + 1 : next;
    const units = tokens[at]?.kind === 'word' ? numberWords.get(tokens[at].text) : undefined;
    if (units && units.d === 1 && units.n < 10) return { value: add(whole, units), next: at + 1 };
  }
  if (whole.d === 1 && whole.n < 20) {
    let at = next;
    while (
      at < next + 5 &&
      (tokens[at]?.text === 'and' ||
        (tokens[at]?.text === 'a' && isHyphen(tokens[at - 1])) ||
        tokens[at]?.text === '&' ||
        isHyphen(tokens[at]))
    )
      at += 1;
    const joined = readFraction(tokens, at);
    if (
      joined &&
      (at === next || isHyphen(tokens[next]) || tokens[next]?.text === 'and' || tokens[next]?.text === '&')
    ) {
      // "1-2" is a range; "1-1/2" is one and a half: a range runs upwards.
      return { value: add(whole, joined.value), next: joined.next };
    }
  }
  // "3 (three)", "one (1)", "one 1": the same number said twice.
  const bracket = tokens[next]?.text === '(' ? 1 : 0;
  const again = tokens[next + bracket];
  const value = again && (again.value ?? numberWords.get(again.text));
  if (value && compare(value, whole) === 0 && (bracket ? tokens[next + 2]?.text === ')' : again.kind !== token.kind)) {
    next += bracket ? 3 : 1;
  }
  return { value: whole, next };
}

/** "ii tabs", "i po": only small letters, and only before what a count stands before. */
function roman(tokens: readonly Token[], i: number): Ratio | undefined {
  const token = tokens[i] as Token;
  const value = token.kind === 'word' && token.written === token.text ? romanNumerals.get(token.text) : undefined;
  if (!value || tokens[i - 1]?.text === 'q' || tokens[i - 1]?.text === 't' || tokens[i - 1]?.text === 'b')
    return undefined;
  return token.text === 'i' && tokens[i + 1]?.kind !== 'word' ? undefined : value;
}

/**
 * One number or a range of two ("25-50", "25 to 50", "one or two", "half to one").
 * A second number that is not larger ends the reading before it.
 */
export function readSpan(tokens: readonly Token[], i: number): Read<Span> | undefined {
  const low = readNumber(tokens, i);
  if (!low) return undefined;
  let at = low.next;
  const isBetween = tokens[i - 1]?.text === 'between' && tokens[at]?.text === 'and';
  if (isBetween) at += 1;
  while (at < low.next + 3 && isWord('range', tokens[at]?.text)) at += 1;
  if (at === low.next) return { value: span(low.value), next: low.next };
  const high = readNumber(tokens, at);
  if (!high || compare(high.value, low.value) <= 0) return { value: span(low.value), next: low.next };
  return { value: span(low.value, high.value), next: high.next };
}

/** "1-0-1", "½-0-½", "300-300-600", "1+0+1": three or four amounts, morning to night. */
export function readSlots(tokens: readonly Token[], i: number): Read<readonly Ratio[]> | undefined {
  const values: Ratio[] = [];
  let at = i;
  let sign: string | undefined;
  while (values.length < 5) {
    let unit = 0;
    const number = slotNumber(tokens, at);
    if (!number) return undefined;
    values.push(number.value);
    at = number.next;
    const between = tokens[at]?.kind === 'word' && massUnits.has(tokens[at]?.text ?? '') ? at + 1 : at;
    unit = between - at;
    const next = tokens[between];
    const isSign = next !== undefined && /^[-–—+/]$/.test(next.text) && (sign === undefined || sign === next.text);
    if (!isSign || slotNumber(tokens, between + 1) === undefined) break;
    sign = next.text;
    at += unit + 1;
  }
  if (values.length < 3 || values.length > 4) return undefined;
  // 555-123-4567 and 3-4-2012 are no doses; neither is 1-2-3 of anything but amounts with a slash between.
  if (values.some((value) => value.n / value.d > 1500)) return undefined;
  if (sign === '/' && values.some((value) => value.n / value.d < 20)) return undefined;
  return { value: values, next: at };
}

function slotNumber(tokens: readonly Token[], i: number): Read<Ratio> | undefined {
  const fraction = readFraction(tokens, i);
  if (fraction) return fraction;
  const token = tokens[i];
  return token?.kind === 'number' && token.value ? { value: token.value, next: i + 1 } : undefined;
}
