import { type Signal, signal } from '@preact/signals';
import type { EntryKept, Kept, KeptProblem } from '../../components/library/kept.ts';
import { askLibrary, type KeptEntries, type LibraryCall, type LibraryCalls } from '../../core/browser/libraryCalls.ts';

/** What the user keeps, for one open view. Read when it is asked for: a view stands before the background has answered. */
export function createKept(): Kept {
  const lists = signal<KeptEntries | undefined>(undefined);
  const problem = signal<KeptProblem | undefined>(undefined);
  const entries = new Map<string, Signal<EntryKept | undefined>>();

  async function ask<Call extends LibraryCall>(
    call: Call,
    what: LibraryCalls[Call]['ask'],
  ): Promise<LibraryCalls[Call]['answer'] | undefined> {
    const answer = await askLibrary(call, what);
    problem.value = answer.ok ? undefined : answer.problem;
    return answer.ok ? answer.value : undefined;
  }
  const readLists = async (): Promise<void> => {
    lists.value = await ask('kept', {});
  };
  const readEntry = async (entry: string, into: Signal<EntryKept | undefined>): Promise<void> => {
    into.value = await ask('entry', { entry });
  };
  /** Does something with an entry, then reads again what became of it. */
  const change = async <Call extends 'pin' | 'note' | 'opened'>(
    call: Call,
    what: LibraryCalls[Call]['ask'] & { readonly entry: string },
  ): Promise<void> => {
    const answer = await askLibrary(call, what);
    const known = entries.get(what.entry);
    if (known && call !== 'opened') await readEntry(what.entry, known);
    await readLists();
    // Reading may go well where writing did not: a full disk.
    if (!answer.ok) problem.value = answer.problem;
  };

  void readLists();
  return {
    lists,
    problem,
    entry(id) {
      const known = entries.get(id);
      if (known) return known;
      const made = signal<EntryKept | undefined>(undefined);
      entries.set(id, made);
      void readEntry(id, made);
      return made;
    },
    togglePin: (entry) => void change('pin', { entry }),
    writeNote: (entry, text) => void change('note', { entry, text }),
    opened: (entry) => void change('opened', { entry }),
    forgetRecents: () => void ask('forget', {}).then(readLists),
  };
}
