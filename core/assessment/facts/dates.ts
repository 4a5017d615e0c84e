import type { IsoDay } from '../model.ts';
import { matchesOf } from './matches.ts';

export interface FoundDate {
  readonly day: IsoDay;
  readonly start: number;
  readonly end: number;
}

export const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];
const MONTH = '(jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*\\.?';
const PATTERN = new RegExp(
  [
    '(?<iso>(\\d{4})-(\\d{1,2})-(\\d{1,2}))',
    '(?<slash>(\\d{1,2})[/.](\\d{1,2})[/.](\\d{4}|\\d{2}))',
    `(?<monthFirst>${MONTH}\\s+(\\d{1,2})(?:st|nd|rd|th)?,?\\s+(\\d{4}))`,
    `(?<dayFirst>(\\d{1,2})(?:st|nd|rd|th)?[\\s-]+${MONTH}[\\s-]+(\\d{4}))`,
  ]
    .map((each) => `(?<![\\d/.])${each}(?![\\d/])`)
    .join('|'),
  'gi',
);

/** Every full date holds a year, or ends in one of two figures. */
const YEAR = /\d{4}|[/.]\d{2}/;
/** Whether a text may hold a full date. */
export const holdsDate = (text: string): boolean => YEAR.test(text);

const pad = (value: number): string => String(value).padStart(2, '0');

/** @returns undefined where the parts are no day of a year from 1900 to 2100 */
export function isoDay(year: number, month: number, day: number): IsoDay | undefined {
  if (month < 1 || month > 12 || day < 1 || day > 31 || year < 1900 || year > 2100) return undefined;
  return `${year}-${pad(month)}-${pad(day)}`;
}

function read(match: RegExpMatchArray, dayFirst: boolean): IsoDay | undefined {
  const parts = match.slice(1).filter((part): part is string => part !== undefined);
  const [whole, a, b, c] = parts;
  if (whole === undefined || a === undefined || b === undefined || c === undefined) return undefined;
  if (match.groups?.iso) return isoDay(Number(a), Number(b), Number(c));
  if (match.groups?.monthFirst) return isoDay(Number(c), MONTHS.indexOf(a.toLowerCase().slice(0, 3)) + 1, Number(b));
  if (match.groups?.dayFirst) return isoDay(Number(c), MONTHS.indexOf(b.toLowerCase().slice(0, 3)) + 1, Number(a));
  const year = c.length === 2 ? 2000 + Number(c) : Number(c);
  const [first, second] = [Number(a), Number(b)];
  // 13/02 can only be day first; 02/13 only month first; 02/03 follows the region.
  if (first > 12 || (dayFirst && second <= 12)) return isoDay(year, second, first);
  return isoDay(year, first, second);
}

/**
 * Full dates in a text (a year is needed): ISO, 11/22/2026, 22/11/2026, Nov 22, 2026, 22 November 2026.
 * @param dayFirst how 02/03/2026 is read: true for UK and continental text
 */
export function datesIn(text: string, dayFirst = false): FoundDate[] {
  const found: FoundDate[] = [];
  if (!holdsDate(text)) return found;
  for (const match of matchesOf(PATTERN, text)) {
    const day = read(match, dayFirst);
    if (day) found.push({ day, start: match.index, end: match.index + match[0].length });
  }
  return found;
}

/** Days from one ISO day to another; negative when `to` is earlier. Proleptic Gregorian, no time zones. */
export function daysBetween(from: IsoDay, to: IsoDay): number {
  return dayNumber(to) - dayNumber(from);
}

function dayNumber(day: IsoDay): number {
  const [year = 0, month = 1, date = 1] = day.split('-').map(Number);
  // Fliegel & Van Flandern (1968), integer arithmetic only.
  const a = Math.floor((14 - month) / 12);
  const y = year + 4800 - a;
  const m = month + 12 * a - 3;
  return date + Math.floor((153 * m + 2) / 5) + 365 * y + Math.floor(y / 4) - Math.floor(y / 100) + Math.floor(y / 400);
}

const SINCE = new RegExp(`\\bsince\\s+(?:(?:early|mid|late)[\\s-]+)?${MONTH}\\s+(\\d{4})\\b`, 'gi');

const SINCE_FIGURES = /\bsince\s+(?:(0?[1-9]|1[0-2])\/)?((?:19|20)\d{2})\b(?![/-]\d)/gi;

/** "since March 2025", "since 03/2022", "since 2019": the latest day it can mean, so that no time is made up. */
export function monthsSince(text: string): FoundDate[] {
  if (!/\bsince\b/i.test(text)) return [];
  const figures = matchesOf(SINCE_FIGURES, text).flatMap((match) => {
    const day = isoDay(Number(match[2]), Number(match[1] ?? 12), 28);
    return day ? [{ day, start: match.index, end: match.index + match[0].length }] : [];
  });
  const named = matchesOf(SINCE, text).flatMap((match) => {
    const month = MONTHS.indexOf((match[1] ?? '').toLowerCase().slice(0, 3)) + 1;
    const day = isoDay(Number(match[2]), month, 28);
    return day ? [{ day, start: match.index, end: match.index + match[0].length }] : [];
  });
  return [...named, ...figures];
}

const TITLE_MONTH = new RegExp(`^[ \\t]*${MONTH}\\s+((?:19|20)\\d{2})\\b(?!\\s*[,-])`, 'im');

/** "June 2025" at the beginning of a line, as a drug chart is headed: its first day, so that no time is made up. */
export function titleMonth(lines: readonly string[]): IsoDay | undefined {
  const [, month, year] = TITLE_MONTH.exec(lines.join('\n')) ?? [];
  return month && year ? isoDay(Number(year), MONTHS.indexOf(month.toLowerCase().slice(0, 3)) + 1, 1) : undefined;
}
