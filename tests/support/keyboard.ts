import { execFile } from 'node:child_process';
import { promisify } from 'node:util';

const run = promisify(execFile);

/**
 * Presses keys on the test's own screen as a keyboard would, so that the browser's shortcuts hear them.
 * @param keys in xdotool's words: "alt+shift+l", "Escape"
 */
export async function pressKeys(...keys: readonly string[]): Promise<void> {
  await run('xdotool', ['key', '--delay', '60', '--clearmodifiers', ...keys], { timeout: 10_000 });
}

/** Types text on the test's own screen. */
export async function typeText(text: string): Promise<void> {
  await run('xdotool', ['type', '--delay', '40', text], { timeout: 20_000 });
}
