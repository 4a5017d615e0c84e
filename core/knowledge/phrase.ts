import type { Phrase, Slot } from './schema/concept.ts';

/** A phrase taken apart; see `Phrase` in the schema for what each part means. */
export type PhrasePart =
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'gap' }
  | { readonly kind: 'slot'; readonly id: string }
  | { readonly kind: 'choice'; readonly options: readonly (readonly PhrasePart[])[]; readonly optional: boolean };

/** The phrases of each slot, by its id. */
export type Slots = ReadonlyMap<string, readonly Phrase[]>;

export const slotsOf = (slots: readonly Slot[]): Slots => new Map(slots.map((slot) => [slot.id, slot.phrases]));

/** A phrase that cannot be read; `at` is a UTF-16 offset into it. */
export class PhraseError extends Error {
  readonly at: number;
  constructor(message: string, at: number) {
    super(message);
    this.name = 'PhraseError';
    this.at = at;
  }
}

/** What stands for itself: no bracket, no slot, no gap. */
const plain = /[^\s()[\]{}|-]+/y;
const closing: Readonly<Record<string, string>> = { '(': ')', '[': ']' };

/** @throws {PhraseError} for brackets that do not pair up, empty slots and stray signs */
export function parsePhrase(phrase: Phrase): readonly PhrasePart[] {
  let at = 0;
  const fail = (message: string): never => {
    throw new PhraseError(message, at);
  };

  /** Reads up to, not including, the sign that ends this level. */
  function sequence(depth: number): readonly PhrasePart[] {
    const parts: PhrasePart[] = [];
    while (at < phrase.length) {
      plain.lastIndex = at;
      const text = plain.exec(phrase)?.[0];
      if (text !== undefined) {
        parts.push({ kind: 'text', text });
        at += text.length;
        continue;
      }
      const sign = phrase.charAt(at);
      const close = closing[sign];
      if (depth > 0 && (sign === '|' || sign === ')' || sign === ']')) break;
      if (sign === '|' || sign === ')' || sign === ']' || sign === '}')
        fail(`"${sign}" has nothing to close or divide`);
      if (close) parts.push(choice(close, depth + 1));
      else if (sign === '{') {
        const end = phrase.indexOf('}', at);
        const id = end < 0 ? '' : phrase.slice(at + 1, end);
        if (!/^[a-z][a-z0-9-]*$/.test(id)) fail('expected a slot such as "{level}"');
        parts.push({ kind: 'slot', id });
        at = end + 1;
      } else {
        parts.push({ kind: 'gap' });
        at += 1;
      }
    }
    return parts;
  }

  function choice(close: string, depth: number): PhrasePart {
    const open = at;
    const options: (readonly PhrasePart[])[] = [];
    do {
      at += 1;
      options.push(sequence(depth));
    } while (phrase.charAt(at) === '|');
    if (phrase.charAt(at) !== close) {
      at = open;
      fail(`"${phrase.charAt(open)}" is never closed with "${close}"`);
    }
    at += 1;
    return { kind: 'choice', options, optional: close === ']' };
  }

  return tidyGaps(sequence(0));
}

/**
 * Moves the gap beside an optional part into it, so that leaving the part out leaves one gap, not two:
 * `lumbar [spinal] stenosis` → `lumbar`, optional(gap `spinal`), gap, `stenosis`.
 */
function tidyGaps(parts: readonly PhrasePart[]): readonly PhrasePart[] {
  const out: PhrasePart[] = [];
  // True until something stands that cannot be left out: a gap there would otherwise lead or double.
  let edge = true;
  for (let i = 0; i < parts.length; i += 1) {
    const part = parts[i];
    if (part === undefined) continue;
    if (part.kind !== 'choice') {
      out.push(part);
      edge = false;
      continue;
    }
    const options = part.options.map(tidyGaps);
    const before = out.at(-1);
    const after = parts[i + 1];
    if (part.optional && before?.kind === 'gap' && (after === undefined || after.kind === 'gap')) {
      out.pop();
      out.push({ ...part, options: options.map((each) => [{ kind: 'gap' }, ...each]) });
    } else if (part.optional && edge && after?.kind === 'gap') {
      out.push({ ...part, options: options.map((each) => [...each, { kind: 'gap' }]) });
      i += 1;
    } else {
      out.push({ ...part, options });
      edge &&= part.optional;
    }
  }
  return out;
}

const gapPattern = '(?:\\s+|\\s?[-\\u2010-\\u2015]\\s?)';
const escaped = (text: string): string =>
  text.replace(/[.*+?^${}()|[\]\\/]/g, '\\$&').replace(/['\u2019]/g, "['\\u2019]");

/**
 * The phrase as the source of a regular expression (flag `u` or `v` not needed, `i` for any case), without word bounds or
 * capturing groups. No part can repeat without end except whitespace.
 * @throws {PhraseError} for an unknown slot or one that uses itself
 */
export function phrasePattern(phrase: Phrase, slots: Slots = new Map()): string {
  const compile = (parts: readonly PhrasePart[], inside: readonly string[]): string =>
    parts
      .map((part) => {
        if (part.kind === 'text') return escaped(part.text);
        if (part.kind === 'gap') return gapPattern;
        if (part.kind === 'choice') {
          // Longest first: an alternation takes the first that fits.
          const options = part.options.map((each) => compile(each, inside)).sort((a, b) => b.length - a.length);
          return `(?:${options.join('|')})${part.optional ? '?' : ''}`;
        }
        const phrases = slots.get(part.id);
        if (!phrases) throw new PhraseError(`there is no slot "${part.id}"`, 0);
        if (inside.includes(part.id)) throw new PhraseError(`slot "${part.id}" uses itself`, 0);
        const options = phrases.map((each) => compile(parsePhrase(each), [...inside, part.id]));
        return `(?:${options.sort((a, b) => b.length - a.length).join('|')})`;
      })
      .join('');
  return compile(parsePhrase(phrase), []);
}

/**
 * Every way to write the phrase, lower case, gaps as one space, slots left as `{id}`.
 * @returns undefined where there are more than `limit`
 */
export function phraseSurfaces(phrase: Phrase, limit = 20_000): readonly string[] | undefined {
  function expand(parts: readonly PhrasePart[]): readonly string[] {
    return parts.reduce<readonly string[]>(
      (heads, part) => {
        if (heads.length > limit) return heads;
        const tails =
          part.kind === 'text'
            ? [part.text]
            : part.kind === 'gap'
              ? [' ']
              : part.kind === 'slot'
                ? [`{${part.id}}`]
                : [...part.options.flatMap(expand), ...(part.optional ? [''] : [])];
        return heads.flatMap((head) => tails.map((tail) => head + tail));
      },
      [''],
    );
  }
  const all = expand(parsePhrase(phrase));
  if (all.length > limit) return undefined;
  return [
    ...new Set(
      all.map((each) =>
        each
          .replace(/\u2019/g, "'")
          .replace(/\s+/g, ' ')
          .trim()
          .toLowerCase(),
      ),
    ),
  ];
}
