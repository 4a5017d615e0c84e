import { datesIn, type FoundDate, monthsSince } from './facts/dates.ts';
import { type LooseDate, looseDatesIn } from './facts/looseDates.ts';
import { type FoundPeriod, periodsIn } from './facts/periods.ts';
import type { IsoDay } from './model.ts';

/** What a sentence says of time, whichever mention of it asks. */
export interface SentenceTimes {
  readonly periods: readonly FoundPeriod[];
  /** How long what was dispensed lasts, as written. */
  readonly supplies: readonly FoundPeriod[];
  readonly dates: readonly FoundDate[];
  /** Days, and months named behind "since". */
  readonly since: readonly FoundDate[];
  /** The earliest of them. */
  readonly first: IsoDay | undefined;
  readonly loose: LooseDate | undefined;
}

export const earliest = (dates: readonly FoundDate[]): IsoDay | undefined => dates.map(({ day }) => day).sort()[0];

const BIRTH = /\b(?:dob|birth|born)\b[^.;\n]{0,24}$/i;

/**
 * The dates and lengths of time of a sentence.
 * @param isSupply whether a supply is told where a period begins, whatever its words say
 */
export function timesIn(words: string, dayFirst: boolean, isSupply: (at: number) => boolean): SentenceTimes {
  const dates = datesIn(words, dayFirst).filter((date) => !BIRTH.test(words.slice(0, date.start)));
  const since = [...dates, ...monthsSince(words)];
  const [loose] = looseDatesIn(words, dayFirst);
  const lengths = periodsIn(words);
  const ofSupply = ({ kind, start }: FoundPeriod): boolean => kind === 'supply' || isSupply(start);
  const supplies = lengths.filter(ofSupply);
  const periods = lengths.filter((each) => !ofSupply(each));
  return { periods, supplies, dates, since, first: earliest(since), loose };
}
