import { spawn } from 'node:child_process';
import { once } from 'node:events';

/** An X screen of its own, so that windows and key presses of the tests never meet those of a person. */
export interface Display {
  /** The value for the environment variable DISPLAY: ":99". */
  readonly name: string;
  stop(): Promise<void>;
}

/**
 * Starts Xvfb on the first free display number.
 * @param xvfb path of the program
 * @throws when it does not answer within 15 seconds
 */
export async function startDisplay(xvfb: string): Promise<Display> {
  const server = spawn(xvfb, ['-displayfd', '3', '-screen', '0', '1600x1200x24', '-nolisten', 'tcp', '-noreset'], {
    stdio: ['ignore', 'ignore', 'ignore', 'pipe'],
  });
  const numbers = server.stdio[3];
  if (!numbers) throw new Error('Xvfb was started without the pipe that tells its display number.');
  const answer = once(numbers, 'data', { signal: AbortSignal.timeout(15_000) });
  const failure = once(server, 'exit').then(([code]) => {
    throw new Error(`Xvfb ended with code ${code} before it was ready.`);
  });
  failure.catch(() => {});
  try {
    const [number] = await Promise.race([answer, failure]);
    return {
      name: `:${String(number).trim()}`,
      async stop() {
        if (server.exitCode !== null) return;
        server.kill();
        await once(server, 'exit');
      },
    };
  } catch (error) {
    server.kill('SIGKILL');
    throw error;
  }
}
