import type { IsoDay } from '../model.ts';
import { daysBetween, isoDay, MONTHS } from './dates.ts';
import { matchesOf } from './matches.ts';

/** A date written without its year: the last such day up to the page's own date is meant. */
export interface LooseDate {
  readonly month: number;
  readonly day: number;
  /** "of last year", "last June": a year further back where it would fall into this one. */
  readonly lastYear: boolean;
}

const MONTH = '(jan|feb|mar|apr|may|jun|jul|aug|sept?|oct|nov|dec)(?:uary|ruary|ch|il|e|y|ust|tember|ober|ember)?\\.?';
const LEAD = '(?:on|since|from|started|begun|began|until|of|first filled|first dispensed|first dose)';
/** A line of a list that begins with its day: "02/03  hydrocodone …", "Jan 29: …". */
const LINE = new RegExp(
  `^\\s*[-•*]?\\s*(?:(\\d{1,2})\\/(\\d{1,2})|${MONTH}\\s+(\\d{1,2}))(?=\\s{2,}|\\s*[:–-]\\s)`,
  'i',
);
const FIGURES = new RegExp(
  `\\b${LEAD}\\s+(\\d{1,2})\\/(\\d{1,2})(?![\\d/]|\\s*(?:days?|weeks?|months?|pain|strength|scale))`,
  'gi',
);
const NAMED = new RegExp(`\\b${LEAD}\\s+${MONTH}\\s+(\\d{1,2})(?:st|nd|rd|th)?(?!\\d|\\s*,?\\s*(?:19|20)\\d\\d)`, 'gi');
const DAY_FIRST = new RegExp(
  `\\b${LEAD}\\s+(\\d{1,2})(?:st|nd|rd|th)?\\s+(?:of\\s+)?${MONTH}(?!\\w|\\s*,?\\s*(?:19|20)\\d\\d)`,
  'gi',
);
const MONTHLY = new RegExp(
  `\\b(?:since|(?:started|begun|began|commenced|initiated)(?:\\s+\\w+)?\\s+in)\\s+(?:(?:early|mid|late)[\\s-]+)?(last\\s+)?${MONTH}(?!\\w|\\s+\\d)(\\s+(?:of\\s+)?last\\s+year)?`,
  'gi',
);
/** The last day that can be meant: no time is made up. Holidays as in the US and the UK. */
const SEASONS: Readonly<Record<string, readonly [month: number, day: number]>> = {
  spring: [5, 31],
  summer: [8, 31],
  fall: [11, 30],
  autumn: [11, 30],
  winter: [2, 28],
  thanksgiving: [11, 28],
  christmas: [12, 25],
  'new year': [1, 1],
  easter: [4, 25],
  'labor day': [9, 7],
  halloween: [10, 31],
};
const SEASON = new RegExp(
  `\\bsince\\s+(?:before\\s+|(?:the\\s+)?(?:end\\s+of\\s+)?)?(last\\s+)?(${Object.keys(SEASONS).join('|')})\\b`,
  'gi',
);

/** Without one of these no such date is written. */
const ANY =
  /\d\/\d|\bsince\b|\b(?:started|begun|began|commenced|initiated)(?:\s+\w+)?\s+in\b|(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z.]*\s+\d|\d(?:st|nd|rd|th)?\s+(?:of\s+)?(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)/i;

/** UK shorthand for days, weeks and months, and a score out of ten, unless the month is written with its nought. */
const isShorthand = (first: string, second: string): boolean =>
  /^(?:7|52|12|10)$/.test(second) && !first.startsWith('0') && first.length === 1;

/** "March 2", "2 March". */
const dayNamed = (month: string, day: string): LooseDate => ({
  month: monthOf(month),
  day: Number(day),
  lastYear: false,
});

/** "02/03" as it is written on this page. */
function dayOfFigures(first: string, second: string, dayFirst: boolean): LooseDate {
  const [month, day] = dayFirst && Number(second) <= 12 ? [second, first] : [first, second];
  return { month: Number(month), day: Number(day), lastYear: false };
}

/** A cell that only holds such a day: "05/02". */
export function looseDay(cell: string, dayFirst: boolean): LooseDate | undefined {
  const [, first, second] = /^\s*(\d{1,2})\/(\d{1,2})\s*$/.exec(cell) ?? [];
  return first && second ? dayOfFigures(first, second, dayFirst) : undefined;
}

/** Dates of a text that leave out the year ("on 01/27", "since March 2", "since June of last year", "since Thanksgiving"). */
export function looseDatesIn(text: string, dayFirst = false): LooseDate[] {
  const found: LooseDate[] = [];
  if (!ANY.test(text)) return found;
  const [, figure, secondFigure, named, namedDay] = LINE.exec(text) ?? [];
  if (named && namedDay) found.push(dayNamed(named, namedDay));
  else if (figure && secondFigure) found.push(dayOfFigures(figure, secondFigure, dayFirst));
  for (const [, first = '', second = ''] of matchesOf(FIGURES, text))
    if (!isShorthand(first, second)) found.push(dayOfFigures(first, second, dayFirst));
  for (const [, name = '', day = ''] of matchesOf(NAMED, text)) found.push(dayNamed(name, day));
  for (const [, day = '', name = ''] of matchesOf(DAY_FIRST, text)) found.push(dayNamed(name, day));
  for (const [, last, name = '', ofLastYear] of matchesOf(MONTHLY, text))
    found.push({ month: monthOf(name), day: 28, lastYear: (last ?? ofLastYear) !== undefined });
  for (const [, , season = ''] of matchesOf(SEASON, text)) {
    const [month = 1, day = 1] = SEASONS[season.toLowerCase()] ?? [];
    found.push({ month, day, lastYear: false });
  }
  return found;
}

/** "9 April", "Oct 6", "05/09"; as `dayWritten` reads it. */
const DAY = `(\\d{1,2})(?:st|nd|rd|th)?\\s+${MONTH}|${MONTH}\\s+(\\d{1,2})(?:st|nd|rd|th)?|(\\d{1,2})\\/(\\d{1,2})`;

/** The day that a pattern has found with `DAY`, and nothing else, in its groups. */
function dayWritten(match: RegExpExecArray | null, dayFirst: boolean): LooseDate | undefined {
  const [, day, month, monthFirst, dayAfter, first, second] = match ?? [];
  if (day && month) return dayNamed(month, day);
  if (monthFirst && dayAfter) return dayNamed(monthFirst, dayAfter);
  return first && second && !isShorthand(first, second) ? dayOfFigures(first, second, dayFirst) : undefined;
}

/** A line that ends in its day: "Geriatrics follow-up, 9 April". */
const TITLE = new RegExp(`(?:^|[,\\s(])(?:${DAY})\\)?\\s*\\.?\\s*$`, 'i');

/** "Home visit 3 June. Mrs E, 82", "Walk-in, Oct 6. 49F": a contact's day, where the line goes on. */
const CONTACT = new RegExp(
  `^(?![^.\\n]{0,40}\\b(?:next|last|previous|due|upcoming|scheduled|return|until|since)\\b)[^.\\n]{0,30}\\b(?:visit|clinic|walk-in|walk in|review|seen|consult\\w*|encounter|call|attendance)\\b[,:]?\\s*(?:on\\s+)?(?:${DAY})(?=[.,;:]|\\s*$)(?!,?\\s*(?:19|20)\\d\\d)`,
  'i',
);

/** "Date: 5/7", "printed 05/09 0700". */
const DATED =
  /(?<!\b(?:start|stop|end|birth|due|fill|filled|refill|order|last|next|onset)\s)\b(?:date|dated|printed|as of|date of (?:visit|service))\b[:\s]{1,3}(\d{1,2})\/(\d{1,2})(?![\d/])/i;

/** "Next visit Oct 6.": no day of this page. */
const OTHER_DAY = /\b(?:next|last|previous|due|upcoming|scheduled|return)\b[^.\n]{0,30}\.?\s*$/i;

/** "strength 5/5" at the end of a line. */
const GRADE =
  /\b(?:strength|power|motor|pain|score|scale|scored?|rated|reflex\w*|dtrs?|throughout|bilat\w*)\b[^\d]{0,12}\d{1,2}\/\d{1,2}\)?\s*\.?\s*$/i;

/** The page's own day, of a title or a first line that leaves out the year; undefined where none is there. */
export function titleDay(lines: readonly string[], dayFirst = false): LooseDate | undefined {
  for (const line of lines) {
    const [, figure, secondFigure] = DATED.exec(line) ?? [];
    if (figure && secondFigure) return dayOfFigures(figure, secondFigure, dayFirst);
    const contact = dayWritten(CONTACT.exec(line), dayFirst);
    if (contact) return contact;
    if (line.length > 90 || OTHER_DAY.test(line) || GRADE.test(line)) continue;
    const titled = dayWritten(TITLE.exec(line), dayFirst);
    if (titled) return titled;
  }
  return undefined;
}

/** Days from one day to the next such day of the page, whatever the years are; at most a year. */
export function daysUntil(from: LooseDate, page: LooseDate): number | undefined {
  const latest = isoDay(2001, page.month, page.day);
  const since = latest && dayOf(from, latest);
  return since && latest ? daysBetween(since, latest) : undefined;
}

/** 1 for January. */
export const monthOf = (name: string): number => MONTHS.indexOf(name.toLowerCase().slice(0, 3)) + 1;

/** The day that is meant on a page of this date; undefined where there is no such day. */
export function dayOf({ month, day, lastYear }: LooseDate, latest: IsoDay): IsoDay | undefined {
  const year = Number(latest.slice(0, 4));
  const thisYear = isoDay(year, month, day);
  if (thisYear !== undefined && thisYear <= latest && !lastYear) return thisYear;
  return isoDay(year - 1, month, day);
}
