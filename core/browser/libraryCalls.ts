import { browser } from 'wxt/browser';
import type { PackInput } from '../knowledge/schema/pack.ts';
import type { Result } from '../library/problem.ts';

/**
 * What views ask the background of the library, which alone opens it for them: a palette in a page has no database of the
 * extension, and a popup need not carry one. Ids of entries and the user's own notes; never a word of a page.
 */
export interface LibraryCalls {
  /** The newest pins and look-ups. */
  kept: { readonly ask: object; readonly answer: KeptEntries };
  entry: { readonly ask: { readonly entry: string }; readonly answer: EntryKept };
  pin: { readonly ask: { readonly entry: string }; readonly answer: boolean };
  /** An empty text removes the note. */
  note: { readonly ask: { readonly entry: string; readonly text: string }; readonly answer: null };
  /** An entry was opened: remembered while history is on. */
  opened: { readonly ask: { readonly entry: string }; readonly answer: null };
  forget: { readonly ask: object; readonly answer: null };
  packs: { readonly ask: object; readonly answer: ActivePacks };
}
export type LibraryCall = keyof LibraryCalls;

export interface KeptEntries {
  /** Newest first. */
  readonly pins: readonly string[];
  readonly recents: readonly string[];
  /** Whether look-ups are remembered. */
  readonly history: boolean;
}

export interface EntryKept {
  readonly pinned: boolean;
  readonly note: string;
}

/** The imported packs as they count now. */
export interface ActivePacks {
  /** At most one core pack, first. */
  readonly packs: readonly ActivePack[];
  /** Chosen, and not used, because this version of Stepwise found something wrong in them. */
  readonly setAside: readonly { readonly title: string; readonly version: string }[];
}

export interface ActivePack {
  readonly title: string;
  readonly version: string;
  readonly kind: 'core' | 'overlay';
  readonly pack: PackInput;
}

export type LibraryMessage = {
  readonly [Call in LibraryCall]: { readonly type: 'library'; readonly call: Call } & LibraryCalls[Call]['ask'];
}[LibraryCall];

/** Longest local note, in characters. */
export const longestNote = 20_000;

const isEntry = (value: unknown): value is string =>
  typeof value === 'string' && /^[A-Za-z0-9][A-Za-z0-9:#._-]{0,199}$/.test(value);

/** @returns undefined for anything that is not such a message */
export function libraryMessage(value: unknown): LibraryMessage | undefined {
  if (typeof value !== 'object' || value === null) return undefined;
  const { type, call, entry, text } = value as Readonly<Record<string, unknown>>;
  if (type !== 'library') return undefined;
  if (call === 'kept' || call === 'forget' || call === 'packs') return { type, call };
  if (!isEntry(entry)) return undefined;
  if (call === 'entry' || call === 'pin' || call === 'opened') return { type, call, entry };
  if (call === 'note' && typeof text === 'string' && text.length <= longestNote) return { type, call, entry, text };
  return undefined;
}

/** What a line carries: many questions, each answered under its number. */
export interface Numbered<T> {
  readonly number: number;
  readonly body: T;
}

export const libraryPort = 'library';

type Answer = Result<unknown>;
const closed: Answer = { ok: false, problem: 'closed' };

let line: ReturnType<typeof browser.runtime.connect> | undefined;
let count = 0;
const waiting = new Map<number, (answer: Answer) => void>();

function hangUp(): void {
  for (const answer of waiting.values()) answer(closed);
  waiting.clear();
  line = undefined;
}

function openLine(): ReturnType<typeof browser.runtime.connect> {
  const opened = browser.runtime.connect({ name: libraryPort });
  opened.onMessage.addListener((message: unknown) => {
    const { number, body } = message as Numbered<Answer>;
    waiting.get(number)?.(body);
    waiting.delete(number);
    // A line kept open would keep a page out of the back-forward cache.
    if (waiting.size > 0) return;
    opened.disconnect();
    if (line === opened) line = undefined;
  });
  opened.onDisconnect.addListener(() => {
    // Reading it tells Chromium that nobody listening is no surprise.
    void browser.runtime.lastError;
    if (line === opened) hangUp();
  });
  return opened;
}

/**
 * Asks the background. A background that does not answer is a library that is closed. Over a line, not in single messages: a view
 * may be closed with a question under way, and browsers complain of messages that nobody waits for any more.
 */
export function askLibrary<Call extends LibraryCall>(
  call: Call,
  ask: LibraryCalls[Call]['ask'],
): Promise<Result<LibraryCalls[Call]['answer']>> {
  return new Promise((resolve) => {
    count += 1;
    waiting.set(count, resolve as (answer: Answer) => void);
    try {
      line ??= openLine();
      line.postMessage({ number: count, body: { type: 'library', call, ...ask } });
    } catch {
      hangUp();
    }
  });
}
