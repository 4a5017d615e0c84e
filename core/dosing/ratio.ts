/** An exact number: `n / d`, in lowest terms, `d` > 0. Thirds, halves and 37.5 × 3 come out as a pharmacist would write them. */
export interface Ratio {
  readonly n: number;
  readonly d: number;
}

/** A number in a sig that is out of all proportion, so that exact arithmetic with it would fail. */
export class OutOfRange extends Error {}

const gcd = (a: number, b: number): number => {
  let [x, y] = [Math.abs(a), b];
  while (y !== 0) [x, y] = [y, x % y];
  return x;
};

/** @throws OutOfRange when the parts are not safe integers or the denominator is 0 */
export function ratio(n: number, d = 1): Ratio {
  if (!Number.isSafeInteger(n) || !Number.isSafeInteger(d) || d === 0) throw new OutOfRange(`${n}/${d}`);
  if (d === 1) return { n, d };
  const divisor = gcd(n, Math.abs(d)) || 1;
  const sign = d < 0 ? -1 : 1;
  return { n: (sign * n) / divisor, d: Math.abs(d) / divisor };
}

/** @param text "3", "2.5" or "1/3" */
export function parseRatio(text: string): Ratio {
  const [top = '', bottom = '1'] = text.split('/');
  const [whole = '', decimals = ''] = top.split('.');
  return ratio(Number(whole + decimals), Number(bottom) * 10 ** decimals.length);
}

/** The exact value of a decimal number as it prints (0.1 is 1/10). @throws OutOfRange */
export function ratioOf(value: number): Ratio {
  const text = String(value);
  if (!/^-?\d+(\.\d+)?$/.test(text)) throw new OutOfRange(text);
  return parseRatio(text);
}

export const ZERO = ratio(0);
export const ONE = ratio(1);

export const add = (a: Ratio, b: Ratio): Ratio => ratio(a.n * b.d + b.n * a.d, a.d * b.d);
export const multiply = (a: Ratio, b: Ratio): Ratio => {
  if (a.d === 1 && b.d === 1) return ratio(a.n * b.n);
  // Cancel crosswise first, so that products stay small.
  const [p, q] = [ratio(a.n, b.d), ratio(b.n, a.d)];
  return ratio(p.n * q.n, p.d * q.d);
};
export const divide = (a: Ratio, b: Ratio): Ratio => multiply(a, ratio(b.d, b.n));
export const compare = (a: Ratio, b: Ratio): number => Math.sign(a.n * b.d - b.n * a.d);
export const least = (a: Ratio, b: Ratio): Ratio => (compare(a, b) <= 0 ? a : b);
export const most = (a: Ratio, b: Ratio): Ratio => (compare(a, b) >= 0 ? a : b);
/** The nearest double: one correctly rounded division. */
export const toNumber = (a: Ratio): number => a.n / a.d;

/** Low and high, exact. */
export interface Span {
  readonly low: Ratio;
  readonly high: Ratio;
}

export const span = (low: Ratio, high: Ratio = low): Span => ({ low, high });
export const sum = (a: Span, b: Span): Span => span(add(a.low, b.low), add(a.high, b.high));
export const product = (a: Span, b: Span): Span => span(multiply(a.low, b.low), multiply(a.high, b.high));
export const hull = (a: Span, b: Span): Span => span(least(a.low, b.low), most(a.high, b.high));
export const same = (a: Span, b: Span): boolean => compare(a.low, b.low) === 0 && compare(a.high, b.high) === 0;
export const toRange = (a: Span): { low: number; high: number } => ({ low: toNumber(a.low), high: toNumber(a.high) });
