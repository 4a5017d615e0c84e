import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import { type Random, randomFrom } from './random.ts';
import { aboutSentence, plainSentence, wordOf } from './sentences.ts';

const sections = [
  'CHIEF COMPLAINT',
  'HISTORY OF PRESENT ILLNESS',
  'PAST MEDICAL HISTORY',
  'FAMILY HISTORY',
  'MEDICATIONS',
  'REVIEW OF SYSTEMS',
  'PHYSICAL EXAMINATION',
  'ASSESSMENT AND PLAN',
];

/** Share of sentences with terms; with it a note has about as many terms as real notes do. */
const share: Readonly<Record<string, number>> = {
  'CHIEF COMPLAINT': 0.3,
  'HISTORY OF PRESENT ILLNESS': 0.1,
  'ASSESSMENT AND PLAN': 0.15,
};

function section(title: string, random: Random): string {
  if (title === 'MEDICATIONS') {
    const lines = Array.from({ length: 1 + random.below(3) }, (_, index) => {
      const name = random.chance(0.5) ? wordOf('drug', random) : `vitamin ${random.of(['B', 'C', 'D'])}`;
      return `${index + 1}. ${name} ${wordOf('mass', random)} ${wordOf('often', random)}`;
    });
    return `${title}:\n${lines.join('\n')}`;
  }
  const sentences = Array.from({ length: 4 + random.below(4) }, () =>
    random.chance(share[title] ?? 0.02) ? aboutSentence(random) : plainSentence(random),
  );
  return `${title}:\n${sentences.join(' ')}`;
}

/** A note of some 3,000 characters: sections parted by blank lines. */
export const madeUpNote = (random: Random): string => sections.map((title) => section(title, random)).join('\n\n');

/**
 * The notes of a folder: each `.txt` file is one, each line of a `.jsonl` file with a `text` is one.
 * @throws when the folder cannot be read or holds none
 */
export async function notesIn(folder: string): Promise<readonly string[]> {
  const notes: string[] = [];
  for (const name of (await readdir(folder)).sort()) {
    const file = path.join(folder, name);
    if (name.endsWith('.txt')) notes.push(await readFile(file, 'utf8'));
    if (!name.endsWith('.jsonl')) continue;
    for (const line of (await readFile(file, 'utf8')).split('\n')) {
      const { text } = (line === '' ? {} : JSON.parse(line)) as { text?: unknown };
      if (typeof text === 'string') notes.push(text);
    }
  }
  if (notes.length === 0) throw new Error(`${folder} holds no .txt file and no .jsonl file with texts.`);
  return notes;
}

/** The notes of a folder, or as many made-up ones as there are in the collection that the known figures stem from. */
export async function notesFor(folder: string | undefined): Promise<readonly string[]> {
  if (folder !== undefined) return notesIn(folder);
  const random = randomFrom(607);
  return Array.from({ length: 607 }, () => madeUpNote(random));
}
