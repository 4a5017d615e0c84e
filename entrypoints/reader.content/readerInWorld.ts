import type { PageReader } from '../../core/page/pageReader.ts';

/** Where the two scripts of a frame meet: in the extension's own world, out of the page's sight. */
const place = Symbol.for('reading');

interface Meeting {
  reader?: PageReader;
  arrived?: (reader: PageReader) => void;
}

function meeting(): Meeting {
  const known = Reflect.get(globalThis, place) as Meeting | undefined;
  if (known) return known;
  const made: Meeting = {};
  Reflect.set(globalThis, place, made);
  return made;
}

export function provideReader(reader: PageReader): void {
  const at = meeting();
  at.reader = reader;
  at.arrived?.(reader);
}

/** How long to wait for the reader, in ms: a background may have to start first. */
const patience = 4_000;

/** The reader of this frame, brought in when it is not there yet. @returns undefined when it does not come */
export async function readerInWorld(ask: () => void): Promise<PageReader | undefined> {
  const at = meeting();
  if (at.reader) return at.reader;
  return new Promise((resolve) => {
    const timer = setTimeout(resolve, patience, undefined);
    at.arrived = (reader) => {
      clearTimeout(timer);
      resolve(reader);
    };
    ask();
  });
}
