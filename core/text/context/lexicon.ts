import { atOnce, type Steps } from '../steps.ts';
import { createPhraseMatcher, type PhraseMatcher } from './phraseMatcher.ts';
import { targetWord } from './sentenceWords.ts';
import type {
  ColumnGroup,
  ContextData,
  Ended,
  Property,
  SectionGroup,
  TargetKind,
  TriggerGroup,
} from './triggerData.ts';
import { createVocabulary, type Vocabulary } from './vocabulary.ts';

/** A trigger and the properties it speaks of. A phrase can be in several groups. */
export interface Trigger {
  readonly group: TriggerGroup;
  readonly gives: readonly Property[];
}

/** The language data, ready to be matched. */
export interface Lexicon {
  /** Triggers; a pseudo-trigger has none to give. */
  readonly triggers: PhraseMatcher<Trigger | 'pseudo'>;
  /** What ends scopes, as bits (`endBit`); 0 for a pseudo-trigger. On its own, so that a terminator takes no word from a trigger. */
  readonly ends: PhraseMatcher<number>;
  readonly headings: PhraseMatcher<SectionGroup>;
  readonly columns: PhraseMatcher<ColumnGroup>;
  readonly values: ReadonlyMap<ColumnGroup, PhraseMatcher<NonNullable<ColumnGroup['effects']>>>;
  readonly vocabulary: Vocabulary;
  readonly abbreviations: ReadonlySet<string>;
  readonly titles: ReadonlySet<string>;
}

const endBits: Readonly<Record<Ended, number>> = {
  negation: 1,
  temporality: 2,
  experiencer: 4,
  allergy: 8,
  status: 16,
  hypothetical: 32,
};
export const endBit = (ended: Ended): number => endBits[ended];
const bitsOf = (ends: readonly Ended[]): number => ends.reduce((bits, each) => bits | endBits[each], 0);

/** @throws where a phrase of the data cannot be read */
export const lexiconOf = (data: ContextData): Lexicon => atOnce(lexiconInSteps(data));

/** Makes the lexicon in steps. @throws where a phrase of the data cannot be read */
export function* lexiconInSteps(data: ContextData): Steps<Lexicon> {
  const { words } = data;
  const vocabulary = createVocabulary(words);
  vocabulary.learn(targetWord);
  const triggers = createPhraseMatcher<Trigger | 'pseudo'>(vocabulary);
  const ends = createPhraseMatcher<number>(vocabulary);
  for (const group of data.triggers) {
    const trigger: Trigger = { group, gives: Object.keys(group.effects) as Property[] };
    for (const phrase of group.phrases) {
      triggers.add(phrase, trigger);
      if (group.ends) ends.add(phrase, bitsOf(group.ends));
      yield;
    }
  }
  for (const group of data.terminators)
    for (const phrase of group.phrases) {
      ends.add(phrase, bitsOf(group.ends));
      yield;
    }
  for (const group of data.pseudo) {
    for (const phrase of group.phrases) {
      triggers.add(phrase, 'pseudo');
      ends.add(phrase, 0);
      yield;
    }
  }

  const headings = createPhraseMatcher<SectionGroup>(vocabulary);
  for (const group of data.sections)
    for (const heading of group.headings) {
      headings.add(heading, group);
      yield;
    }

  const columns = createPhraseMatcher<ColumnGroup>(vocabulary);
  const values = new Map<ColumnGroup, PhraseMatcher<NonNullable<ColumnGroup['effects']>>>();
  for (const group of data.columns) {
    for (const column of group.columns) columns.add(column, group);
    const matcher = createPhraseMatcher<NonNullable<ColumnGroup['effects']>>(vocabulary);
    for (const value of group.values ?? []) for (const phrase of value.phrases) matcher.add(phrase, value.effects);
    values.set(group, matcher);
    yield;
  }

  return {
    triggers,
    ends,
    headings,
    columns,
    values,
    vocabulary,
    abbreviations: new Set(words.abbreviations),
    titles: new Set(words.titles),
  };
}

/** Kinds that have a medication status. */
export const isMedication = (kind: TargetKind): boolean => kind === 'drug' || kind === 'class' || kind === 'therapy';
