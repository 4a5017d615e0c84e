import type { Range } from '../dosing/dose.ts';
import type { Mention, Span } from '../text/mention.ts';
import { type FoundDate, monthsSince } from './facts/dates.ts';
import { type LooseDate, looseDay } from './facts/looseDates.ts';
import { daysAfterOperation } from './facts/operation.ts';
import type { FoundPeriod } from './facts/periods.ts';
import { type IsoDay, isTreatment, type ReadPassage } from './model.ts';
import { BEGINS } from './seenIn.ts';
import type { Sentences } from './sentence.ts';
import { earliest, type SentenceTimes, timesIn } from './sentenceTimes.ts';

/** Since when a drug is taken and for how long, as far as its own sentence and those that go on about it tell. */
export interface Course {
  readonly durationDays?: Range;
  /** How long what was dispensed lasts at the least. */
  readonly supplyDays?: number;
  /** The day of the first dose counts before the day it was prescribed. */
  readonly since?: IsoDay;
  /** Its line gives this end. */
  readonly until?: IsoDay;
  /** Begun so many days after an operation that the page may tell the day of. */
  readonly afterOperation?: number;
  /** A day without its year; what it means is known once the page's own date is. */
  readonly loose?: LooseDate;
}

const SUPPLY = /\b(?:supply|supplied|quantity|qty)\b/i;
/** "She has taken it daily for eight weeks", "it was refilled twice", "the sixth week of it". */
const TAKEN_ON =
  /\b(?:tak(?:es?|en|ing)|took|us(?:es?|ed|ing)|been on|(?:is|was|stay(?:s|ed)?|remain(?:s|ed)?) on|refill\w*|renew\w*|picked)\b[^.;]{0,30}?\b(?:it|this|that|them|these)\b|\b(?:it|this|that)\b[^.;]{0,30}?\b(?:refill\w*|renew\w*|taken|taking)\b|\bon (?:it|them|these|this(?: regimen| dose| combination)?|the same (?:dose|regimen)) (?:since|for|about|over|now)\b|\b(?:day|night|week|month)s? (?:of|on) (?:it|this|them)\b|^\s*(?:started|begun|began|initiated|commenced|since)\b/i;
const FIRST_TAKEN =
  /\bfirst\s+(?:\w+\s+)?(?:dose|capsule|tablet|pill|one)\b|\bpicked\s+(?:it|them|this)\s+up\b|\bactually\s+(?:began|started)\b/i;
/** So many sentences may go on about a drug named before. */
const MOST_ONWARD = 2;

/** A sentence with more dates than this is a table in disguise: whose each is is not asked. */
const MOST_DATES = 12;

/** How long each mention of a passage has been taken. Each sentence is read once. */
export function coursesOf(
  passage: ReadPassage,
  sentences: Sentences,
  dayFirst: boolean,
): (mention: Mention, sentence: Span) => Course {
  const { text, mentions } = passage;
  const known = new Map<number, SentenceTimes>();
  const told = new Map<number, readonly Span[]>();
  const treatments = mentions.map(({ mention }) => mention).filter(({ concept }) => isTreatment(concept));

  /** "14 days" under "Supply" is no time of taking. */
  const inSupplies = (passage.cells ?? []).filter(({ column }) => SUPPLY.test(column ?? ''));
  const isSupply = (at: number): boolean => inSupplies.some(({ start, end }) => at >= start && at < end);

  // Sentences end where their text does: the end tells them apart.
  const read = ({ start, end }: Span): SentenceTimes => {
    const found = known.get(end) ?? timesIn(text.slice(start, end), dayFirst, (at) => isSupply(start + at));
    known.set(end, found);
    return found;
  };

  /** Where, in a sentence, the first treatment of another concept begins. */
  function otherFrom(sentence: Span, concept: string): number {
    const other = treatments.find((each) => each.start >= sentence.start && each.concept !== concept);
    return other && other.start < sentence.end ? other.start - sentence.start : Number.POSITIVE_INFINITY;
  }

  /** The sentences behind one that go on about the mention: they name no other treatment and say that it is taken. */
  function onward(sentence: Span): readonly Span[] {
    const before = told.get(sentence.end);
    if (before) return before;
    const more: Span[] = [];
    told.set(sentence.end, more);
    let { end } = sentence;
    while (more.length < MOST_ONWARD) {
      const next = sentences.after(end);
      if (!next) break;
      const other = treatments.find(({ start }) => start >= next.start && start < next.end);
      // "On it for 6 weeks now, since the ibuprofen did nothing": up to the other one it is still about this.
      const part = { start: next.start, end: other?.start ?? next.end };
      if (TAKEN_ON.test(text.slice(part.start, part.end))) more.push(part);
      if (other) break;
      end = next.end;
    }
    return more;
  }

  /** The last day of the first sentence that tells of a first dose. */
  function dayFirstTaken(spans: readonly Span[]): IsoDay | undefined {
    const first = spans.find(({ start, end }) => FIRST_TAKEN.test(text.slice(start, end)));
    return first && read(first).dates.at(-1)?.day;
  }

  /** What stands under "Start" or "Since" in the row that is one sentence: "05/02", "2022". */
  function begunIn(row: Span): string | undefined {
    const cell = passage.cells?.find(
      ({ start, end, column }) => BEGINS.test(column ?? '') && start >= row.start && end <= row.end,
    );
    return cell && text.slice(cell.start, cell.end);
  }

  return (mention, sentence) => {
    const own = read(sentence);
    const at = mention.start - sentence.start;
    const closest = (periods: readonly FoundPeriod[]): FoundPeriod | undefined =>
      nearest(periods, at, mention.end - sentence.start, mentions, sentence.start);
    const ladder = mention.dose?.ladder?.at(-1)?.toDay;
    const written =
      mention.dose?.duration ??
      (ladder === undefined ? undefined : { low: ladder, high: ladder }) ??
      closest(own.periods)?.days;
    const supplyDays = mention.dose?.supply ?? closest(own.supplies)?.days.low;
    const until = endOf(text.slice(sentence.start, sentence.end), own.dates, mention.end - sentence.start);
    const last = treatments.some(({ start }) => start >= mention.end && start < sentence.end);
    const more = isTreatment(mention.concept) && !last ? onward(sentence) : [];
    const said = more.map(read);
    const firstDay = [own, ...said].some(({ dates }) => dates.length > 0)
      ? dayFirstTaken([sentence, ...more])
      : undefined;
    // "Given for 10 days originally; she has taken it for the past 8 weeks."
    const after = said.flatMap(({ periods }) => periods.filter(({ kind }) => kind === 'for'))[0]?.days;
    const durationDays = after && (!written || after.high > written.high) ? after : written;
    const next = treatments.find(({ start, concept }) => start >= mention.end && concept !== mention.concept);
    const before = Math.min(next?.start ?? sentence.end, sentence.end) - sentence.start;
    // Of several dates the one behind the mention is its own: "morphine on 2 February, and pregabalin on 23 February".
    const beside = own.dates.filter(({ start }) => start >= mention.end - sentence.start && start < before);
    // "Norco, on which he has been since August 2025, and gabapentin": a date right behind another drug is that one's.
    const from = own.since.length > MOST_DATES ? Number.POSITIVE_INFINITY : otherFrom(sentence, mention.concept);
    const mine = (date: FoundDate): boolean => date.end > at || date.start <= from;
    const earliestDay = from === Number.POSITIVE_INFINITY ? own.first : earliest(own.since.filter(mine));
    const begun = begunIn(sentence);
    const since =
      firstDay ??
      (begun && monthsSince(`since ${begun.trim()}`)[0]?.day) ??
      earliest(beside) ??
      earliestDay ??
      said.find((each) => each.first)?.first;
    const loose = since
      ? undefined
      : ((begun && looseDay(begun, dayFirst)) ?? own.loose ?? said.find((each) => each.loose)?.loose);
    const isDated = since !== undefined || loose !== undefined;
    const afterOperation = isDated ? undefined : daysAfterOperation(text.slice(mention.end, sentence.start + before));
    return {
      ...(durationDays ? { durationDays } : {}),
      ...(afterOperation === undefined ? {} : { afterOperation }),
      ...(supplyDays === undefined ? {} : { supplyDays }),
      ...(since ? { since } : {}),
      ...(until ? { until } : {}),
      ...(loose ? { loose } : {}),
    };
  };
}

/** A line of a medication table: two dates close together behind the drug are its start and end. */
function endOf(words: string, dates: readonly FoundDate[], after: number): IsoDay | undefined {
  if (dates.length < 2) return undefined;
  const behind = dates.filter((date) => date.start >= after);
  const [first, second] = behind;
  if (!first || !second || behind.length > 2) return undefined;
  return /^[\s|,–—-]*(?:to|until)?[\s|]*$/.test(words.slice(first.end, second.start)) && second.day > first.day
    ? second.day
    : undefined;
}

/** The length of time that belongs to the mention: the first behind it before another mention, else the last before it when no other mention stands between. */
function nearest(
  periods: readonly FoundPeriod[],
  start: number,
  end: number,
  others: ReadPassage['mentions'],
  offset: number,
): FoundPeriod | undefined {
  if (periods.length === 0) return undefined;
  const next = others.map(({ mention }) => mention.start - offset).filter((each) => each >= end);
  const until = Math.min(...next, Number.POSITIVE_INFINITY);
  const behind = periods.find((period) => period.start >= end && (period.start < until || period.shared));
  if (behind) return behind;
  // Behind another mention it is that one's: "sciatica for 6 weeks, tramadol 50 mg".
  if (others.some(({ mention }) => mention.start >= offset && mention.end - offset <= start)) return undefined;
  return periods.findLast((period) => period.end <= start);
}
