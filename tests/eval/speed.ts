/** Reading speed as a ratio in one run: everything (terms, assertion, doses) against the bare search for the names. */

import { phrasePattern, slotsOf } from '../../core/knowledge/phrase.ts';
import { formsOf, type Terms } from '../../core/text/lexicon.ts';
import type { Reader } from '../../core/text/reader.ts';
import { createTermFinder } from '../../core/text/termFinder.ts';
import type { Note } from './mentions.ts';

export interface SpeedScore {
  readonly characters: number;
  readonly names: number;
  /** Milliseconds, the best of several runs each. */
  readonly bare: number;
  readonly finding: number;
  readonly reading: number;
  /** The same on a small part of the text, for the alternation of all forms, which is slow. */
  readonly part: { readonly full: number; readonly reading: number };
}

const runs = 5;
const enough = 7_000_000;

function best(work: () => void, times = runs): number {
  let least = Number.POSITIVE_INFINITY;
  for (let run = 0; run < times; run += 1) {
    const start = performance.now();
    work();
    least = Math.min(least, performance.now() - start);
  }
  return least;
}

/** One alternation of the names that are plain words, longest first: what a highlighter would do with a list of terms. */
function bareAlternation(terms: Terms): { readonly pattern: RegExp; readonly names: number } {
  const names = [
    ...new Set(
      [...terms.concepts, ...(terms.combinations ?? [])]
        .flatMap((each) => each.names)
        .filter(({ text, match }) => match !== 'search' && !/[[({|]/.test(text))
        .map(({ text }) => text.replace(/[.*+?^${}()|[\]\\/]/g, '\\$&')),
    ),
  ].sort((a, b) => b.length - a.length);
  return { pattern: new RegExp(`\\b(?:${names.join('|')})\\b`, 'gi'), names: names.length };
}

/** One alternation of every written form, phrases and all: what it takes to find what we find. */
function fullAlternation(terms: Terms): RegExp {
  const slots = slotsOf(terms.slots ?? []);
  const patterns = formsOf(terms).map(({ text, literal }) =>
    literal ? text.replace(/[.*+?^${}()|[\]\\/]/g, '\\$&') : phrasePattern(text, slots),
  );
  return new RegExp(`\\b(?:${[...new Set(patterns)].sort((a, b) => b.length - a.length).join('|')})\\b`, 'gi');
}

/** The notes over and over, up to seven million characters. */
function manyNotes(notes: readonly Note[]): readonly string[] {
  const texts: string[] = [];
  let characters = 0;
  for (let i = 0; characters < enough && notes.length > 0; i += 1) {
    const text = notes[i % notes.length]?.text ?? '';
    texts.push(text);
    characters += Math.max(text.length, 1);
  }
  return texts;
}

export function evaluateSpeed(notes: readonly Note[], reader: Reader, terms: Terms): SpeedScore {
  const texts = manyNotes(notes);
  const { pattern, names } = bareAlternation(terms);
  let seen = 0;
  const bare = best(() => {
    for (const text of texts) for (const _ of text.matchAll(pattern)) seen += 1;
  });
  const reading = best(() => {
    for (const text of texts) seen += reader.readNote(text).mentions.length;
  });
  const finder = createTermFinder(terms);
  const finding = best(() => {
    for (const text of texts) seen += finder.find(text).length;
  });
  const few = texts.slice(0, 100);
  const all = fullAlternation(terms);
  const part = {
    full: best(() => {
      for (const text of few) for (const _ of text.matchAll(all)) seen += 1;
    }, 1),
    reading: best(() => {
      for (const text of few) seen += reader.readNote(text).mentions.length;
    }),
  };
  if (seen < 0) throw new Error('unreachable: keeps the work from being optimised away');
  return { characters: texts.reduce((sum, text) => sum + text.length, 0), names, bare, finding, reading, part };
}
