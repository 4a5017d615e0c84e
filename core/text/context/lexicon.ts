import { createPhraseMatcher, type PhraseMatcher } from './phraseMatcher.ts';
import type {
  ColumnGroup,
  ContextData,
  Ended,
  Property,
  SectionGroup,
  TargetKind,
  TriggerGroup,
} from './triggerData.ts';

/** A trigger and the properties it speaks of. A phrase can be in several groups. */
export interface Trigger {
  readonly group: TriggerGroup;
  readonly gives: readonly Property[];
}

/** The language data, ready to be matched. */
export interface Lexicon {
  /** Triggers; a pseudo-trigger has none to give. */
  readonly triggers: PhraseMatcher<Trigger | 'pseudo'>;
  /** What ends scopes. Looked for on its own, so that a terminator takes no word from a trigger. */
  readonly ends: PhraseMatcher<readonly Ended[] | 'pseudo'>;
  readonly headings: PhraseMatcher<SectionGroup>;
  readonly columns: PhraseMatcher<ColumnGroup>;
  readonly values: ReadonlyMap<ColumnGroup, PhraseMatcher<NonNullable<ColumnGroup['effects']>>>;
  readonly predicates: ReadonlySet<string>;
  readonly relatives: ReadonlySet<string>;
  readonly openers: ReadonlySet<string>;
  readonly closers: ReadonlySet<string>;
  readonly auxiliaries: ReadonlySet<string>;
  readonly abbreviations: ReadonlySet<string>;
  readonly titles: ReadonlySet<string>;
}

const none: readonly string[] = [];
const year = /^(19|20)\d\d$/;
const date = /^\d{1,2}[/-]\d{1,2}([/-]\d{2,4})?$|^\d{1,2}[/-](19|20)\d\d$/;

/** @throws where a phrase of the data cannot be read */
export function lexiconOf(data: ContextData): Lexicon {
  const { words } = data;
  const classes = new Map<string, string[]>();
  for (const [name, members] of Object.entries(words.classes))
    for (const member of members) classes.set(member, [...(classes.get(member) ?? []), `{${name}}`]);
  const classesOf = (word: string): readonly string[] => {
    const first = word.charCodeAt(0);
    if (first < 48 || first > 57 || classes.has(word)) return classes.get(word) ?? none;
    if (year.test(word)) return ['{year}', '{n}'];
    return date.test(word) ? ['{date}', '{n}'] : ['{n}'];
  };

  const triggers = createPhraseMatcher<Trigger | 'pseudo'>(classesOf);
  const ends = createPhraseMatcher<readonly Ended[] | 'pseudo'>(classesOf);
  for (const group of data.triggers) {
    const trigger: Trigger = { group, gives: Object.keys(group.effects) as Property[] };
    for (const phrase of group.phrases) {
      triggers.add(phrase, trigger);
      if (group.ends) ends.add(phrase, group.ends);
    }
  }
  for (const group of data.terminators) for (const phrase of group.phrases) ends.add(phrase, group.ends);
  for (const group of data.pseudo) {
    for (const phrase of group.phrases) {
      triggers.add(phrase, 'pseudo');
      ends.add(phrase, 'pseudo');
    }
  }

  const headings = createPhraseMatcher<SectionGroup>(classesOf);
  for (const group of data.sections) for (const heading of group.headings) headings.add(heading, group);

  const columns = createPhraseMatcher<ColumnGroup>(classesOf);
  const values = new Map<ColumnGroup, PhraseMatcher<NonNullable<ColumnGroup['effects']>>>();
  for (const group of data.columns) {
    for (const column of group.columns) columns.add(column, group);
    const matcher = createPhraseMatcher<NonNullable<ColumnGroup['effects']>>(classesOf);
    for (const value of group.values ?? []) for (const phrase of value.phrases) matcher.add(phrase, value.effects);
    values.set(group, matcher);
  }

  return {
    triggers,
    ends,
    headings,
    columns,
    values,
    predicates: new Set(words.predicates),
    relatives: new Set(words.relatives),
    openers: new Set(words.openers),
    closers: new Set(words.closers),
    auxiliaries: new Set(words.auxiliaries),
    abbreviations: new Set(words.abbreviations),
    titles: new Set(words.titles),
  };
}

/** Kinds that have a medication status. */
export const isMedication = (kind: TargetKind): boolean => kind === 'drug' || kind === 'class' || kind === 'therapy';
