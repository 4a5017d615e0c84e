/**
 * `core -- analyse`: what is mentioned in a note or a page, one JSON object per input. Offsets count UTF-16 units of the input;
 * with `--html` of the page's text, which is then part of the answer.
 */
import { readFileSync } from 'node:fs';
import type { Command } from '../cli.ts';
import { bundledTerms } from '../knowledge/terms.ts';
import type { Mention, Reading } from '../text/mention.ts';
import { createReader, type Reader } from '../text/reader.ts';

const USAGE = 'analyse [--html] [--all] FILE…|-         mentions with assertion and dose, one JSON object per input';

/** Concepts that are read as facts about the patient and never marked are left out unless `all`. */
function listed(reading: Reading, background: ReadonlySet<string>, all: boolean): Reading {
  if (all) return reading;
  return { ...reading, mentions: reading.mentions.filter(({ concept }) => !background.has(concept)) };
}

/** A mention as it is printed: null where there is no status or dose. */
const printed = ({ concept, surface, start, end, ...rest }: Mention): object => ({
  concept,
  surface,
  start,
  end,
  negation: rest.negation,
  temporality: rest.temporality,
  experiencer: rest.experiencer,
  allergy: rest.allergy,
  status: rest.status ?? null,
  dose: rest.dose ?? null,
  ...(rest.combination === undefined ? {} : { combination: rest.combination }),
});

function contentOf(file: string): string | undefined {
  try {
    return readFileSync(file === '-' ? 0 : file, 'utf8');
  } catch (error) {
    console.error(`analyse: cannot read ${file}: ${error instanceof Error ? error.message : error}`);
    return undefined;
  }
}

export const analyse: Command = {
  usage: USAGE,
  async run(args) {
    const options = args.filter((arg) => arg.startsWith('--'));
    const files = args.filter((arg) => !arg.startsWith('--'));
    const unknown = options.find((option) => option !== '--html' && option !== '--all');
    if (files.length === 0 || unknown !== undefined) {
      if (unknown !== undefined) console.error(`analyse: there is no option "${unknown}".`);
      console.error(`usage: npm run -s core -- ${USAGE}`);
      return 2;
    }
    const terms = bundledTerms();
    const background = new Set(terms.concepts.flatMap(({ id, role }) => (role === 'background' ? [id] : [])));
    const reader = createReader(terms);
    const read: (text: string, reader: Reader) => Promise<Reading & { readonly text?: string }> = options.includes(
      '--html',
    )
      ? (await import('./readHtml.ts')).readHtml
      : async (note) => reader.readNote(note);
    let exitCode = 0;
    for (const file of files) {
      const content = contentOf(file);
      if (content === undefined) {
        exitCode = 1;
        continue;
      }
      const reading = await read(content, reader);
      const { mentions, ambiguous } = listed(reading, background, options.includes('--all'));
      // Offsets into a page are offsets into its text as read, which is printed with them.
      const text = reading.text === undefined ? {} : { text: reading.text };
      console.log(JSON.stringify({ file, mentions: mentions.map(printed), ambiguous, ...text }));
    }
    return exitCode;
  },
};
