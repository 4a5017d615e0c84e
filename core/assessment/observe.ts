import type { CourseCue } from '../knowledge/schema/rule.ts';
import type { Mention, Span } from '../text/mention.ts';
import { createCueFinder } from './cues.ts';
import { datesIn, type FoundDate, monthsSince } from './facts/dates.ts';
import { type FoundPeriod, periodsIn } from './facts/periods.ts';
import { vitalsIn } from './facts/vitals.ts';
import type { IsoDay, Observation, PageObservation, PatientFact, ReadPassage } from './model.ts';
import { trackPatients } from './patients.ts';
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

const TREATMENT = /^(?:drug|class|therapy):/;

type Dated = Observation & { readonly until?: IsoDay };

/** What a sentence says of time, whichever mention of it asks. */
interface SentenceFindings {
  readonly periods: readonly FoundPeriod[];
  readonly dates: readonly FoundDate[];
  readonly since: IsoDay | undefined;
}

function findingsIn(words: string, dayFirst: boolean): SentenceFindings {
  const dates = datesIn(words, dayFirst).filter((date) => !BIRTH.test(words.slice(0, date.start)));
  const since = [...dates, ...monthsSince(words)].map((date) => date.day).sort()[0];
  return { periods: periodsIn(words), dates, since };
}

/** A line of a medication table: two dates close together behind the drug are its start and end. */
function endOf(words: string, dates: readonly FoundDate[], after: number): IsoDay | undefined {
  const behind = dates.filter((date) => date.start >= after);
  const [first, second] = behind;
  if (!first || !second || behind.length > 2) return undefined;
  return /^[\s|,–—-]*(?:to|until)?[\s|]*$/.test(words.slice(first.end, second.start)) && second.day > first.day
    ? second.day
    : undefined;
}

const PLAN = /\b(?:plan|recommend\w*|orders?|disposition|instructions?|treatment)\b/i;
const LIST = /\b(?:medications?|meds|drugs?|prescriptions?)\b/i;

/** The innermost heading that says what kind of passage this is. */
function placeOf(headings: readonly string[] = []): Observation['place'] {
  for (const heading of headings.toReversed()) {
    if (PLAN.test(heading)) return 'plan';
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

/** A column that says since when, not when it was. */
const BEGINS = /\b(?:start(?:ed)?|since|begun|began|onset|first)\b/i;

const BIRTH = /\b(?:dob|birth|born)\b[^.;\n]{0,24}$/i;

/** Reads the facts about the patient and what each mention's sentence adds. Runs where the page is; the result holds no page text but short quotes. */
export function createObserver({ cues, dayFirst = false }: ObserverOptions): Observer {
  const finder = createCueFinder(cues);

  function observationsOf(passage: ReadPassage, patient: number): Dated[] {
    const place = placeOf(passage.headings);
    const asOf = datesIn((passage.headings ?? []).join('\n'), dayFirst).at(-1)?.day;
    const spans = passage.mentions.map(({ mention }) => mention).filter(({ concept }) => TREATMENT.test(concept));
    if (passage.mentions.length === 0) return [];
    const cuesOf = finder(passage.text, spans, passage.headings);
    const inSentences = sentencesOf(passage.text);
    const sentences = new Map<number, SentenceFindings>();
    return passage.mentions.map(({ index, mention }) => {
      const sentence = inSentences.around(mention);
      const words = passage.text.slice(sentence.start, sentence.end);
      const at = mention.start - sentence.start;
      // Sentences end where their text does: the end tells them apart.
      const said = sentences.get(sentence.end) ?? findingsIn(words, dayFirst);
      sentences.set(sentence.end, said);
      const { dates, since } = said;
      const course = nearest(said.periods, at, mention.end - sentence.start, passage.mentions, sentence.start);
      const until = endOf(words, dates, mention.end - sentence.start);
      return {
        index,
        mention,
        cues: [
          ...cuesOf.around(sentence, mention),
          ...(YEAR.test(beside(passage, mention, sentence)) ? ['past'] : []),
          ...(FIGURE.test(passage.text.slice(mention.end, mention.end + 40)) ? ['figure'] : []),
        ],
        ...(mention.dose?.duration
          ? { durationDays: mention.dose.duration }
          : course
            ? { durationDays: course.days }
            : {}),
        ...(since ? { since } : {}),
        ...(until ? { until } : {}),
        ...(asOf ? { asOf } : {}),
        place,
        patient,
      };
    });
  }

  function begin(): Gathering {
    const patients = trackPatients();
    const observations: Dated[] = [];
    const facts: PatientFact[] = [];
    let latest: IsoDay | undefined;
    return {
      add(passage) {
        const patient = patients.of(passage.text);
        observations.push(...observationsOf(passage, patient));
        const dates = datesIn(passage.text, dayFirst);
        for (const { day } of dates) if (latest === undefined || day > latest) latest = day;
        for (const { day } of datesIn((passage.headings ?? []).join('\n'), dayFirst)) {
          if (latest === undefined || day > latest) latest = day;
        }
        for (const { start, ...fact } of vitalsIn(labelled(passage))) {
          const date = dates.findLast((each) => each.end <= start) ?? dates.find((each) => each.start >= start);
          facts.push({ ...fact, ...(date ? { date: date.day } : {}), patient });
        }
      },
      end() {
        const settled = observations.map(({ until, ...observation }): Observation => {
          const ended = until !== undefined && latest !== undefined && until < latest;
          return ended ? { ...observation, ended } : observation;
        });
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

/** The length of time that belongs to the mention: the first behind it before another mention, else the last before it when no other mention stands between. */
function nearest(
  periods: readonly FoundPeriod[],
  start: number,
  end: number,
  others: ReadPassage['mentions'],
  offset: number,
): FoundPeriod | undefined {
  const next = others.map(({ mention }) => mention.start - offset).filter((each) => each >= end);
  const until = Math.min(...next, Number.POSITIVE_INFINITY);
  const behind = periods.find((period) => period.start >= end && period.start < until);
  if (behind) return behind;
  // Behind another mention it is that one's: "sciatica for 6 weeks, tramadol 50 mg".
  if (others.some(({ mention }) => mention.start >= offset && mention.end - offset <= start)) return undefined;
  return periods.findLast((period) => period.end <= start);
}
