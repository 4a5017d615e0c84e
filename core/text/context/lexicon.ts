import { atOnce, type Steps } from '../steps.ts';
import { type CuePhrase, type Cues, cuesOf } from './cueScan.ts';
import { PhraseAutomaton } from './phraseAutomaton.ts';
import { wordsIn } from './phraseBeginning.ts';
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
  /** Another group is only read after this one. */
  readonly awaited: boolean;
}

/** The language data, ready to be matched. */
export interface Lexicon {
  /** Triggers, pseudo-triggers and what ends scopes. */
  readonly cues: PhraseAutomaton<CuePhrase, Cues>;
  readonly headings: PhraseMatcher<SectionGroup>;
  readonly columns: PhraseMatcher<ColumnGroup>;
  readonly values: ReadonlyMap<ColumnGroup, PhraseMatcher<NonNullable<ColumnGroup['effects']>>>;
  readonly vocabulary: Vocabulary;
  readonly abbreviations: ReadonlySet<string>;
  readonly titles: ReadonlySet<string>;
  readonly outcomes: ReadonlySet<string>;
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

/** Words learnt between two places to pause. */
const WORDS_PER_STEP = 100;

/** Teaches the words of all phrases of the data. */
function* learnAll(
  vocabulary: Vocabulary,
  { triggers, terminators, pseudo, sections, columns }: ContextData,
): Steps<void> {
  const phrases = [
    ...[...triggers, ...terminators, ...pseudo].flatMap((group) => group.phrases),
    ...sections.flatMap(({ headings }) => headings),
    ...columns.flatMap(({ columns: names, values = [] }) => [...names, ...values.flatMap((value) => value.phrases)]),
  ];
  let learnt = 0;
  for (const word of wordsIn(phrases)) {
    vocabulary.learn(word);
    learnt += 1;
    if (learnt % WORDS_PER_STEP === 0) yield;
  }
}

/** @throws where a phrase of the data cannot be read, which may show only in a text that comes by it; see `admitAll` */
export const lexiconOf = (data: ContextData): Lexicon => atOnce(lexiconInSteps(data));

/** Makes the lexicon in steps. @throws as `lexiconOf` */
export function* lexiconInSteps(data: ContextData): Steps<Lexicon> {
  const { words } = data;
  const vocabulary = createVocabulary(words);
  vocabulary.learn(targetWord);
  yield* learnAll(vocabulary, data);
  const cues = new PhraseAutomaton<CuePhrase, Cues>(cuesOf);
  const awaited = new Set(data.triggers.flatMap(({ after }) => after ?? []));
  function* addAll(phrases: readonly string[], cue: CuePhrase): Steps<void> {
    for (const phrase of phrases) {
      cues.add(phrase, cue);
      yield;
    }
  }
  for (const group of data.triggers) {
    const gives = Object.keys(group.effects) as Property[];
    const trigger: Trigger = { group, gives, awaited: awaited.has(group.id) };
    yield* addAll(group.phrases, { trigger, ends: group.ends && bitsOf(group.ends) });
  }
  for (const { phrases, ends } of data.terminators) yield* addAll(phrases, { trigger: undefined, ends: bitsOf(ends) });
  for (const { phrases } of data.pseudo) yield* addAll(phrases, { trigger: 'pseudo', ends: 0 });

  const headings = createPhraseMatcher<SectionGroup>();
  for (const group of data.sections)
    for (const heading of group.headings) {
      headings.add(heading, group);
      yield;
    }

  const columns = createPhraseMatcher<ColumnGroup>();
  const values = new Map<ColumnGroup, PhraseMatcher<NonNullable<ColumnGroup['effects']>>>();
  for (const group of data.columns) {
    for (const column of group.columns) columns.add(column, group);
    const matcher = createPhraseMatcher<NonNullable<ColumnGroup['effects']>>();
    for (const value of group.values ?? []) for (const phrase of value.phrases) matcher.add(phrase, value.effects);
    values.set(group, matcher);
    yield;
  }

  return {
    cues,
    headings,
    columns,
    values,
    vocabulary,
    abbreviations: new Set(words.abbreviations),
    titles: new Set(words.titles),
    outcomes: new Set(words.outcomes),
  };
}

/** Kinds that have a medication status. */
export const isMedication = (kind: TargetKind): boolean => kind === 'drug' || kind === 'class' || kind === 'therapy';
