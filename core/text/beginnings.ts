import type { PhrasePart } from '../knowledge/phrase.ts';
import { partsOf, type Written } from './written.ts';

/** So many letters tell where a form waits to be read. */
const FIRST_LETTERS = 2;
/** Letters or figures enough that no plural changes the first ones. */
const telling = /^[a-z\d]{4}|^[a-z\d]{3}(?=[^a-z\d])/i;

/** What a phrase begins with before its first gap, choice or slot. */
const plainBeginning = /^[^\s()[\]{}|-]+/;
/** A choice between plain texts that a phrase begins with. */
const plainChoice = /^\(([^()[\]{}]+)\)/;

/** With which letters a form can begin, see `beginnings`; most forms are told by their text alone. */
export function beginningsOf(form: Written): readonly string[] | undefined {
  const { text, literal } = form;
  const begin = plainBeginning.exec(text)?.[0];
  if (begin !== undefined) return startOf(begin, begin.length === text.length);
  const [choice, options] = (!literal && plainChoice.exec(text)) || [];
  if (choice === undefined || options === undefined) return beginnings(partsOf(form));
  const begins = new Set<string>();
  for (const option of options.split('|')) {
    const [start] = startOf(option, choice.length === text.length) ?? [];
    if (start === undefined) return undefined;
    begins.add(start);
  }
  return [...begins];
}

const startOf = (text: string, alone: boolean): readonly string[] | undefined =>
  (alone ? telling : /^[a-z\d]{3}/i).test(text) ? [text.slice(0, FIRST_LETTERS)] : undefined;

/**
 * With which letters a phrase can begin; undefined where they do not tell enough to wait for. What begins with an optional part
 * does not wait, because its other beginning stands open at the very root.
 */
function beginnings(parts: readonly PhrasePart[]): readonly string[] | undefined {
  const [part] = parts;
  if (part?.kind === 'text') return startOf(part.text, parts.length === 1);
  if (part?.kind !== 'choice' || part.optional) return undefined;
  const found = new Set<string>();
  for (const option of part.options) {
    // An empty one is an optional part written otherwise.
    const begins = option.length > 0 ? beginnings([...option, ...parts.slice(1)]) : undefined;
    if (!begins) return undefined;
    for (const each of begins) found.add(each);
  }
  return [...found];
}
