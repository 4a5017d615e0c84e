import { slotsOf } from '../knowledge/phrase.ts';
import type { ConceptId } from '../knowledge/schema/ids.ts';
import { isCode } from './codes.ts';
import { contextInSteps } from './context/context.ts';
import { english } from './context/english.ts';
import type { ContextData } from './context/triggerData.ts';
import { createResolver, type Resolver } from './cues.ts';
import type { Terms } from './lexicon.ts';
import type { Ambiguity, Mention, Reading, Span } from './mention.ts';
import { type NotePassage, notePassages } from './notePassages.ts';
import type { Passage } from './passage.ts';
import { type DrugSpan, dosesOf, isSecondName } from './sigScope.ts';
import { atOnce, type Steps } from './steps.ts';
import { createStrengthPairs } from './strengthPairs.ts';
import { type Hit, type Look, termFinderInSteps } from './termFinder.ts';
import type { NameWord } from './termWords.ts';

/** Reads text as a clinician would: which concepts are mentioned, what is said of each, and at which dose. */
export interface Reader {
  /** A passage of a page, with what the layout says about it; offsets are into its text. */
  read(passage: Passage): Reading;
  /**
   * A whole plain note: its sections, paragraphs and list items are found first; offsets are into the note.
   * @param around what the layout says about the note as a whole
   */
  readNote(text: string, around?: NoteLayout): Reading;
  /** The same in steps, so that a page that shows a note of megabytes can pause between them. */
  readNoteInSteps(text: string, around?: NoteLayout): Steps<Reading>;
  /** A quick look: whether a term may stand in the text, or begin at its end and go on in another. */
  mayHold(text: string): Look;
  /** Whether a label is a heading that sections of notes are known by. */
  knowsHeading(label: string): boolean;
}

/** What stands over a note on a page, and what of it is struck through. */
export type NoteLayout = Pick<Passage, 'headings' | 'struck'>;

/** One term found and understood. */
interface Found {
  readonly hit: Hit;
  /** Several for a combination. */
  readonly concepts: readonly ConceptId[];
  readonly combination: string | undefined;
}

/** The text a passage is part of, and where in it. */
interface Whole {
  readonly text: string;
  readonly at: number;
}

const kindOf = (concept: string): string => concept.slice(0, concept.indexOf(':'));

/**
 * @param data the language of the notes; English where left out
 * @throws {PhraseError} for a pack with a phrase that cannot be read, which may show only in a text that comes by it
 */
export const createReader = (terms: Terms, data: ContextData = english): Reader => atOnce(readerInSteps(terms, data));

/**
 * Makes a reader in steps: all at once it would keep a page waiting.
 * @param words of the terms that are no names by themselves, where they have been found before
 * @throws {PhraseError} as `createReader`
 */
export function* readerInSteps(terms: Terms, data: ContextData = english, words?: readonly NameWord[]): Steps<Reader> {
  const finder = yield* termFinderInSteps(terms, words);
  const context = yield* contextInSteps(data);
  const productAt = createStrengthPairs(terms.combinations ?? []);
  let resolver: Resolver | undefined;

  function understand(passage: Passage, hits: readonly Hit[], whole: Whole) {
    const found: Found[] = [];
    const ambiguous: Ambiguity[] = [];
    /** Every drug, also one that is no mention, so that each sig goes to the right one. */
    const drugs: DrugSpan[] = [];
    const take = (hit: Hit, concepts: readonly ConceptId[], combination?: string): void => {
      const { start, end } = hit;
      found.push({ hit, concepts, combination });
      if (kindOf(concepts[0] ?? '') !== 'drug') return;
      drugs.push(
        combination === undefined ? { start, end, concepts } : { start, end, concepts, ingredients: concepts },
      );
    };
    for (const hit of hits) {
      const { start, end } = hit;
      const form = hit.forms.find(({ code }) => code === undefined || isCode(code, passage, hit));
      if (!form) continue;
      const { meaning } = form;
      if (meaning.kind === 'concept' || meaning.kind === 'combination') {
        const product =
          meaning.kind === 'combination' ? meaning.combination : productAt(passage.text, end, meaning.concept);
        const single = meaning.kind === 'concept' ? [meaning.concept] : [];
        take(hit, product?.ingredients.map((each) => each.concept) ?? single, product?.id);
      } else if (meaning.kind === 'guard') {
        if (kindOf(meaning.concept) === 'drug') drugs.push({ start, end, concepts: [meaning.concept] });
      } else {
        const { term } = meaning;
        const headings = passage.headings ?? [];
        // Many pages have no term that could mean two things.
        resolver ??= createResolver(terms.abbreviations ?? [], slotsOf(terms.slots ?? []));
        const reading = resolver.resolve(term, {
          text: whole.text,
          start: start + whole.at,
          end: end + whole.at,
          passage: { start: whole.at, end: whole.at + passage.text.length },
          headings,
        });
        if (reading?.concept) {
          if (!guards.has(reading.concept)) take(hit, [reading.concept]);
        } else if (!reading && !term.quiet) ambiguous.push(ambiguityOf(whole, hit, term.readings));
      }
    }
    return { found, ambiguous, drugs };
  }

  const guards = new Set(terms.concepts.flatMap(({ id, role }) => (role === 'guard' ? [id] : [])));

  /** @param hits in the passage @returns with offsets into the whole */
  function readHits(passage: Passage, hits: readonly Hit[], whole: Whole): Reading {
    if (hits.length === 0) return { mentions: [], ambiguous: [] };
    const { found, ambiguous, drugs } = understand(passage, hits, whole);
    const verdicts = context.assess(
      passage,
      found.map(({ hit: { start, end }, concepts }) => ({ start, end, kind: kindOf(concepts[0] ?? '') })),
    );
    const mentions: Mention[] = [];
    let drugIndex = 0;
    for (const [index, { hit, concepts, combination }] of found.entries()) {
      const verdict = verdicts[index];
      if (!verdict) continue;
      const { start, end } = hit;
      while (drugIndex < drugs.length && (drugs[drugIndex]?.start ?? 0) < start) drugIndex += 1;
      const isDrug = drugs[drugIndex]?.start === start;
      for (const concept of concepts) {
        const dose = isDrug ? dosesOf(passage, drugs, drugIndex, concept) : undefined;
        mentions.push({
          concept,
          start: start + whole.at,
          end: end + whole.at,
          surface: passage.text.slice(start, end),
          ...verdict,
          ...(dose ? { dose } : {}),
          ...(combination === undefined ? {} : { combination }),
          ...(dose && isSecondName(passage.text, drugs, drugIndex) ? { second: true as const } : {}),
        });
      }
    }
    return { mentions, ambiguous };
  }

  function* readNoteInSteps(text: string, around: NoteLayout = {}): Steps<Reading> {
    const mentions: Mention[] = [];
    const ambiguous: Ambiguity[] = [];
    const { headings = [], struck = [] } = around;
    for (const own of notePassages(text, context.knowsHeading)) {
      const { start } = own;
      const found = finder.find(text, start, start + own.text.length);
      if (found.length > 0) {
        const hits = found.map((hit) => ({ start: hit.start - start, end: hit.end - start, forms: hit.forms }));
        const isBare = headings.length === 0 && struck.length === 0;
        const passage = isBare ? own : within(own, headings, struck);
        const reading = readHits(passage, hits, { text, at: start });
        for (const each of reading.mentions) mentions.push(each);
        for (const each of reading.ambiguous) ambiguous.push(each);
      }
      yield;
    }
    return { mentions, ambiguous };
  }

  return {
    read: (passage) => readHits(passage, finder.find(passage.text), { text: passage.text, at: 0 }),
    readNote: (text, around) => atOnce(readNoteInSteps(text, around)),
    readNoteInSteps,
    knowsHeading: context.knowsHeading,
    mayHold: finder.mayHold,
  };
}

/** A passage of a note with what stands over the note, and what of it is struck through. */
function within(own: NotePassage, headings: readonly string[], struck: readonly Span[]): Passage {
  const { start } = own;
  const moved = struck.map((span) => ({ start: span.start - start, end: span.end - start }));
  return { ...own, headings: [...headings, ...own.headings], ...(moved.length > 0 ? { struck: moved } : {}) };
}

function ambiguityOf(
  { text, at }: Whole,
  hit: Hit,
  readings: readonly { label: string; concept?: ConceptId | undefined }[],
): Ambiguity {
  const start = hit.start + at;
  const end = hit.end + at;
  return {
    start,
    end,
    surface: text.slice(start, end),
    readings: readings.map(({ label, concept }) => (concept ? { label, concept } : { label })),
  };
}
