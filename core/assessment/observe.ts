import type { CourseCue } from '../knowledge/schema/rule.ts';
import { coursesOf } from './course.ts';
import { createCueFinder } from './cues.ts';
import { type Dated, settledBy } from './datedObservation.ts';
import { type ByOrder, collectOrder, inBothOrders } from './facts/dateOrder.ts';
import { datesIn, holdsDate, titleMonth } from './facts/dates.ts';
import { type LooseDate, titleDay } from './facts/looseDates.ts';
import { type Operation, operationIn } from './facts/operation.ts';
import { vitalsIn } from './facts/vitals.ts';
import type { IsoDay, PageObservation, PatientFact, ReadPassage } from './model.ts';
import { trackPatients } from './patients.ts';
import { seenIn } from './seenIn.ts';
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
  /** How 02/03/2026 is read where nothing on the page tells; true for UK and continental pages. */
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

/** What a passage says where its dates are read in one order. */
interface InOrder {
  readonly observations: readonly Dated[];
  readonly facts: readonly PatientFact[];
  readonly latest: IsoDay | undefined;
  readonly title: LooseDate | undefined;
}

const later = (a: IsoDay | undefined, b: IsoDay | undefined): IsoDay | undefined =>
  a === undefined || (b !== undefined && b > a) ? b : a;

/** Reads the facts about the patient and what each mention's sentence adds. Runs where the page is; the result holds no page text but short quotes. */
export function createObserver({ cues, dayFirst: unless = false }: ObserverOptions): Observer {
  const finder = createCueFinder(cues);

  function begin(): Gathering {
    const patients = trackPatients();
    const order = collectOrder(unless);
    const passages: ByOrder<InOrder>[] = [];
    let looked = 0;
    let operation: Operation | undefined;

    /**
     * What a passage says; undefined for most, which say nothing of the patient.
     * @param isTitle whether the passage stands where a page is named
     */
    function read(passage: ReadPassage, isTitle: boolean): ByOrder<InOrder> | undefined {
      const { text, headings = [], mentions } = passage;
      const patientAt = patients.of(text);
      const vitals = vitalsIn(labelled(passage));
      const lines = isTitle ? [...headings, ...text.split('\n', 3)] : [];
      const over = headings.join('\n');
      if (mentions.length === 0 && vitals.length === 0 && !isTitle && !holdsDate(over) && !holdsDate(text))
        return undefined;
      const inSentences = sentencesOf(text);
      const seen = mentions.length > 0 ? seenIn(passage, inSentences, finder, patientAt) : [];
      return inBothOrders(`${over}\n${text}`, (dayFirst) => {
        const above = datesIn(over, dayFirst);
        const dates = datesIn(text, dayFirst);
        const asOf = above.at(-1)?.day;
        const courseOf = seen.length > 0 ? coursesOf(passage, inSentences, dayFirst) : () => ({});
        return {
          observations: seen.map((each) => ({
            seen: { ...each, ...(asOf ? { asOf } : {}) },
            course: courseOf(each.mention, inSentences.around(each.mention)),
          })),
          facts: vitals.map(({ start, ...fact }) => {
            const date = dates.findLast((each) => each.end <= start) ?? dates.find((each) => each.start >= start);
            return { ...fact, ...(date ? { date: date.day } : {}), patient: patientAt(start) };
          }),
          latest: [...dates, ...above].map(({ day }) => day).reduce(later, isTitle ? titleMonth(lines) : undefined),
          title: isTitle ? titleDay(lines, dayFirst) : undefined,
        };
      });
    }

    return {
      add(passage) {
        // A page is named at its beginning.
        const isTitle = looked < TITLES;
        looked += 1;
        order.see(passage.text, isTitle || passage.mentions.length > 0);
        operation ??= operationIn(passage.text);
        const said = read(passage, isTitle);
        if (said) passages.push(said);
      },
      end() {
        const parts = passages.map(([monthFirst, dayFirst]) => (order.isDayFirst ? dayFirst : monthFirst));
        const latest = parts.map((part) => part.latest).reduce(later, undefined);
        const title = parts.map((part) => part.title).find((each) => each !== undefined);
        const page = { latest, title, operation };
        const observations = parts.flatMap((part) => part.observations.map((each) => settledBy(each, page)));
        const facts = parts.flatMap((part) => part.facts);
        return { observations, facts, ...(latest ? { latest } : {}), patients: patients.count };
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
