import { assessBundled } from '../../../core/cli/assessment.ts';
import { bundledTerms } from '../../../core/knowledge/terms.ts';
import { createContext } from '../../../core/text/context/context.ts';
import { english } from '../../../core/text/context/english.ts';
import { notePassages } from '../../../core/text/notePassages.ts';
import { createReader, type Reader } from '../../../core/text/reader.ts';
import { type Add, ms } from '../report.ts';
import { plainNames } from '../text/plainNames.ts';
import { randomFrom } from '../text/random.ts';
import { aboutSentence } from '../text/sentences.ts';

const runs = 5;

function best(work: () => void): number {
  let least = Number.POSITIVE_INFINITY;
  for (let run = 0; run < runs; run += 1) {
    const start = performance.now();
    work();
    least = Math.min(least, performance.now() - start);
  }
  return least;
}

/** The notes over and over, up to so many characters. */
function repeated(notes: readonly string[], enough: number): readonly string[] {
  const texts: string[] = [];
  for (let length = 0; length < enough; ) {
    const note = notes[texts.length % notes.length] ?? '';
    texts.push(note);
    length += Math.max(1, note.length);
  }
  return texts;
}

function measureReading(reader: Reader, notes: readonly string[], add: Add): void {
  const texts = repeated(notes, 7_000_000);
  const pattern = plainNames(bundledTerms());
  let hits = 0;
  const bare = best(() => {
    for (const text of texts) for (const _ of text.matchAll(pattern)) hits += 1;
  });
  let mentions = 0;
  const reading = best(() => {
    for (const text of texts) mentions += reader.readNote(text).mentions.length;
  });
  add({
    measure: 'reading 7 million characters, over one RegExp of all plain names',
    where: 'node',
    value: reading / bare,
    unit: 'x',
    atMost: 3,
    of: `${ms(reading)}, ${mentions / runs} mentions; RegExp ${ms(bare)}, ${hits / runs} hits`,
  });
}

/** @param notes are judged first: the reader has read them too, and one of the two alone would be measured as it starts */
function measureAssessing(reader: Reader, notes: readonly string[], add: Add): void {
  const random = randomFrom(500);
  let text = '';
  while (reader.readNote(text).mentions.length < 500) {
    text += `${Array.from({ length: 5 }, () => aboutSentence(random)).join(' ')}\n\n`;
  }
  const { mentions } = reader.readNote(text);
  const { knowsHeading } = createContext(english);
  const passages = [...notePassages(text, knowsHeading)];
  const assess = assessBundled();
  for (const note of notes) assess([...notePassages(note, knowsHeading)], reader.readNote(note).mentions);
  const reading = best(() => void reader.readNote(text));
  const assessing = best(() => void assess(passages, mentions));
  add({
    measure: 'assessing a page of 500 mentions, over reading it',
    where: 'node',
    value: assessing / reading,
    unit: 'x',
    atMost: 1,
    of: `${ms(assessing)}, reading ${ms(reading)}`,
  });
}

/** What needs no browser: the same code, in the same engine as Chromium's. */
export function measureCore(notes: readonly string[], add: Add): void {
  const reader = createReader(bundledTerms());
  measureReading(reader, notes, add);
  measureAssessing(reader, notes, add);
}
