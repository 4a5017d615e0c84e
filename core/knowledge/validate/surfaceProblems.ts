import { PhraseError, parsePhrase, phraseSurfaces } from '../phrase.ts';
import { entriesOf, isRecord, placesOf } from './packTree.ts';
import { type PackFile, type Problem, pathText, shown } from './problem.ts';

/** A way of writing, and what it was declared to mean. */
interface Surface {
  readonly file: string;
  readonly path: string;
  readonly phrase: string;
  readonly meaning: string;
  readonly literal: boolean;
  readonly exact: boolean;
}

const records = (value: unknown): readonly Readonly<Record<string, unknown>>[] =>
  Array.isArray(value) ? value.filter(isRecord) : [];
const strings = (value: unknown): readonly string[] =>
  Array.isArray(value) ? value.filter((each): each is string => typeof each === 'string') : [];

function surfacesIn(files: readonly PackFile[]): readonly Surface[] {
  const names = (list: string, meaning: (id: string) => string): readonly Surface[] =>
    entriesOf(files, list).flatMap(({ file, keys, value }) =>
      records(value.names).flatMap((name, index): Surface[] =>
        name.match === 'search'
          ? []
          : [
              {
                file,
                path: pathText([...keys, 'names', index, 'text']),
                phrase: String(name.text),
                meaning: meaning(String(value.id)),
                literal: name.type === 'code',
                exact: name.match === 'exact',
              },
            ],
      ),
    );
  const ambiguous = entriesOf(files, 'abbreviations').flatMap(({ file, keys, value }) =>
    [value.text, ...strings(value.variants)].map((text, index) => ({
      file,
      path: pathText(index === 0 ? [...keys, 'text'] : [...keys, 'variants', index - 1]),
      phrase: String(text),
      meaning: `the ambiguous term ${shown(value.text)}`,
      literal: false,
      exact: value.match === 'exact',
    })),
  );
  return [...names('concepts', (id) => id), ...names('combinations', (id) => `the combination ${id}`), ...ambiguous];
}

function phraseProblem(file: string, path: string, phrase: string, slots: ReadonlySet<unknown>): Problem | undefined {
  try {
    parsePhrase(phrase);
  } catch (error) {
    if (!(error instanceof PhraseError)) throw error;
    return {
      file,
      path,
      found: `${shown(phrase)}: ${error.message}`,
      expected: `a phrase; see character ${error.at + 1}`,
    };
  }
  const unknown = [...phrase.matchAll(/\{([^}]*)\}/g)].map((match) => match[1]).find((slot) => !slots.has(slot));
  return unknown === undefined
    ? undefined
    : {
        file,
        path,
        found: `${shown(phrase)}: there is no slot "${unknown}"`,
        expected: 'the id of a slot of the pack',
      };
}

/**
 * Phrases that cannot be read, and ways of writing that stand for two things without being declared ambiguous. Surfaces are
 * compared in lower case with slots left open; two `exact` names may differ in case alone.
 * @param base the pack below: what it names keeps its meaning
 */
export function surfaceProblems(files: readonly PackFile[], base: readonly PackFile[] = []): readonly Problem[] {
  const problems: Problem[] = [];
  const slots = new Set([...entriesOf(base, 'slots'), ...entriesOf(files, 'slots')].map((entry) => entry.value.id));
  const check = (file: string, path: string, phrase: string): boolean => {
    const problem = phraseProblem(file, path, phrase, slots);
    if (problem) problems.push(problem);
    return problem === undefined;
  };
  for (const { file, keys, value } of entriesOf(files, 'slots')) {
    strings(value.phrases).forEach((phrase, index) => {
      check(file, pathText([...keys, 'phrases', index]), phrase);
    });
  }
  for (const { file, keys, value } of placesOf(files)) {
    if (keys.at(-1) !== 'cues') continue;
    for (const [key, cues] of Object.entries(value)) {
      strings(cues).forEach((phrase, index) => {
        check(file, pathText([...keys, key, index]), phrase);
      });
    }
  }
  const seen = new Map<string, Surface>();
  const formsOf = ({ phrase, literal }: Surface) => (literal ? [phrase.toLowerCase()] : phraseSurfaces(phrase));
  for (const surface of surfacesIn(base))
    for (const each of formsOf(surface) ?? []) if (!seen.has(each)) seen.set(each, surface);
  for (const surface of surfacesIn(files)) {
    const { file, path, phrase, literal } = surface;
    if (!literal && !check(file, path, phrase)) continue;
    const written = formsOf(surface);
    if (!written) {
      problems.push({
        file,
        path,
        found: `${shown(phrase)}: too many ways to write it`,
        expected: 'fewer choices, or a slot',
      });
      continue;
    }
    for (const each of written) {
      const other = seen.get(each);
      if (!other) seen.set(each, surface);
      else if (other.meaning !== surface.meaning && !(other.exact && surface.exact)) {
        problems.push({
          file,
          path,
          found: `"${each}" for ${surface.meaning}, already for ${other.meaning} (${other.file} ${other.path})`,
          expected: 'one meaning for each way of writing, or one entry of abbreviations with both readings',
        });
        break;
      }
    }
  }
  return [...problems, ...codeProblems(files)];
}

/** A code of one system that stands for two concepts. */
function codeProblems(files: readonly PackFile[]): readonly Problem[] {
  const seen = new Map<string, string>();
  return entriesOf(files, 'concepts').flatMap(({ file, keys, value }) =>
    records(value.codes).flatMap((code, index): Problem[] => {
      const written = `${code.system} ${code.code}`;
      const other = seen.get(written);
      seen.set(written, String(value.id));
      if (other === undefined || other === value.id) return [];
      const path = pathText([...keys, 'codes', index, 'code']);
      return [{ file, path, found: `${written}, already a code of ${other}`, expected: 'each code at one concept' }];
    }),
  );
}
