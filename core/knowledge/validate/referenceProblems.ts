import { entriesOf, type Place, placesOf } from './packTree.ts';
import { type PackFile, type Problem, pathText, shown } from './problem.ts';

/** Which list an id stands for, by the key it is written under; the same everywhere in a pack. */
const target: Readonly<Record<string, string>> = {
  concept: 'concepts',
  concepts: 'concepts',
  parents: 'concepts',
  classes: 'concepts',
  supporting: 'concepts',
  a: 'concepts',
  b: 'concepts',
  of: 'concepts',
  except: 'concepts',
  earlier: 'concepts',
  later: 'concepts',
  lookAlike: 'concepts',
  source: 'sources',
  sources: 'sources',
  claim: 'claims',
  claims: 'claims',
  window: 'windows',
  windows: 'windows',
  step: 'steps',
  steps: 'steps',
  concordance: 'concordance',
  interactions: 'interactions',
  use: 'definitions',
  rule: 'rules',
};

/** What an entry of a list is known by. */
export const idOf: Readonly<Record<string, string>> = {
  sources: 'id',
  claims: 'id',
  steps: 'id',
  windows: 'id',
  pitfalls: 'id',
  monitoring: 'id',
  slots: 'id',
  concepts: 'id',
  summaries: 'concept',
  combinations: 'id',
  abbreviations: 'text',
  drugs: 'concept',
  redFlags: 'id',
  interactions: 'id',
  concordance: 'id',
  definitions: 'id',
  rules: 'id',
};

const one: Readonly<Record<string, string>> = {
  concepts: 'the id of a concept',
  sources: 'the id of a source',
  claims: 'the id of a claim',
  windows: 'the id of a window',
  steps: 'the id of a step',
  concordance: 'the id of a concordance entry',
  interactions: 'the id of an interaction',
  definitions: 'the id of a definition',
  rules: 'the id of a rule',
};

/** The strings under a value, with the way to each. */
function stringsUnder(value: unknown, keys: Place['keys']): readonly (readonly [string, Place['keys']])[] {
  if (typeof value === 'string') return [[value, keys]];
  if (Array.isArray(value)) return value.flatMap((each, index) => stringsUnder(each, [...keys, index]));
  return [];
}

/**
 * Ids that lead nowhere, and ids given twice.
 * @param base files whose ids may be used as well: the bundled pack below an overlay
 */
export function referenceProblems(files: readonly PackFile[], base: readonly PackFile[] = []): readonly Problem[] {
  const problems: Problem[] = [];
  const known = new Map<string, Set<unknown>>();
  for (const [list, key] of Object.entries(idOf)) {
    const ids = new Set(entriesOf(base, list).map((entry) => entry.value[key]));
    const first = new Map<unknown, Place>();
    for (const entry of entriesOf(files, list)) {
      const id = entry.value[key];
      const earlier = first.get(id);
      if (earlier) {
        problems.push({
          file: entry.file,
          path: pathText([...entry.keys, key]),
          found: `${shown(id)} a second time`,
          expected: `one entry per ${key}; the first is ${earlier.file} ${pathText(earlier.keys)}`,
        });
      } else first.set(id, entry);
      ids.add(id);
    }
    known.set(list, ids);
  }
  for (const { file, keys, value } of placesOf(files)) {
    for (const [key, below] of Object.entries(value)) {
      const list = target[key];
      if (list === undefined) continue;
      for (const [id, way] of stringsUnder(below, [...keys, key])) {
        if (known.get(list)?.has(id)) continue;
        problems.push({ file, path: pathText(way), found: shown(id), expected: one[list] ?? `an id of ${list}` });
      }
    }
  }
  return problems;
}
