import type { Dose } from '../dosing/dose.ts';
import { readSigAround } from '../dosing/sigAround.ts';
import type { SigOptions } from '../dosing/sigParser.ts';
import type { Span } from './mention.ts';

/** "He is in fact taking …": what is taken, whatever the label says. */
const TRULY =
  /\b(?:so\s+(?=\d+(?:\.\d+)?\s*mg\b)|(?:actually|really|in (?:actual )?fact|in (?:practice|reality|truth))\s+(?:has been |been |was )?(?:takes|taking|took|uses|using|on)|(?:takes|taking|took)\s+(?:it\s+)?(?:actually|really|in (?:fact|practice|reality)))\b[\s:,]*/i;
/** "… from the pharmacy and takes 2 qds": says how, where what stands with the name does not. */
const TAKES =
  /\b(?:takes?|taking|took|uses?|using)\s+(?=(?:\d|½|one\b|two\b|three\b|four\b|half\b|a\b|it\s+(?:once|twice|three|four|every)))|\b(?:takes?|taking|took)\s+(?:it|them)\s+(?:in|with|mixed in)\s[^,.;]{1,24},\s*(?=(?:\d|one\b|two\b|three\b))/i;
/** "Label: gabapentin 600 mg, 1 tab TID. … is taking 2 tabs QID": the bottle says one thing, the patient another. */
const LABELLED = /\b(?:label(?:led|ed)?|bottle|prescribed as|sig)\b[^.\n]{0,24}$/i;
/** UTF-16 units before a drug in which it may be said so. */
const LEAD = 40;
const END = /[.!?](?=\s+[A-Z"“(]|\s*$)|\n/;

/** UTF-16 units behind a drug in which it may be said how it is really taken. */
const REACH = 320;

/**
 * How a drug is taken by what is said of that behind it, in its own sentence or the next: "The chart says 600 mg TID. … in fact taking
 * two of the 600 mg tablets four times a day."
 * @param stretch the text that is about this drug: up to the next one
 * @param written the dose that stands with the name; its strength counts where pieces are counted
 * @returns undefined where nothing is said, or nothing that can be computed
 */
export function takenDose(
  text: string,
  stretch: Span,
  written: Dose | undefined,
  options: SigOptions,
): Dose | undefined {
  const behind = text.slice(stretch.start, Math.min(stretch.end, stretch.start + REACH));
  const isLabel = LABELLED.test(text.slice(Math.max(0, stretch.start - LEAD), stretch.start));
  const found = TRULY.exec(behind) ?? (written?.computable && !isLabel ? null : TAKES.exec(behind));
  if (!found) return undefined;
  const rest = behind.slice(found.index + found[0].length);
  const sig = rest.slice(0, END.exec(rest)?.index);
  const own = proseDose(sig, options);
  if (own?.computable && own.perDay?.unit === 'mg') return own;
  const { perDose } = written ?? {};
  if (perDose?.unit !== 'mg' || perDose.low !== perDose.high) return undefined;
  const counted = proseDose(`${perDose.low} mg tablets, ${sig}`, options);
  return counted?.computable && counted.perDay?.unit === 'mg' ? counted : undefined;
}

/** The sig that a stretch of prose begins with; what it goes on to say is left alone. */
const proseDose = (text: string, options: SigOptions): Dose | undefined =>
  readSigAround(text, { start: 0, end: 0 }, { from: 0, to: text.length }, options)?.dose;
