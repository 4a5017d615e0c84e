import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import process from 'node:process';
import { projectRoot } from './builds.ts';
import type { Check } from './checks.ts';

export interface Total {
  passed: number;
  failed: number;
}

interface Finished {
  readonly code: number | null;
  readonly output: string;
  readonly timedOut: boolean;
}

/** Runs npm in the project, in a process group of its own so that browsers it started end with it. */
async function npm(args: readonly string[], minutes: number, show: boolean): Promise<Finished> {
  const child = spawn('npm', [...args], {
    cwd: projectRoot,
    env: { ...process.env, STEPWISE_BUILT: '1', NO_COLOR: '1', FORCE_COLOR: undefined },
    stdio: ['ignore', 'pipe', 'pipe'],
    detached: process.platform !== 'win32',
    shell: process.platform === 'win32',
  });
  let output = '';
  for (const stream of [child.stdout, child.stderr]) {
    stream.setEncoding('utf8').on('data', (text: string) => {
      output += text;
      if (show) process.stdout.write(text);
    });
  }
  let timedOut = false;
  const endGroup = (signal: NodeJS.Signals): void => {
    try {
      if (child.pid !== undefined) process.kill(process.platform === 'win32' ? child.pid : -child.pid, signal);
    } catch {
      // It has ended already.
    }
  };
  const timer = setTimeout(() => {
    timedOut = true;
    endGroup('SIGKILL');
  }, minutes * 60_000);
  const [code] = (await once(child, 'close')) as [number | null];
  clearTimeout(timer);
  endGroup('SIGTERM');
  return { code, output, timedOut };
}

interface VitestReport {
  readonly numPassedTests: number;
  readonly numFailedTests: number;
  readonly numPendingTests: number;
}

async function runVitest(check: Check): Promise<Total> {
  const folder = await mkdtemp(path.join(os.tmpdir(), 'stepwise-tests-'));
  const file = path.join(folder, 'report.json');
  const reporters = ['--reporter=default', '--reporter=json', `--outputFile.json=${file}`];
  const { code, timedOut } = await npm([...check.npm, ...reporters], check.minutes, true);
  const report = await readFile(file, 'utf8').then(
    (text) => JSON.parse(text) as VitestReport,
    () => undefined,
  );
  await rm(folder, { recursive: true, force: true });
  if (timedOut) console.log(`${check.title}: ended by force after ${check.minutes} minutes.`);
  if (!report) return { passed: 0, failed: 1 };
  if (report.numPendingTests > 0) console.log(`${check.title}: ${report.numPendingTests} left out on this machine.`);
  // Vitest also fails for what happens outside of any test: an unhandled rejection, a file that does not load.
  const outside = code !== 0 && report.numFailedTests === 0 ? 1 : 0;
  return { passed: report.numPassedTests, failed: report.numFailedTests + outside };
}

/** Runs one check, prints how it went, and says how much passed and failed. */
export async function runCheck(check: Check): Promise<Total> {
  console.log(`\n── ${check.title}`);
  const start = performance.now();
  const took = (): string => `${((performance.now() - start) / 1000).toFixed(1)} s`;
  if (check.vitest) {
    const total = await runVitest(check);
    console.log(`${check.title}: ${total.passed} passed, ${total.failed} failed (${took()})`);
    return total;
  }
  const { code, output, timedOut } = await npm(check.npm, check.minutes, false);
  const problems = check.problems?.(output) ?? (code === 0 ? [] : [output.trim()]);
  for (const problem of problems) console.log(problem);
  if (timedOut) console.log(`ended by force after ${check.minutes} minutes`);
  const ok = problems.length === 0 && !timedOut;
  console.log(`${ok ? 'ok' : 'FAILED'} (${took()})`);
  return ok ? { passed: 1, failed: 0 } : { passed: 0, failed: 1 };
}
