import * as v from 'valibot';
import { ConceptId, LocalId, Region } from './ids.ts';
import { provenance, Statement } from './statement.ts';

/**
 * How names, ambiguous terms, cues and slots are written: plain words, or a phrase in a small language. It has no repetition,
 * so that a pack from anywhere compiles to a harmless pattern (`core/knowledge/phrase.ts` parses, compiles and expands it).
 *
 * - A space or a hyphen stands for either: whitespace (also a line break) or one hyphen or dash. `low back` finds "low-back".
 * - `[x]` may be left out, together with one space beside it: `lumbar [spinal] stenosis`, `dis(c|k)[s]`.
 * - `(a|b)` one of these. Brackets nest.
 * - `{level}` one of the phrases of the pack's slot of that id: `{levels} radiculopathy`, `herniat(ed|ion of) dis(c|k) at {levels}`.
 * - A straight apostrophe also finds a curly one. Everything else stands for itself; `match` says about its case.
 */
export const Phrase = v.pipe(v.string(), v.minLength(1));
export type Phrase = v.InferOutput<typeof Phrase>;

/** A named set of phrases that names can use as `{id}`; slots may use other slots, never themselves. */
export const Slot = v.strictObject({ id: LocalId, phrases: v.pipe(v.array(Phrase), v.minLength(1)) });
export type Slot = v.InferOutput<typeof Slot>;

/**
 * One way a concept is written. `text` is a phrase, except for `code`, which is taken literally.
 * `match`: `word` (default: any case, word-bounded), `exact` (this case only), `upper` (all capitals only, abbreviations),
 * `search` (found by lookup, never marked on a page, because it means other things too).
 */
export const Name = v.strictObject({
  text: v.pipe(v.string(), v.minLength(2)),
  type: v.picklist([
    'generic',
    'brand',
    'synonym',
    'spelling',
    'misspelling',
    'abbreviation',
    'slang',
    'foreign',
    'code',
  ]),
  region: v.optional(Region),
  lang: v.optional(v.string()),
  match: v.optional(v.picklist(['word', 'exact', 'upper', 'search'])),
  status: v.optional(v.picklist(['verified', 'unverified'])),
});
export type Name = v.InferOutput<typeof Name>;

export const CodeSystem = v.picklist([
  'ICD-10-CM',
  'ICD-10',
  'ICD-11',
  'ICD-9-CM',
  'SNOMED CT',
  'RxNorm',
  'ATC',
  'ICPC-2',
]);
export type CodeSystem = v.InferOutput<typeof CodeSystem>;

/**
 * A code of the concept. A final `-` or `x` stands for "and all below" (`M54.3-`).
 * Codes with a letter are found on pages; bare numbers (SNOMED, RxNorm) only beside their system's name.
 */
export const Code = v.strictObject({
  system: CodeSystem,
  code: v.string(),
  label: v.optional(v.string()),
  ...provenance,
});
export type Code = v.InferOutput<typeof Code>;

/** What a concept is, for the card and the palette: at most about 140 characters. Kept apart from names, which are read in every page. */
export const Summary = v.strictObject({ concept: ConceptId, ...Statement.entries });
export type Summary = v.InferOutput<typeof Summary>;

/** Something a page can mention: a condition, a drug, a class, a therapy, a sign … */
export const Concept = v.strictObject({
  id: ConceptId,
  label: v.string(),
  /** The broader concept: a drug's class, `condition:lumbar-radiculopathy` for a child of it. */
  parents: v.optional(v.array(ConceptId), []),
  /** Put here by `mergeParts` from the pack's `summaries`. */
  summary: v.optional(Statement),
  /**
   * `core` opens the sciatica context, `related` does not; both are marked on the page and listed.
   * `background` is read as a fact about the patient or an interaction partner (hypertension, SSRI), never marked or listed.
   * `guard` is read only so that it is not mistaken for another (cervical radiculopathy): it is no mention.
   */
  role: v.optional(v.picklist(['core', 'related', 'background', 'guard'])),
  names: v.array(Name),
  codes: v.optional(v.array(Code), []),
});
export type Concept = v.InferOutput<typeof Concept>;

/** A product of several ingredients (Vicodin, co-codamol): one mention per ingredient. Strengths in the order written, mg. */
export const Combination = v.strictObject({
  id: LocalId,
  label: v.string(),
  names: v.array(Name),
  ingredients: v.pipe(
    v.array(v.strictObject({ concept: ConceptId, strengthsMg: v.optional(v.array(v.number()), []) })),
    v.minLength(2),
  ),
  ...provenance,
});
export type Combination = v.InferOutput<typeof Combination>;

/**
 * Words around a term that tell which reading is meant: phrases that match whole words, any case. The closer kind decides:
 * `before`/`after` over `near` over `sentence` over `passage`; of the same kind the nearest.
 */
export const Cues = v.strictObject({
  /** Directly before / after (next token). */
  before: v.optional(v.array(v.string()), []),
  after: v.optional(v.array(v.string()), []),
  /** Within five tokens. */
  near: v.optional(v.array(v.string()), []),
  /** In the same sentence. */
  sentence: v.optional(v.array(v.string()), []),
  /** Anywhere in the same passage, its headings, or a page that says nothing else. */
  passage: v.optional(v.array(v.string()), []),
  /** Section headings. */
  sections: v.optional(v.array(v.string()), []),
  /** A dose with a mass unit follows. */
  dose: v.optional(v.boolean()),
  /** A bare number follows or precedes. */
  number: v.optional(v.boolean()),
  letterCase: v.optional(v.picklist(['upper', 'lower', 'title'])),
});
export type Cues = v.InferOutput<typeof Cues>;

/**
 * A term that means several things: a short form ("PT"), or a bare word whose region the words around it tell ("radiculopathy",
 * "herniated disc"). Without a deciding cue it is reported as ambiguous and triggers nothing.
 */
export const Abbreviation = v.strictObject({
  text: Phrase,
  /** Other spellings of the same term ("P.T."). */
  variants: v.optional(v.array(Phrase), []),
  /** As for names; `word` where absent. */
  match: v.optional(v.picklist(['word', 'exact', 'upper'])),
  /** Do not report it when nothing decides: too common a word. */
  quiet: v.optional(v.boolean()),
  readings: v.pipe(
    v.array(
      v.strictObject({
        label: v.string(),
        /** Absent for a meaning that is none of our concepts. */
        concept: v.optional(ConceptId),
        /** Taken when no cue decides; at most one reading has it. */
        fallback: v.optional(v.boolean()),
        cues: v.optional(Cues),
      }),
    ),
    v.minLength(2),
  ),
  ...provenance,
});
export type Abbreviation = v.InferOutput<typeof Abbreviation>;
