import type { Slots } from '../knowledge/phrase.ts';
import { Automaton, DEAD, START } from './automaton.ts';
import { CharacterClasses, IGNORABLE, OTHER } from './characters.ts';
import type { AmbiguousTerm } from './lexicon.ts';
import type { Span } from './mention.ts';
import { PhraseGraph } from './phraseGraph.ts';
import { TextClasses } from './textClasses.ts';
import type { Written } from './written.ts';

export type TermReading = AmbiguousTerm['readings'][number];

/** Where a cue counts; as in the pack's `Cues`. */
export const cueKinds = ['before', 'after', 'near', 'sentence', 'passage', 'sections'] as const;
export type CueKind = (typeof cueKinds)[number];

/** One phrase and all that it speaks for. */
export interface Cue extends Written {
  readonly uses: Map<TermReading, Set<CueKind>>;
}

export interface CueHit extends Span {
  readonly cues: readonly Cue[];
}

/** Signs that are no words ("£", ":") count only right beside a term. */
export type SignCues = ReadonlyMap<TermReading, ReadonlyMap<CueKind, readonly string[]>>;

export interface CueIndex {
  /** Every cue that begins in a stretch of a text, also those inside others, by `start`. */
  find(text: string, from: number, to: number): readonly CueHit[];
  readonly signs: SignCues;
}

/** All cues of all ambiguous terms in one automaton, so that a passage is searched once whatever it holds. */
export function createCueIndex(terms: readonly AmbiguousTerm[], slots: Slots): CueIndex {
  const cues = new Map<string, Cue>();
  const signs = new Map<TermReading, Map<CueKind, readonly string[]>>();
  for (const { readings } of terms) {
    for (const reading of readings)
      for (const kind of cueKinds)
        for (const phrase of reading.cues?.[kind] ?? []) {
          // A sign before a word is the gap to it: "PT/INR" has "INR" right behind.
          const text = phrase.replace(/^[^\p{L}\p{N}([{]+/u, '');
          if (text === '') {
            const own = signs.get(reading) ?? new Map<CueKind, readonly string[]>();
            signs.set(reading, own.set(kind, [...(own.get(kind) ?? []), phrase]));
            continue;
          }
          const cue = cues.get(text) ?? { text, literal: false, plural: false, uses: new Map() };
          cues.set(text, cue);
          const uses = cue.uses.get(reading) ?? new Set();
          cue.uses.set(reading, uses.add(kind));
        }
  }
  const classes = new CharacterClasses();
  const graph = new PhraseGraph<Cue>(slots, classes);
  for (const cue of cues.values()) graph.add(cue);
  const automaton = new Automaton(graph, classes.size);
  const texts = new TextClasses(classes);

  function find(text: string, from: number, to: number): readonly CueHit[] {
    const hits: CueHit[] = [];
    // A word that begins before the stretch belongs to the stretch before.
    let start = texts.wordStart(text, from, from - 1) < from ? texts.wordEnd(text, from, to) : from;
    while (start < to) {
      let characterClass = texts.of(text.charCodeAt(start));
      if (characterClass < IGNORABLE) {
        start += 1;
        continue;
      }
      let state = automaton.next(START, characterClass);
      let at = start + 1;
      for (; state !== DEAD; at += 1) {
        characterClass = at < text.length ? texts.of(text.charCodeAt(at)) : OTHER;
        const ended = characterClass < IGNORABLE ? automaton.forms[state] : undefined;
        if (ended) hits.push({ start, end: at, cues: ended });
        if (at >= text.length) break;
        state = automaton.next(state, characterClass);
      }
      start = texts.wordEnd(text, start + 1, to);
    }
    return hits;
  }

  return { find, signs };
}
