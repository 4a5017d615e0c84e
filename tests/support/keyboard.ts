import { execFile } from 'node:child_process';
import { setTimeout as pause } from 'node:timers/promises';
import { promisify } from 'node:util';
import { within } from './within.ts';

const run = promisify(execFile);

/**
 * Gives the focus to a window where none has it. Without a window manager nobody else does: Firefox then gets keys only while
 * the pointer happens to be over it, and some time after a panel was closed not even that.
 */
async function focusWindow(): Promise<void> {
  const xdotool = (...args: readonly string[]): Promise<string> =>
    run('xdotool', args, { timeout: 10_000 }).then(
      ({ stdout }) => stdout.trim(),
      () => '',
    );
  const windows = (await xdotool('search', '--onlyvisible', '--name', '.+')).split('\n').filter(Boolean);
  const last = windows.at(-1);
  if (last === undefined || windows.includes(await xdotool('getwindowfocus', '-f'))) return;
  await xdotool('windowfocus', last);
  await pause(200);
}

/**
 * Presses keys on the test's own screen as a keyboard would, so that the browser's shortcuts hear them.
 * @param keys in xdotool's words: "alt+shift+l", "Escape"
 */
export async function pressKeys(...keys: readonly string[]): Promise<void> {
  await focusWindow();
  await run('xdotool', ['key', '--delay', '60', '--clearmodifiers', ...keys], { timeout: 10_000 });
}

/**
 * Presses a shortcut until it is answered: a window that was just opened, or that another covered, may not hear the first.
 * @param answer what is waited for, for four seconds after each press
 * @throws after the third press
 */
export async function pressUntil<T>(
  what: string,
  key: string,
  answer: () => Promise<T | undefined | false>,
): Promise<T> {
  for (let presses = 1; ; presses += 1) {
    await pressKeys(key);
    try {
      return await within(4_000, what, answer);
    } catch (error) {
      if (presses === 3) throw error;
    }
  }
}

/** Puts the pointer of the test's own screen where no page is: under it things light up by themselves. */
export async function parkPointer(): Promise<void> {
  await run('xdotool', ['mousemove', '1599', '1199'], { timeout: 10_000 });
}

/** Types text on the test's own screen. */
export async function typeText(text: string): Promise<void> {
  await run('xdotool', ['type', '--delay', '40', text], { timeout: 20_000 });
}

/**
 * @returns the key that the built manifest suggests for a command, in xdotool's words
 * @throws when it suggests none
 */
export function suggestedKey(manifest: Record<string, unknown>, command: string): string {
  const commands = manifest.commands as Record<string, { suggested_key?: { default?: string } }> | undefined;
  const key = commands?.[command]?.suggested_key?.default;
  if (key === undefined) throw new Error(`The manifest suggests no key for the command "${command}".`);
  return key
    .split('+')
    .map((part) =>
      part.length === 1 || part === 'Alt' || part === 'Shift' || part === 'Ctrl' ? part.toLowerCase() : part,
    )
    .join('+');
}
