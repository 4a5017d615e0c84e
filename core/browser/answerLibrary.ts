import { browser } from 'wxt/browser';
import { announceChange } from '../library/announce.ts';
import type { Library } from '../library/library.ts';
import type { Result } from '../library/problem.ts';
import { type LibraryCalls, type LibraryMessage, libraryMessage, libraryPort, type Numbered } from './libraryCalls.ts';
import type { PacksInUse } from './packsInUse.ts';
import { readSettings } from './settings.ts';

/** How many pins and look-ups a view lists. */
const shown = { pins: 12, recents: 8 };

const mapped = <A, B>(result: Result<A>, change: (value: A) => B): Result<B> =>
  result.ok ? { ok: true, value: change(result.value) } : result;

/** History that is off leaves nothing behind, also of the time when it was on. */
async function kept(library: Library): Promise<Result<LibraryCalls['kept']['answer']>> {
  const { history } = await readSettings();
  const pins = await library.pins(shown.pins);
  const recents = history ? await library.recents(shown.recents) : mapped(await library.forgetRecents(), () => []);
  if (!pins.ok) return pins;
  return mapped(recents, (list) => ({
    pins: pins.value.map(({ entry }) => entry),
    recents: list.map(({ entry }) => entry),
    history,
  }));
}

async function entryKept(library: Library, entry: string): Promise<Result<LibraryCalls['entry']['answer']>> {
  const [pinned, note] = [await library.isPinned(entry), await library.note(entry)];
  if (!pinned.ok) return pinned;
  return mapped(note, (found) => ({ pinned: pinned.value, note: found?.text ?? '' }));
}

/** After these the extension's other pages show something else. */
const changing: ReadonlySet<LibraryMessage['call']> = new Set(['pin', 'note', 'opened', 'forget']);

const nothing = (result: Result<unknown>): Result<null> => mapped(result, () => null);

/** A view in a private window, or opened over one (a popup has no tab of its own). */
async function isPrivate(tab: { readonly incognito: boolean } | undefined): Promise<boolean> {
  return (tab ?? (await browser.windows.getLastFocused().catch(() => undefined)))?.incognito === true;
}

async function answer(
  library: Library,
  packs: PacksInUse,
  message: LibraryMessage,
  tab: { readonly incognito: boolean } | undefined,
): Promise<Result<unknown>> {
  switch (message.call) {
    case 'kept':
      return kept(library);
    case 'entry':
      return entryKept(library, message.entry);
    case 'pin':
      return library.togglePin(message.entry);
    case 'note':
      return nothing(await library.writeNote(message.entry, message.text));
    case 'opened':
      // What is looked up in a private window leaves no trace.
      return (await readSettings()).history && !(await isPrivate(tab))
        ? nothing(await library.remember(message.entry))
        : { ok: true, value: null };
    case 'forget':
      return nothing(await library.forgetRecents());
    case 'packs':
      return packs();
  }
}

/** Answers the views of this extension, and the palette it put into a page; for the background. */
export function answerLibrary(library: Library, packs: PacksInUse): void {
  browser.runtime.onConnect.addListener((line) => {
    if (line.name !== libraryPort || line.sender?.id !== browser.runtime.id) return;
    let open = true;
    line.onDisconnect.addListener(() => {
      open = false;
    });
    line.onMessage.addListener((message: unknown) => {
      const { number, body } = (message ?? {}) as Partial<Numbered<unknown>>;
      const asked = libraryMessage(body);
      if (!asked || typeof number !== 'number') return;
      void answer(library, packs, asked, line.sender?.tab).then((answered) => {
        if (changing.has(asked.call)) announceChange();
        if (open) line.postMessage({ number, body: answered });
      });
    });
  });
}
