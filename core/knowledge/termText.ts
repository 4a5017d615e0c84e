import type { Terms } from '../text/lexicon.ts';
import type { CodeSystem } from './schema/concept.ts';

/*
 * The names of the pack as lines of text, for the content script: about a quarter smaller, compressed, than JSON of the same.
 * A line is an entry, its first letter says of what; tabs part its fields. What reading does not need is not kept.
 */

const roles = { c: 'core', r: 'related', b: 'background', g: 'guard' } as const;
const systems: Readonly<Record<string, CodeSystem>> = {
  c: 'ICD-10-CM',
  i: 'ICD-10',
  j: 'ICD-11',
  n: 'ICD-9-CM',
  s: 'SNOMED CT',
  r: 'RxNorm',
  a: 'ATC',
  p: 'ICPC-2',
};
const cueLists = {
  ':b': 'before',
  ':a': 'after',
  ':n': 'near',
  ':s': 'sentence',
  ':p': 'passage',
  ':h': 'sections',
} as const;
const letterCases = { u: 'upper', l: 'lower', t: 'title' } as const;

type Name = Terms['concepts'][number]['names'][number];
type Term = NonNullable<Terms['abbreviations']>[number];
type Reading = Term['readings'][number];

const keyOf = <K extends string>(of: Readonly<Record<K, string>>, value: string | undefined): string =>
  Object.entries(of).find(([, each]) => each === value)?.[0] ?? '';

/** `=` this case only, `^` capitals, `#` a code, `~` never misspelt; nothing before an ordinary name. */
function nameText({ text, type, match }: Name): string {
  if (type === 'code') return `#${text}`;
  if (match === 'exact') return `=${text}`;
  if (match === 'upper') return `^${text}`;
  return match === undefined && ['generic', 'brand', 'synonym'].includes(type) ? text : `~${text}`;
}

function nameOf(text: string): Name {
  const rest = text.slice(1);
  if (text.startsWith('#')) return { text: rest, type: 'code' };
  if (text.startsWith('=')) return { text: rest, type: 'abbreviation', match: 'exact' };
  if (text.startsWith('^')) return { text: rest, type: 'abbreviation', match: 'upper' };
  return text.startsWith('~') ? { text: rest, type: 'spelling' } : { text, type: 'synonym' };
}

const named = (names: readonly Name[]): readonly string[] =>
  names.filter((name) => name.match !== 'search').map(nameText);

function conceptLine({ id, role, names, codes = [] }: Terms['concepts'][number]): string {
  const texts = named(names);
  // Most drugs are written as their id is.
  const [first, ...others] = texts;
  const own = first === id.slice(id.indexOf(':') + 1).replaceAll('-', ' ');
  const coded = codes.map(({ system, code }) => `@${keyOf(systems, system)}${code}`);
  return [`c${keyOf(roles, role) || '-'}${own ? '!' : ''}${id}`, ...(own ? others : texts), ...coded].join('\t');
}

function readingLine({ label, concept = '', fallback, cues = {} as never }: Reading): string {
  const flags = `${fallback ? 'f' : ''}${cues.dose ? 'd' : ''}${cues.number ? 'n' : ''}${keyOf(letterCases, cues.letterCase)}`;
  const lists = Object.entries(cueLists).flatMap(([sign, list]) => (cues[list]?.length ? [sign, ...cues[list]] : []));
  return [`r${label}`, concept, flags, ...lists].join('\t');
}

/** A term that is never one of our concepts and is not reported either leaves no trace on a page. */
const canBeRead = ({ quiet, readings }: Term): boolean => !quiet || readings.some(({ concept }) => concept);

/** The terms as text that `decodeTerms` reads. */
export const encodeTerms = ({ slots = [], concepts, combinations = [], abbreviations = [] }: Terms): string =>
  [
    ...slots.map(({ id, phrases }) => [`s${id}`, ...phrases].join('\t')),
    ...concepts.map(conceptLine),
    ...combinations.map(({ id, label, names, ingredients }) =>
      [
        `k${id}`,
        label,
        ...named(names),
        ...ingredients.map(({ concept, strengthsMg = [] }) => `@${[concept, ...strengthsMg].join(' ')}`),
      ].join('\t'),
    ),
    ...abbreviations
      .filter(canBeRead)
      .flatMap(({ text, variants = [], match, quiet, readings }) => [
        [`a${match === 'exact' ? '=' : match === 'upper' ? '^' : ''}${quiet ? '?' : ''}`, text, ...variants].join('\t'),
        ...readings.map(readingLine),
      ]),
  ].join('\n');

type Writable<T> = { -readonly [K in keyof T]: T[K] };
type Lists = { [K in 'slots' | 'concepts' | 'combinations' | 'abbreviations']: NonNullable<Terms[K]>[number][] };
type Cues = NonNullable<Reading['cues']>;

function conceptOf(head: string, fields: readonly string[]): Terms['concepts'][number] {
  const own = head.charAt(1) === '!';
  const id = head.slice(own ? 2 : 1);
  const role = roles[head.charAt(0) as keyof typeof roles];
  const names = fields.filter((field) => !field.startsWith('@')).map(nameOf);
  const codes = fields.flatMap((field) => {
    const system = field.startsWith('@') ? systems[field.charAt(1)] : undefined;
    return system ? [{ system, code: field.slice(2) }] : [];
  });
  const first = nameOf(id.slice(id.indexOf(':') + 1).replaceAll('-', ' '));
  return { id, ...(role && { role }), names: own ? [first, ...names] : names, codes };
}

function readingOf(label: string, [concept, flags = '', ...lists]: readonly string[]): Reading {
  const cues: Writable<Cues> = { before: [], after: [], near: [], sentence: [], passage: [], sections: [] };
  let list: string[] = [];
  for (const field of lists) {
    const next = cueLists[field as keyof typeof cueLists];
    if (next) list = cues[next];
    else list.push(field);
  }
  if (flags.includes('d')) cues.dose = true;
  if (flags.includes('n')) cues.number = true;
  const letterCase = letterCases[flags.slice(-1) as keyof typeof letterCases];
  if (letterCase) cues.letterCase = letterCase;
  return { label, ...(concept && { concept }), ...(flags.includes('f') && { fallback: true }), cues };
}

/** @param text what `encodeTerms` made */
export function decodeTerms(text: string): Terms {
  const lists: Lists = { slots: [], concepts: [], combinations: [], abbreviations: [] };
  let readings: Reading[] = [];
  for (const line of text.split('\n')) {
    const [head = '', ...fields] = line.split('\t');
    const rest = head.slice(1);
    const [first = '', ...others] = fields;
    if (head.startsWith('s')) lists.slots.push({ id: rest, phrases: fields });
    else if (head.startsWith('c')) lists.concepts.push(conceptOf(rest, fields));
    else if (head.startsWith('r')) readings.push(readingOf(rest, fields));
    else if (head.startsWith('a')) {
      readings = [];
      const match = rest.startsWith('=') ? 'exact' : rest.startsWith('^') ? 'upper' : undefined;
      const quiet = rest.endsWith('?');
      lists.abbreviations.push({
        text: first,
        variants: others,
        ...(match && { match }),
        ...(quiet && { quiet }),
        readings,
      });
    } else {
      const ingredients = others.flatMap((field) => {
        const [concept = '', ...strengths] = field.slice(1).split(' ');
        return field.startsWith('@') ? [{ concept, strengthsMg: strengths.map(Number) }] : [];
      });
      const names = others.filter((field) => !field.startsWith('@')).map(nameOf);
      lists.combinations.push({ id: rest, label: first, names, ingredients });
    }
  }
  return lists;
}
