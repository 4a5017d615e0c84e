import 'fake-indexeddb/auto';
import { IDBFactory } from 'fake-indexeddb';
import { beforeEach, expect, it } from 'vitest';
import { createLibrary } from '../../../core/library/library.ts';
import { wholly } from '../../../core/library/wholly.ts';

beforeEach(() => {
  globalThis.indexedDB = new IDBFactory();
});

const note = (at: number) => ({ entry: `drug:x${at}`, text: 'x', at });

it('starts no write behind one that failed, which Firefox would keep when it runs out of room', async () => {
  const library = createLibrary(() => 1);
  const started: number[] = [];
  const result = await library.withDatabase((db) =>
    wholly(db, ['notes'], function* (transaction) {
      for (let at = 0; at < 5; at += 1) {
        started.push(at);
        if (at === 2) yield Promise.reject(new DOMException('no room', 'QuotaExceededError'));
        yield transaction.objectStore('notes').put(note(at));
      }
    }),
  );
  expect(result).toEqual({ ok: false, problem: 'full' });
  expect(started).toEqual([0, 1, 2]);
  expect(await library.notes()).toEqual({ ok: true, value: [] });
  library.close();
});

it('waits for each write before it starts the next', async () => {
  const library = createLibrary(() => 1);
  let [running, most] = [0, 0];
  const result = await library.withDatabase((db) =>
    wholly(db, ['notes'], function* (transaction) {
      for (let at = 0; at < 5; at += 1) {
        running += 1;
        most = Math.max(most, running);
        yield transaction
          .objectStore('notes')
          .put(note(at))
          .finally(() => {
            running -= 1;
          });
      }
    }),
  );
  expect(result.ok).toBe(true);
  expect(most).toBe(1);
  expect(await library.notes()).toMatchObject({ value: { length: 5 } });
  library.close();
});
