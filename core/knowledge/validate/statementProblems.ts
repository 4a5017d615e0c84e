import { type Place, placesOf } from './packTree.ts';
import { type PackFile, type Problem, pathText } from './problem.ts';

/** Records whose `status` is not about sources of their own: names, and concordance entries, whose positions have them. */
const elsewhere = ({ keys }: Place): boolean =>
  keys.at(-2) === 'names' || (keys.length === 2 && keys[0] === 'concordance');

const list = (value: unknown): readonly unknown[] => (Array.isArray(value) ? value : []);

/** Statements that say they were checked and do not say where, and doses of the article that name no claim. */
export function statementProblems(files: readonly PackFile[]): readonly Problem[] {
  return placesOf(files).flatMap((place): readonly Problem[] => {
    const { file, keys, value } = place;
    const problems: Problem[] = [];
    if (value.status === 'verified' && !elsewhere(place) && list(value.sources).length === 0) {
      problems.push({
        file,
        path: pathText([...keys, 'sources']),
        found: 'a verified statement without a source',
        expected: 'at least one source id, or "status": "unverified"',
      });
    }
    if (value.basis === 'article' && list(value.claims).length === 0) {
      problems.push({
        file,
        path: pathText([...keys, 'claims']),
        found: 'a dose of the article without its claim',
        expected: 'the claim it comes from, such as ["S08"]',
      });
    }
    return problems;
  });
}
