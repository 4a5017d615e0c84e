import { type LooseDate, monthOf } from './looseDates.ts';

/** How long ago the page's operation was: in days, or on a day without a year. */
export type Operation = { readonly daysAgo: number } | { readonly on: LooseDate };

const OPERATION =
  '(?:surgery|operation|procedure|fusion|arthroplasty|(?:knee|hip|shoulder|joint) replacement|\\w+(?:ectomy|otomy|oplasty))';
/** Without one of these no operation's day is told. */
const ANY =
  /\bPOD\b|post-?op|\bout from\b|\bs\/p\b|status post|surger|operation|fusion|replacement|ectomy|otomy|plasty/i;
const POSTOPERATIVE_DAY = /\bPOD\s*#?\s*(\d{1,3})\b/;
const AGO = new RegExp(
  `\\b(\\d{1,3})\\s*(days?|weeks?|wks?|months?|mos?)\\s+(?:out\\s+(?:now\\s+)?from|post-?op\\w*|s/p|status post|(?:after|since|from)\\s+(?:an?\\s+|the\\s+|his\\s+|her\\s+)?(?:\\w+\\s+){0,4}?${OPERATION})\\b`,
  'i',
);
const MONTH = '(jan|feb|mar|apr|may|jun|jul|aug|sept?|oct|nov|dec)[a-z]*';
const IN_MONTH = new RegExp(
  `\\b${OPERATION}\\s+(?:in|on|of)\\s+${MONTH}\\b(?:\\s+(\\d{1,2})(?!\\d))?(?!\\s+(?:19|20)\\d\\d)`,
  'i',
);
const DAYS: Readonly<Record<string, number>> = { d: 1, w: 7, m: 30 };

/** "POD 18", "12 days out from a knee replacement", "the microdiscectomy in March". */
export function operationIn(text: string): Operation | undefined {
  if (!ANY.test(text)) return undefined;
  const [, day] = POSTOPERATIVE_DAY.exec(text) ?? [];
  if (day) return { daysAgo: Number(day) };
  const [, count, unit = ''] = AGO.exec(text) ?? [];
  if (count) return { daysAgo: Number(count) * (DAYS[unit[0]?.toLowerCase() ?? ''] ?? 1) };
  const [, month, dayOfMonth] = IN_MONTH.exec(text) ?? [];
  // The last day that can be meant: no time is made up.
  return month ? { on: { month: monthOf(month), day: Number(dayOfMonth ?? 28), lastYear: false } } : undefined;
}

const SINCE = new RegExp(
  `\\bsince\\s+(?:(?:the|his|her|their|that)\\s+)?(?:(?:hospital\\s+)?discharge\\s+on\\s+POD\\s*#?(\\d{1,2})|(?:\\w+\\s+)?${OPERATION})\\b`,
  'i',
);

/** "… around the clock since surgery": begun so many days after the operation; undefined where nothing is said of it. */
export function daysAfterOperation(sentence: string): number | undefined {
  const found = SINCE.exec(sentence);
  return found ? Number(found[1] ?? 0) : undefined;
}
