import type { Span } from './mention.ts';
import type { DrugSpan } from './sigScope.ts';

/** UTF-16 units of a sig that another name of its drug may interrupt. */
const REACH = 80;
/** UTF-16 units around the drug in which its sig is looked for. */
const BEFORE = 80;
const AFTER = 600;
/** Names in a row, and UTF-16 units between two of them. */
const MOST = 4;
const LISTED = 8;
/** "gabapentin 300 mg capsule (NEURONTIN)", "… [Neurontin]"; "commonly known as: NEURONTIN" and its like on labels and lists. */
const OPENS =
  /(?:[([]\s*(?:brand(?: name)?:?|generic(?: for)?:?|i\.e\.,?|aka)?\s*|\b(?:(?:commonly|also) (?:known|called) as|brand(?: name)?|trade name|generic(?: name)?(?: for)?|aka|known as):?\s*)$/i;
const CLOSES = /^[®™]?\s*[)\]]?/;

/** Whether two names are of the same drug. */
export const sameDrug = (a: DrugSpan, b: DrugSpan): boolean => a.concepts.some((each) => b.concepts.includes(each));

/** A text, where in it the names of a drug stand, and from where to where it is about that drug. */
export interface Stretch {
  readonly text: string;
  readonly name: Span;
  readonly from: number;
  readonly to: number;
}

/**
 * Where a sig is interrupted by another name of its drug ("naproxen sodium 220 mg (Aleve) twice a day").
 * @returns the span of the interruption, with its brackets or words; undefined where `next` is no such aside
 */
function asideBetween(text: string, drug: DrugSpan | undefined, next: DrugSpan | undefined): Span | undefined {
  if (!drug || !next || next.start - drug.end > REACH || !sameDrug(drug, next)) return undefined;
  const gap = text.slice(drug.end, next.start);
  const opening = /\d/.test(gap) ? OPENS.exec(gap) : null;
  if (!opening) return undefined;
  const closing = CLOSES.exec(text.slice(next.end, next.end + 4))?.[0].length ?? 0;
  return { start: drug.end + opening.index, end: next.end + closing };
}

/** ", MOTRIN" behind "ADVIL": one more of the same names. */
const isListed = (text: string, drug: DrugSpan | undefined, next: DrugSpan | undefined): boolean =>
  drug !== undefined &&
  next !== undefined &&
  next.start - drug.end <= LISTED &&
  sameDrug(drug, next) &&
  /^[®™]?\s*(?:,|\/|;|&|\bor\b|\band\b)\s*$/.test(text.slice(drug.end, next.start));

/** Where the names in the interruption begin that the name at `index` is one of; `index` itself where it is none. */
function firstOfAside(text: string, drugs: readonly DrugSpan[], index: number): number {
  let told = index;
  while (told > 0 && index - told < MOST && isListed(text, drugs[told - 1], drugs[told])) told -= 1;
  return told;
}

/** Whether a name stands in such an interruption. */
export function isAside(text: string, drugs: readonly DrugSpan[], index: number): boolean {
  const told = firstOfAside(text, drugs, index);
  return asideBetween(text, drugs[told - 1], drugs[told]) !== undefined;
}

/**
 * What stands around a drug, without the other names of it that interrupt its sig.
 * @param index of the name before the interruption, or of a name in it
 * @returns undefined where no name interrupts
 */
export function withoutAside(text: string, drugs: readonly DrugSpan[], index: number): Stretch | undefined {
  const told = firstOfAside(text, drugs, index);
  const first = asideBetween(text, drugs[told - 1], drugs[told]) ? told - 1 : index;
  const drug = drugs[first];
  const aside = asideBetween(text, drug, drugs[first + 1]);
  if (!drug || !aside) return undefined;
  let last = first + 1;
  while (last - first < MOST && isListed(text, drugs[last], drugs[last + 1])) last += 1;
  const to = Math.max(aside.end, drugs[last]?.end ?? 0);
  const start = Math.max(drugs[first - 1]?.end ?? 0, drug.start - BEFORE);
  const end = Math.min(drugs[last + 1]?.start ?? text.length, to + AFTER);
  const rest = `${text.slice(start, aside.start)}${' '.repeat(to - aside.start)}${text.slice(to, end)}`;
  return { text: rest, name: { start: drug.start - start, end: drug.end - start }, from: 0, to: rest.length };
}
