import type { CourseCue } from '../knowledge/schema/rule.ts';
import type { Mention, Span } from '../text/mention.ts';
import { type Course, coursesOf } from './course.ts';
import { createCueFinder } from './cues.ts';
import { datesIn, titleMonth } from './facts/dates.ts';
import { dayOf, daysUntil, type LooseDate, titleDay } from './facts/looseDates.ts';
import { vitalsIn } from './facts/vitals.ts';
import {
  type IsoDay,
  isTreatment,
  type Observation,
  type PageObservation,
  type PatientFact,
  type ReadPassage,
} from './model.ts';
import { type PatientAt, trackPatients } from './patients.ts';
import { sentencesOf } from './sentence.ts';

/** A page being observed passage by passage, so that the work can be put off in between. */
export interface Gathering {
  add(passage: ReadPassage): void;
  end(): PageObservation;
}

export interface Observer {
  begin(): Gathering;
  /** @throws never: odd text gives fewer findings */
  observe(passages: readonly ReadPassage[]): PageObservation;
}

export interface ObserverOptions {
  readonly cues: readonly CourseCue[];
  /** How 02/03/2026 is read; true for UK and continental pages. */
  readonly dayFirst?: boolean;
}

/** A value of its own ("74 kg") is read with the label it stands under, a table's with its column. */
function labelled({ text, headings, cells }: ReadPassage): string {
  const columns = (cells ?? []).flatMap(({ start, end, column }) => {
    const value = text.slice(start, end);
    return column && /\d|^\s*(?:fe)?male\s*$/i.test(value) && value.length < 40 ? [`${column}: ${value}`] : [];
  });
  const label = headings?.at(-1);
  const own = label && label.length < 40 && text.length < 60 && !text.includes(label) ? `${label}: ${text}` : text;
  return [own, ...columns].join('\n');
}

/** So many passages may hold the page's title. */
const TITLES = 3;

/** What is seen of a mention at once, and its course, which waits for the page's own date. */
interface Dated {
  readonly seen: Omit<Observation, keyof Course>;
  readonly course: Course;
}

/** Headings over what was tried before: no plan, though "treatment" stands in them. */
const EARLIER = /\b(?:previous|prior|past|earlier|tried|failed|history|so far|to date|thus far)\b/i;
const PLAN = /\b(?:plan|tx|recommend\w*|orders?|disposition|instructions?|treatment)\b/i;
const LIST = /\b(?:medications?|meds|drugs?|prescriptions?)\b/i;

/** The innermost heading that says what kind of passage this is. */
function placeOf(headings: readonly string[] = []): Observation['place'] {
  for (const heading of headings.toReversed()) {
    if (PLAN.test(heading)) return EARLIER.test(heading) ? 'told' : 'plan';
    if (LIST.test(heading)) return 'list';
  }
  return 'told';
}

/** "in 2019", "stopped 2022": a bare year is never this visit. */
const MONTH_OR_DAY = '(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*\\.?,?|\\d{1,2}(?:st|nd|rd|th)?,?';
const YEAR = new RegExp(
  `(?<!\\b(?:since|from|started|start|begun|began|on it)\\s)(?<![\\d/.-]|\\b(?:${MONTH_OR_DAY})\\s)(?:19|20)\\d{2}(?![\\d/.-]\\d|\\d)`,
  'i',
);
/** No bare year is without. */
const ANY_YEAR = /(?:19|20)\d{2}/;
/** An amount right behind a drug's name, also of drugs whose dose is not computed. */
const FIGURE = /^[\s:,(-]*(?:[A-Za-z]{1,4}\s+){0,2}\d+(?:[.,/]\d+)*\s*(?:mg|mcg|µg|g|units?|iu|ml|%|micrograms?)\b/i;
/** The words of its sentence close to a mention, no further than the next mention on either side. */
function beside({ text, mentions, cells = [] }: ReadPassage, { start, end }: Mention, sentence: Span): string {
  const begun = cells.find((cell) => BEGINS.test(cell.column ?? '') && cell.start >= end);
  const before = mentions.map(({ mention }) => mention.end).filter((each) => each <= start);
  const after = mentions.map(({ mention }) => mention.start).filter((each) => each >= end);
  return text.slice(
    Math.max(sentence.start, start - 30, ...before),
    Math.min(sentence.end, end + 80, begun?.start ?? text.length, ...after),
  );
}

/** "every day since June of last year": begun then, not over. */
const GOES_ON_SINCE = /\b(?:since|ever since|started|begun|from)\b[^.;,]{0,24}\blast year\b/i;

/** A column that says since when, not when it was. */
const BEGINS = /\b(?:start(?:ed)?|since|begun|began|onset|first)\b/i;

/** What was waiting for the page's own date: with its year, or as its title says it. */
function settledBy({ seen, course }: Dated, latest: IsoDay | undefined, title: LooseDate | undefined): Observation {
  const { until, loose } = course;
  const since = course.since ?? (loose && latest ? dayOf(loose, latest) : undefined);
  const undated = since !== undefined && !latest && !course.durationDays;
  const days = undated ? LEAST_DAYS : loose && !latest ? daysSince(loose, title) : undefined;
  const durationDays = course.durationDays ?? (days === undefined ? undefined : { low: days, high: days });
  const ended = until !== undefined && latest !== undefined && until < latest;
  return {
    ...seen,
    ...(durationDays ? { durationDays } : {}),
    ...(since ? { since } : {}),
    ...(ended ? { ended } : {}),
  };
}

/** On a page without any date of its own, what is written as begun in a month has gone on for one at the least. */
const LEAST_DAYS = 31;
/** Days up to the page's own day. */
const daysSince = (loose: LooseDate, title: LooseDate | undefined): number | undefined =>
  title ? daysUntil(loose, title) : loose.lastYear ? LEAST_DAYS : undefined;

/** Reads the facts about the patient and what each mention's sentence adds. Runs where the page is; the result holds no page text but short quotes. */
export function createObserver({ cues, dayFirst = false }: ObserverOptions): Observer {
  const finder = createCueFinder(cues);

  /** @param asOf the date that the passage stands under */
  function observationsOf(passage: ReadPassage, patientAt: PatientAt, asOf: IsoDay | undefined): Dated[] {
    if (passage.mentions.length === 0) return [];
    const place = placeOf(passage.headings);
    const spans = passage.mentions.map(({ mention }) => mention).filter(({ concept }) => isTreatment(concept));
    const cuesOf = finder(passage.text, spans, passage.headings);
    const inSentences = sentencesOf(passage.text);
    const courseOf = coursesOf(passage, inSentences, dayFirst);
    return passage.mentions.map(({ index, mention }) => {
      const sentence = inSentences.around(mention);
      const words = passage.text.slice(sentence.start, sentence.end);
      const said = cuesOf.around(sentence, mention).filter((cue) => cue !== 'past' || !GOES_ON_SINCE.test(words));
      if (ANY_YEAR.test(words) && YEAR.test(beside(passage, mention, sentence))) said.push('past');
      if (FIGURE.test(passage.text.slice(mention.end, mention.end + 40))) said.push('figure');
      const patient = patientAt(mention.start);
      return {
        seen: { index, mention, cues: said, place, patient, ...(asOf ? { asOf } : {}) },
        course: courseOf(mention, sentence),
      };
    });
  }

  function begin(): Gathering {
    const patients = trackPatients();
    const observations: Dated[] = [];
    const facts: PatientFact[] = [];
    let latest: IsoDay | undefined;
    let title: LooseDate | undefined;
    /** A page is named at its beginning. */
    let looked = 0;
    const dated = (day: IsoDay | undefined): void => {
      if (day !== undefined && (latest === undefined || day > latest)) latest = day;
    };
    return {
      add(passage) {
        const patientAt = patients.of(passage.text);
        if (looked < TITLES) {
          const lines = [...(passage.headings ?? []), ...passage.text.split('\n', 3)];
          title ??= titleDay(lines, dayFirst);
          dated(titleMonth(lines));
        }
        looked += 1;
        const above = datesIn((passage.headings ?? []).join('\n'), dayFirst);
        observations.push(...observationsOf(passage, patientAt, above.at(-1)?.day));
        const dates = datesIn(passage.text, dayFirst);
        for (const { day } of [...dates, ...above]) dated(day);
        for (const { start, ...fact } of vitalsIn(labelled(passage))) {
          const date = dates.findLast((each) => each.end <= start) ?? dates.find((each) => each.start >= start);
          facts.push({ ...fact, ...(date ? { date: date.day } : {}), patient: patientAt(start) });
        }
      },
      end() {
        const settled = observations.map((each) => settledBy(each, latest, title));
        return { observations: settled, facts, ...(latest ? { latest } : {}), patients: patients.count };
      },
    };
  }

  return {
    begin,
    observe(passages) {
      const gathering = begin();
      for (const passage of passages) gathering.add(passage);
      return gathering.end();
    },
  };
}
