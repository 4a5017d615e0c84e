import { spawnSync } from 'node:child_process';
import process from 'node:process';
import { onPath } from './runs.ts';

/** Only Debian and its relatives are installed on; elsewhere the advice of the tool is printed. */
const options = ['-qq', '-o', 'Acquire::http::Timeout=30', '-o', 'Acquire::Retries=2', '-o', 'DPkg::Lock::Timeout=120'];
const environment = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };

/** How apt-get can be run as root without asking anybody, or `undefined` where it cannot. */
function asRoot(): readonly string[] | undefined {
  if (process.platform !== 'linux' || onPath(['apt-get']).length === 0) return undefined;
  if (process.getuid?.() === 0) return ['apt-get'];
  const sudo = spawnSync('sudo', ['-n', 'true'], { timeout: 10_000 });
  return sudo.status === 0 ? ['sudo', '-n', '-E', 'apt-get'] : undefined;
}

function apt(root: readonly string[], args: readonly string[], seconds: number): boolean {
  const [program = 'apt-get', ...before] = root;
  const done = spawnSync(program, [...before, ...options, ...args], {
    env: environment,
    stdio: ['ignore', 'ignore', 'pipe'],
    encoding: 'utf8',
    timeout: seconds * 1000,
  });
  if (done.status !== 0)
    console.log(`  apt-get ${args[0]} failed: ${done.stderr?.trim().split('\n').at(-1) ?? done.error}`);
  return done.status === 0;
}

/**
 * Installs packages with apt-get as root (or through `sudo` without a password).
 * @param wanted for each tool, the names its package goes by
 * @returns whether apt-get could be run at all; whether a tool is there now is for the caller to see
 */
export function installPackages(wanted: readonly (readonly string[])[]): boolean {
  const root = asRoot();
  if (!root) return false;
  apt(root, ['update'], 180);
  for (const names of wanted) {
    names.some((name) => {
      console.log(`  installing ${name} with apt-get …`);
      return apt(root, ['install', '-y', '--no-install-recommends', name], 480);
    });
  }
  return true;
}
