import { placesOf } from './packTree.ts';
import { type PackFile, type Problem, pathText } from './problem.ts';

const number = (value: unknown): number | undefined => (typeof value === 'number' ? value : undefined);

/** Bounds in the wrong order, in every pair the schema writes as two keys; `low` and `high` are the schema's own check. */
export function rangeProblems(files: readonly PackFile[]): readonly Problem[] {
  return placesOf(files).flatMap(({ file, keys, value }): readonly Problem[] => {
    const problem = (key: string, found: string, expected: string): Problem => ({
      file,
      path: pathText([...keys, key]),
      found,
      expected,
    });
    const problems: Problem[] = [];
    const fromDays = number(value.fromDays);
    const toDays = number(value.toDays);
    if (fromDays !== undefined && toDays !== undefined && fromDays > toDays) {
      problems.push(problem('toDays', `${toDays}, before fromDays ${fromDays}`, `at least ${fromDays}`));
    }
    const lower = number(value.from) ?? number(value.over);
    const upper = number(value.upTo) ?? number(value.below);
    const openAtBoth = value.from === undefined || value.upTo === undefined;
    if (lower !== undefined && upper !== undefined && (lower > upper || (lower === upper && openAtBoth))) {
      const key = value.upTo === undefined ? 'below' : 'upTo';
      problems.push(problem(key, `${upper}, an empty band from ${lower}`, `more than ${lower}`));
    }
    if (Array.isArray(value.strengths)) {
      const strengths = value.strengths.map(Number);
      const at = strengths.findIndex((each, index) => index > 0 && each <= (strengths[index - 1] ?? 0));
      if (at > 0) {
        problems.push(
          problem(`strengths[${at}]`, `${strengths[at]} after ${strengths[at - 1]}`, 'strengths in rising order'),
        );
      }
    }
    return problems;
  });
}
