/** Reads units of mass and names of forms. */
import type { Ratio } from '../ratio.ts';
import type { Token } from './tokens.ts';
import { formAdjectives, formLetters, formNames, massUnits, type Release } from './vocabulary.ts';

/** A unit may be tied to its number: "4-mg", "300mg", "(s)" after a form. */
export const afterHyphen = (tokens: readonly Token[], i: number): number =>
  tokens[i]?.text === '-' && tokens[i + 1]?.kind === 'word' && !tokens[i + 1]?.spaced ? i + 1 : i;

/** A mass unit at `i`. "G" and "gm" are grams, never "GM" of anything else; "micro" needs "g" after it. */
export function massUnit(tokens: readonly Token[], i: number): { factor: Ratio; next: number } | undefined {
  const at = afterHyphen(tokens, i);
  const factor = massUnits.get(tokens[at]?.text ?? '');
  return factor && tokens[at]?.kind === 'word' ? { factor, next: at + 1 } : undefined;
}

/** The index after "(s)" of "tablet(s)". */
export function afterPlural(tokens: readonly Token[], i: number): number {
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
