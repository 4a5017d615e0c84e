/** Reads the strengths of a combination. */
import { multiply, type Ratio } from '../ratio.ts';
import { massUnit, readForm } from './form.ts';
import type { ItemBody } from './item.ts';
import type { Read } from './number.ts';
import type { Token } from './tokens.ts';

type Found = Read<ItemBody> | undefined;

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
