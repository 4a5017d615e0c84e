import * as v from 'valibot';
import { Pack } from '../schema/pack.ts';
import { isRecord } from './packTree.ts';
import { type PackFile, type Problem, pathText, shown } from './problem.ts';

/** A file of a pack: any of its keys, none of another name. */
const Part = v.partial(Pack);

function problemOf(file: string, issue: v.BaseIssue<unknown>): Problem {
  const steps = (issue.path ?? []) as readonly { readonly key: string | number; readonly origin?: string }[];
  const path = pathText(steps.map((step) => step.key));
  const key = String(steps.at(-1)?.key ?? '');
  // Our own checks say in their message what they expect.
  if (issue.kind === 'validation') {
    const expected = issue.expected ?? issue.message.replace(/^expected /, '');
    const asked = issue.message.startsWith('expected ') ? issue.message.replace(/^expected /, '') : expected;
    return { file, path, found: shown(issue.input), expected: asked };
  }
  if (issue.expected === 'never') return { file, path, found: `unknown key "${key}"`, expected: 'a key of the schema' };
  if (issue.input === undefined) return { file, path, found: 'missing', expected: issue.expected ?? 'a value' };
  const expected = issue.message.startsWith('expected ') ? issue.message.replace(/^expected /, '') : issue.expected;
  return { file, path, found: shown(issue.input), expected: expected ?? issue.message };
}

/** What the schema says against one file. */
export function schemaProblems({ file, value }: PackFile): readonly Problem[] {
  if (!isRecord(value)) return [{ file, path: '', found: shown(value), expected: 'an object with keys of a pack' }];
  const result = v.safeParse(Part, value);
  return result.success ? [] : result.issues.map((issue) => problemOf(file, issue));
}
