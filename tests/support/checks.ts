import { webExtProblems } from './webExtProblems.ts';

/** One part of `npm test`. */
export interface Check {
  /** What it is called on the command line. */
  readonly name: string;
  readonly title: string;
  /** What npm is called with. */
  readonly npm: readonly string[];
  /** Ended by force after this many minutes. */
  readonly minutes: number;
  /** Its output is vitest's: the tests are counted one by one. */
  readonly vitest?: true;
  /** Reads what is wrong out of the output; without it the exit code decides. */
  readonly problems?: (output: string) => readonly string[];
}

const vitest = (project: string): readonly string[] => ['exec', '--', 'vitest', 'run', '--project', project];

/** In the order they run: what fails fast and explains the rest comes first. */
export const checks: readonly Check[] = [
  { name: 'build', title: 'Build for Chromium', npm: ['run', '-s', 'build'], minutes: 4 },
  { name: 'build:firefox', title: 'Build for Firefox', npm: ['run', '-s', 'build:firefox'], minutes: 4 },
  { name: 'typecheck', title: 'Types', npm: ['run', '-s', 'typecheck'], minutes: 4 },
  { name: 'lint', title: 'Format, lint, import directions, dead code', npm: ['run', '-s', 'lint'], minutes: 4 },
  {
    name: 'web-ext',
    title: "Mozilla's linter on the Firefox build",
    npm: ['exec', '--', 'web-ext', 'lint', '--source-dir', '.output/firefox-mv3', '--output', 'json'],
    minutes: 4,
    problems: webExtProblems,
  },
  { name: 'unit', title: 'Unit tests', npm: vitest('unit'), minutes: 8, vitest: true },
  { name: 'browser', title: 'Real Chromium and Firefox', npm: vitest('browser'), minutes: 20, vitest: true },
];
