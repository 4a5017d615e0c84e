import type { CourseCue } from '../knowledge/schema/rule.ts';
import { createCueFinder } from './cues.ts';
import { datesIn } from './facts/dates.ts';
import { type FoundPeriod, periodsIn } from './facts/periods.ts';
import { vitalsIn } from './facts/vitals.ts';
import type { IsoDay, Observation, PageObservation, PatientFact, ReadPassage } from './model.ts';
import { patientOfPassages } from './patients.ts';
import { sentenceAround } from './sentence.ts';

export interface Observer {
  /** @throws never: odd text gives fewer findings */
  observe(passages: readonly ReadPassage[]): PageObservation;
}

export interface ObserverOptions {
  readonly cues: readonly CourseCue[];
  /** How 02/03/2026 is read; true for UK and continental pages. */
  readonly dayFirst?: boolean;
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

/** "in 2019": a bare year is never this visit. */
const YEAR = /\bin (?:19|20)\d{2}\b/i;
const BIRTH = /\b(?:dob|birth|born)\b[^.;\n]{0,24}$/i;

/** Reads the facts about the patient and what each mention's sentence adds. Runs where the page is; the result holds no page text but short quotes. */
export function createObserver({ cues, dayFirst = false }: ObserverOptions): Observer {
  const finder = createCueFinder(cues);

  function observationsOf(passage: ReadPassage, patient: number): Observation[] {
    const place = placeOf(passage.headings);
    return passage.mentions.map(({ index, mention }) => {
      const sentence = sentenceAround(passage.text, mention);
      const words = passage.text.slice(sentence.start, sentence.end);
      const at = mention.start - sentence.start;
      const course = nearest(periodsIn(words), at, mention.end - sentence.start, passage.mentions, sentence.start);
      const since = datesIn(words, dayFirst)
        .filter((date) => !BIRTH.test(words.slice(0, date.start)))
        .map((date) => date.day)
        .sort()[0];
      return {
        index,
        mention,
        cues: [...finder.find(passage.text, sentence, mention), ...(YEAR.test(words) ? ['past'] : [])],
        ...(mention.dose?.duration
          ? { durationDays: mention.dose.duration }
          : course
            ? { durationDays: course.days }
            : {}),
        ...(since ? { since } : {}),
        place,
        patient,
      };
    });
  }

  return {
    observe(passages) {
      const patients = patientOfPassages(passages.map(({ text }) => text));
      const observations: Observation[] = [];
      const facts: PatientFact[] = [];
      let latest: IsoDay | undefined;
      for (const [at, passage] of passages.entries()) {
        const patient = patients.of[at] ?? 0;
        observations.push(...observationsOf(passage, patient));
        const dates = datesIn(passage.text, dayFirst);
        for (const { day } of dates) if (latest === undefined || day > latest) latest = day;
        for (const { start, ...fact } of vitalsIn(passage.text)) {
          const date = dates.findLast((each) => each.end <= start) ?? dates.find((each) => each.start >= start);
          facts.push({ ...fact, ...(date ? { date: date.day } : {}), patient });
        }
      }
      return { observations, facts, ...(latest ? { latest } : {}), patients: patients.count };
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
  if (others.some(({ mention }) => mention.end - offset <= start)) return undefined;
  return periods.findLast((period) => period.end <= start);
}
