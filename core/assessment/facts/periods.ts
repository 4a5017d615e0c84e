import type { Range } from '../../dosing/dose.ts';
import { matchesOf } from './matches.ts';

/** A length of time written in a text. */
export interface FoundPeriod {
  readonly days: Range;
  /** `ago` counts back from the page's date; `for` is a course or a time taken; `supply` what was dispensed. */
  readonly kind: 'for' | 'ago' | 'supply';
  readonly start: number;
  readonly end: number;
  /** "both taken for 12 days": of all that its sentence names before. */
  readonly shared?: true;
}

const WORDS: Readonly<Record<string, number>> = {
  a: 1,
  an: 1,
  one: 1,
  two: 2,
  three: 3,
  four: 4,
  five: 5,
  six: 6,
  seven: 7,
  eight: 8,
  nine: 9,
  ten: 10,
  twelve: 12,
  couple: 2,
  several: 3,
  few: 3,
};
const UNITS: Readonly<Record<string, number>> = { d: 1, n: 1, w: 7, m: 30, y: 365 };
const NUMBER = `(\\d{1,3}|(?:${Object.keys(WORDS).join('|')})(?=[\\s-]))`;
const UNIT = '(days?|nights?|d|weeks?|wks?|wk|w|months?|mos?|mths?|years?|yrs?|y)';
const WRITTEN = new RegExp(
  `(?<!\\b(?:every|each|q)\\s*)\\b(?:(?<lead>for|x|×|over|lasting|during|past|last)\\s*)?(?:(?:the\\s+)?(?:past|last|over|about|approximately|at least|more than|>|~)\\s*)*${NUMBER}(?:\\s*(?:-|–|to|or)\\s*(\\d{1,3}))?(?:\\s+of)?[\\s-]*(?:more\\s+)?${UNIT}\\b(?![\\s-]*old|\\/?o\\b|\\/\\s)(?<ago>\\s*(?:ago|earlier|prior|previously|now|history|h/o|course))?`,
  'gi',
);
/** "today is day 10": so many days of it have been taken. */
const DAY = /\b(?:is|on|now|currently)\s+(?:\w+\s+)?day\s+#?(\d{1,3})\b/gi;
/** "now week 6": more than five of them. */
const WEEK = /\b(?:is|on|in|now|currently|at)\s+(?:week|wk)\s+#?(\d{1,2})\b(?!\s*(?:of gestation|gestation|pregnan))/gi;
/** "in the sixth week of it": more than five have passed. */
const ORDINALS = ['second', 'third', 'fourth', 'fifth', 'sixth', 'seventh', 'eighth', 'ninth', 'tenth'];
const NTH = new RegExp(
  `\\b(?:in|into|on|now)\\s+(?:the|his|her|their|its)\\s+(?:(\\d{1,2})(?:st|nd|rd|th)|(${ORDINALS.join('|')}))\\s+(day|week|month)\\s+(?:of|on|with)\\b`,
  'gi',
);
/** "for the past year": one of them. */
const ONE = /\bfor\s+(?:the\s+)?(?:past|last)\s+(week|month|year)\b/gi;
/** "for years", "for many months": two of them at the least. */
const MANY = /\bfor\s+(?:(?:so )?many\s+|several\s+|some\s+)?(weeks|months|years|decades|ages)\b(?!\s+(?:of|to)\b)/gi;
/** "pain present for months": of what is suffered, not of what is taken. */
const SUFFERED =
  /\b(?:pain|aches?|symptoms?|sciatica|radiculopathy|numbness|tingling|weakness|problems?|visits?|falls?|flares?|episodes?|present|worse|troubled|bothered|suffered)\b[^.;,\n]{0,24}$/i;
const isSuffered = (match: RegExpExecArray, text: string): boolean =>
  SUFFERED.test(text.slice(Math.max(0, match.index - 40), match.index));

/** "(day 22 of this order)": so many days of it have been taken. */
const DAY_OF = /\bday\s+#?(\d{1,3})\s+of\b/gi;

/** UK shorthand: 5/7 days, 6/52 weeks, 3/12 months. */
const SHORTHAND = /(?<![\d/])(\d{1,2})\/(7|52|12)(?![\d/])/g;

/** "30-day supply", "a month's worth": what was dispensed, not how long it was taken. */
const SUPPLY = /^['’]?s?['’]?[\s-]*(?:supply|worth)\b/i;

/** Without one of these no period is written. */
const ANY =
  /day|night|week|wk|month|mth|year|yr|\d\/(?:7|52|12)|[\d\s-][dwy]\b(?<=\d\s{0,3}-?\s{0,3}[dwy]|\b[a-z]+[\s-]{1,3}[dwy])/i;

/** "four times a day", "one a day": how often, where "for a day", "a week of it" and "a month ago" tell how long. */
function isFrequency(match: RegExpMatchArray, text: string): boolean {
  const { lead, ago } = match.groups ?? {};
  if (!/^an?$/i.test(match[2] ?? '') || lead || ago) return false;
  return (
    !/^(?:about|approximately|at least|more than|over|the)\b/i.test(match[0]) &&
    !/^\s+of\b/i.test(text.slice((match.index ?? 0) + match[0].length))
  );
}

/** Whether the length of time is that of a supply. */
const lengthAt = (match: RegExpExecArray, text: string): 'for' | 'supply' =>
  SUPPLY.test(text.slice(match.index + match[0].length)) ? 'supply' : 'for';

const SHARED = /\b(?:both|all|each)\b[^.;,\n]*$/i;

const amount = (text: string): number => WORDS[text.toLowerCase()] ?? Number(text);

/** Lengths of time in a text, days; weeks count 7, months 30, years 365. */
export function periodsIn(text: string): FoundPeriod[] {
  const found: FoundPeriod[] = [];
  if (!ANY.test(text)) return found;
  const take = (match: RegExpExecArray, low: number, high: number, kind: FoundPeriod['kind'] = 'for'): void => {
    const shared = SHARED.test(text.slice(Math.max(0, match.index - 30), match.index));
    const { index: start } = match;
    found.push({ days: { low, high }, kind, start, end: start + match[0].length, ...(shared ? { shared } : {}) });
  };
  for (const match of matchesOf(WRITTEN, text)) {
    const [, , low, high, unit] = match;
    if (!low || !unit || isFrequency(match, text)) continue;
    const size = UNITS[unit[0]?.toLowerCase() ?? ''] ?? 1;
    const from = amount(low) * size;
    const to = high ? Number(high) * size : from;
    if (!(from > 0) || to < from) continue;
    const isAgo = /ago|earlier|prior|previously/i.test(match.groups?.ago ?? '');
    take(match, from, to, isAgo ? 'ago' : lengthAt(match, text));
  }
  for (const match of matchesOf(SHORTHAND, text)) {
    const size = match[2] === '7' ? 1 : match[2] === '52' ? 7 : 30;
    const days = Number(match[1]) * size;
    if (days > 0) {
      take(match, days, days, lengthAt(match, text));
    }
  }
  for (const match of matchesOf(NTH, text)) {
    const nth = match[1] ? Number(match[1]) : ORDINALS.indexOf((match[2] ?? '').toLowerCase()) + 2;
    const size = UNITS[match[3]?.[0]?.toLowerCase() ?? ''] ?? 1;
    if (nth > 1) take(match, (nth - 1) * size, nth * size);
  }
  for (const match of matchesOf(WEEK, text)) {
    const weeks = Number(match[1]);
    if (weeks > 1) take(match, (weeks - 1) * 7, weeks * 7);
  }
  for (const match of matchesOf(ONE, text)) {
    const days = UNITS[match[1]?.[0]?.toLowerCase() ?? ''] ?? 0;
    if (days > 0 && !isSuffered(match, text)) take(match, days, days);
  }
  for (const match of matchesOf(MANY, text)) {
    if (isSuffered(match, text)) continue;
    const days = 2 * (UNITS[match[1]?.[0]?.toLowerCase() ?? ''] ?? 365);
    take(match, days, days);
  }
  for (const match of [...matchesOf(DAY, text), ...matchesOf(DAY_OF, text)]) {
    const days = Number(match[1]);
    if (days > 0) take(match, days, days);
  }
  return found;
}
