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
  `\\b(\\d{1,3})\\s*(days?|weeks?|wks?|months?|mos?)\\s+(?:post-?op\\w*|(?:out\\s+(?:now\\s+)?from|s/p|status post|after|since|from)\\s+(?:an?\\s+|the\\s+|his\\s+|her\\s+)?(?:[\\w-]+\\s+){0,4}?${OPERATION})\\b`,
  'i',
);
const MONTH = '(jan|feb|mar|apr|may|jun|jul|aug|sept?|oct|nov|dec)[a-z]*';
const IN_MONTH = new RegExp(
  `\\b${OPERATION}\\s+(?:in|on|of)\\s+${MONTH}\\b(?:\\s+(\\d{1,2})(?!\\d))?(?!\\s+(?:19|20)\\d\\d)`,
  'i',
);
const DAYS: Readonly<Record<string, number>> = { d: 1, w: 7, m: 30 };

/** Someone else's, or one to come. */
const OTHER =
  /\b(?:wife|husband|mother|father|mom|mum|dad|brother|sister|son|daughter|friend|partner|plan\w*|scheduled|will|upcoming|possible|consider\w*|awaiting|booked|no)\b[^.;\n]{0,40}$/i;

/** The first match that is the patient's and has been. */
function foundIn(pattern: RegExp, text: string): RegExpExecArray | undefined {
  const match = pattern.exec(text);
  return match && !OTHER.test(text.slice(Math.max(0, match.index - 60), match.index)) ? match : undefined;
}

/** "POD 18", "12 days out from a knee replacement", "the microdiscectomy in March". */
export function operationIn(text: string): Operation | undefined {
  if (!ANY.test(text)) return undefined;
  const [, day] = foundIn(POSTOPERATIVE_DAY, text) ?? [];
  if (day) return { daysAgo: Number(day) };
  const [, count, unit = ''] = foundIn(AGO, text) ?? [];
  if (count) return { daysAgo: Number(count) * (DAYS[unit[0]?.toLowerCase() ?? ''] ?? 1) };
  const [, month, dayOfMonth] = foundIn(IN_MONTH, text) ?? [];
  // The last day that can be meant: no time is made up.
  return month ? { on: { month: monthOf(month), day: Number(dayOfMonth ?? 28), lastYear: false } } : undefined;
}

const SINCE = new RegExp(
  `\\bsince\\s+(?:(?:the|his|her|their|that)\\s+)?(?:(?:hospital\\s+)?discharge\\s+on\\s+POD\\s*#?(\\d{1,2})|(?:\\w+\\s+)?${OPERATION})\\b(?!\\s+(?:in|on)\\s+\\w)`,
  'i',
);

/** "… around the clock since surgery": begun so many days after the operation; undefined where nothing is said of it. */
export function daysAfterOperation(sentence: string): number | undefined {
  const found = SINCE.exec(sentence);
  return found ? Number(found[1] ?? 0) : undefined;
}
