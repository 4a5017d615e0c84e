/** The words of a sig, from `en/*.json`, as lookups by word. Another language is another set of these files. */
import forms from '../en/forms.json' with { type: 'json' };
import frequencies from '../en/frequencies.json' with { type: 'json' };
import numbers from '../en/numbers.json' with { type: 'json' };
import phrases from '../en/phrases.json' with { type: 'json' };
import routes from '../en/routes.json' with { type: 'json' };
import units from '../en/units.json' with { type: 'json' };
import words from '../en/words.json' with { type: 'json' };
import { parseRatio, type Ratio } from '../ratio.ts';

type Lists = Readonly<Record<string, readonly string[]>>;

/** What a phrase says: its kind and the key it stands under in the data ("bedtime", "1/2"). */
export interface Phrase {
  readonly words: readonly string[];
  readonly kind: PhraseKind;
  readonly value: string;
}
export type PhraseKind =
  | 'times'
  | 'weekly'
  | 'slot'
  | 'afterDose'
  | 'meals'
  | 'mealTiming'
  | 'weekday'
  | 'once'
  | 'route'
  | 'topical'
  | 'pack'
  | 'release'
  | keyof typeof phrases;

const byFirstWord = new Map<string, Phrase[]>();

function enter(kind: PhraseKind, value: string, texts: readonly string[]): void {
  for (const text of texts) {
    const phrase = { words: text.split(' '), kind, value };
    const first = phrase.words[0] as string;
    const list = byFirstWord.get(first);
    if (list) list.push(phrase);
    else byFirstWord.set(first, [phrase]);
  }
}
const enterAll = (kind: PhraseKind, lists: Lists) => {
  for (const [value, texts] of Object.entries(lists)) enter(kind, value, texts);
};

enterAll('times', frequencies.times);
enterAll('weekly', frequencies.weekly);
enterAll('slot', frequencies.slots);
enterAll('afterDose', frequencies.afterDose);
enter('meals', 'meals', frequencies.meals);
enter('mealTiming', 'meals', frequencies.mealTiming);
enter('weekday', 'weekday', frequencies.weekdays);
enter('once', 'once', frequencies.once);
enterAll('route', routes);
enter('topical', 'topical', forms.topical);
enter('pack', 'pack', forms.packs);
enter('release', 'extended', forms.extended);
enter('release', 'immediate', forms.immediate);
for (const [kind, texts] of Object.entries(phrases)) enter(kind as keyof typeof phrases, kind, texts);
for (const list of byFirstWord.values()) list.sort((a, b) => b.words.length - a.words.length);

/** Phrases that begin with this word, longest first. */
export const phrasesFrom = (word: string): readonly Phrase[] | undefined => byFirstWord.get(word);

function inverted<Value>(lists: Lists, value: (key: string) => Value): ReadonlyMap<string, Value> {
  return new Map(Object.entries(lists).flatMap(([key, texts]) => texts.map((text) => [text, value(key)] as const)));
}

export const numberWords: ReadonlyMap<string, Ratio> = new Map(
  Object.entries({ ...numbers.words, ...numbers.glyphs }).map(([word, value]) => [word, parseRatio(value)]),
);
export const romanNumerals: ReadonlyMap<string, Ratio> = new Map(
  Object.entries(numbers.roman).map(([word, value]) => [word, parseRatio(value)]),
);

/** Mass units, as mg. */
export const massUnits = inverted(units.mass, parseRatio);
/** Volume units, as mL. */
export const volumeUnits = inverted(units.volume, parseRatio);
/** Units with neither mass nor volume, by the name we give them. */
export const otherUnits = inverted(units.other, (name) => name);
/** What an amount can be "per": `mg/kg`, `mg/mL`, `mcg/h`, `mg/actuation`. */
export const perUnits = inverted(units.per, (name) => name as keyof typeof units.per);
export const formNames = inverted(forms.forms, (name) => name);
/** Words that may stand before a form, with the release they tell. */
export const formAdjectives: ReadonlyMap<string, Release | undefined> = new Map([
  ...forms.adjectives.map((word) => [word, undefined] as const),
  ...forms.extendedWords.map((word) => [word, 'extended'] as const),
  ...forms.immediateWords.map((word) => [word, 'immediate'] as const),
]);
export type Release = 'extended' | 'immediate';
export const formLetters: ReadonlyMap<string, string> = new Map(Object.entries(forms.letters));

export type WordClass = keyof typeof words;
/** One bit for each class of words. */
export const wordBits = Object.fromEntries(Object.keys(words).map((name, index) => [name, 1 << index])) as Readonly<
  Record<WordClass, number>
>;
const bitsByWord = new Map<string, number>();
for (const [name, list] of Object.entries(words))
  for (const word of list) bitsByWord.set(word, (bitsByWord.get(word) ?? 0) | wordBits[name as WordClass]);
/** The classes a word is in, as bits. */
export const classesOf = (word: string): number => bitsByWord.get(word) ?? 0;
export const isWord = (name: WordClass, word: string | undefined): boolean =>
  word !== undefined && (classesOf(word) & wordBits[name]) !== 0;

const known: ReadonlySet<string> = new Set([
  ...byFirstWord.keys(),
  ...numberWords.keys(),
  ...romanNumerals.keys(),
  ...massUnits.keys(),
  ...volumeUnits.keys(),
  ...otherUnits.keys(),
  ...perUnits.keys(),
  ...formNames.keys(),
  ...Object.entries(words).flatMap(([name, list]) => (name === 'filler' || name === 'person' ? [] : list)),
]);
/** Whether any part of a sig can begin with this word; most words of a note end here. */
export const isKnown = (word: string): boolean => known.has(word);

const written: ReadonlyMap<string, string> = new Map([...known, ...bitsByWord.keys()].map((word) => [word, word]));
/** The word as the vocabulary holds it, which is looked up faster ever after; a word it does not hold comes back as it is. */
export const asHeld = (word: string): string => written.get(word) ?? word;

/** The words that a misspelling is read as. */
export const spelling: readonly string[] = words.spelling;
