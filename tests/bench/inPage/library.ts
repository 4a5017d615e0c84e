import { createLibrary } from '../../../core/library/library.ts';

/** Milliseconds. */
export interface LibraryTimes {
  /** Opening the database and having all pins and notes. */
  readonly open: number;
  /** Finding notes by a word in them. */
  readonly search: number;
}

async function fill(count: number): Promise<void> {
  const library = createLibrary(() => 0);
  await library.eraseAll();
  await library.withDatabase(async (db) => {
    const { store: pins, done: pinned } = db.transaction('pins', 'readwrite');
    for (let index = 0; index < count; index += 1) void pins.put({ entry: `drug:made-up-${index}`, at: index });
    await pinned;
    const { store: notes, done: noted } = db.transaction('notes', 'readwrite');
    const text = 'our clinic: start low, ask after two weeks, room';
    for (let index = 0; index < count; index += 1)
      void notes.put({ entry: `drug:made-up-${index}`, text: `${text} ${index}`, at: index });
    await noted;
  });
  library.close();
}

/** Keeps so many pins and notes, then opens and searches them as a page that shows them has to. */
export async function libraryTimes(count: number): Promise<LibraryTimes> {
  await fill(count);
  const start = performance.now();
  const library = createLibrary(() => 0);
  const [pins, notes] = [await library.pins(), await library.notes()];
  const open = performance.now() - start;
  if (!pins.ok || !notes.ok || pins.value.length !== count || notes.value.length !== count)
    throw new Error('the library does not hold what was put in');
  const asked = performance.now();
  const found = notes.value.filter(({ entry, text }) => `${entry} ${text}`.toLowerCase().includes('room 7'));
  const search = performance.now() - asked;
  if (found.length === 0) throw new Error('nothing was found');
  await library.eraseAll();
  library.close();
  return { open, search };
}
