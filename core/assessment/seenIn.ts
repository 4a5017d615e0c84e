import type { Span } from '../text/mention.ts';
import type { CueFinder } from './cues.ts';
import type { Seen } from './datedObservation.ts';
import { isTreatment, type Observation, type ReadPassage } from './model.ts';
import type { PatientAt } from './patients.ts';
import type { Sentences } from './sentence.ts';

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
type ReadMention = ReadPassage['mentions'][number];

/** The words of its sentence close to a mention, no further than the next mention on either side. */
function beside({ text, mentions, cells = [] }: ReadPassage, at: number, sentence: Span): string {
  const { start, end } = (mentions[at] as ReadMention).mention;
  const begun = cells.find((cell) => BEGINS.test(cell.column ?? '') && cell.start >= end);
  // Ingredients of one product share a span; the next on either side is seldom further.
  let before = at - 1;
  while (before >= 0 && (mentions[before] as ReadMention).mention.end > start) before -= 1;
  let after = at + 1;
  while (after < mentions.length && (mentions[after] as ReadMention).mention.start < end) after += 1;
  return text.slice(
    Math.max(sentence.start, start - 30, mentions[before]?.mention.end ?? 0),
    Math.min(sentence.end, end + 80, begun?.start ?? text.length, mentions[after]?.mention.start ?? text.length),
  );
}

/** "every day since June of last year": begun then, not over. */
const GOES_ON_SINCE = /\b(?:since|ever since|started|begun|from)\b[^.;,]{0,24}\blast year\b/i;

/** A column that says since when, not when it was. */
export const BEGINS = /\b(?:start(?:ed)?|since|begun|began|onset|first)\b/i;

/** What stands with each mention of a passage, whatever its dates mean. */
export function seenIn(
  passage: ReadPassage,
  inSentences: Sentences,
  finder: CueFinder,
  patientAt: PatientAt,
): readonly Seen[] {
  const place = placeOf(passage.headings);
  const spans = passage.mentions.map(({ mention }) => mention).filter(({ concept }) => isTreatment(concept));
  const cuesOf = finder(passage.text, spans, passage.headings);
  return passage.mentions.map(({ index, mention }, at) => {
    const sentence = inSentences.around(mention);
    const words = passage.text.slice(sentence.start, sentence.end);
    const said = cuesOf.around(sentence, mention).filter((cue) => cue !== 'past' || !GOES_ON_SINCE.test(words));
    if (ANY_YEAR.test(words) && YEAR.test(beside(passage, at, sentence))) said.push('past');
    if (FIGURE.test(passage.text.slice(mention.end, mention.end + 40))) said.push('figure');
    return { index, mention, cues: said, place, patient: patientAt(mention.start) };
  });
}
