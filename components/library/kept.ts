import type { ReadonlySignal } from '@preact/signals';
import { createContext } from 'preact';

/** Why the library cannot do something; each is one sentence, `library.problem.<problem>`. */
export type KeptProblem = 'forbidden' | 'full' | 'corrupt' | 'newer' | 'blocked' | 'closed';

export interface EntryKept {
  readonly pinned: boolean;
  /** Empty where there is none. */
  readonly note: string;
}

/** What the user keeps, as views see it. Entries go by their id; a view works the same without all of this. */
export interface Kept {
  /** Newest first, a handful; undefined while it is being read, or cannot be. */
  readonly lists: ReadonlySignal<{ readonly pins: readonly string[]; readonly recents: readonly string[] } | undefined>;
  readonly problem: ReadonlySignal<KeptProblem | undefined>;
  /** What is kept of one entry; undefined while it is being read, or cannot be. */
  entry(id: string): ReadonlySignal<EntryKept | undefined>;
  togglePin(id: string): void;
  /** An empty text removes the note. */
  writeNote(id: string, text: string): void;
  /** Tells that an entry was opened, for the recent look-ups. */
  opened(id: string): void;
  forgetRecents(): void;
}

/** Absent where nothing can be kept. */
export const KeptContext = createContext<Kept | undefined>(undefined);
