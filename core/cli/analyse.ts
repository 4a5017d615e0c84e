/**
 * `core -- analyse`: what is mentioned in a note or a page, one JSON object per input. Offsets count UTF-16 units of the input;
 * with `--html` of the page's text, which is then part of the answer.
 */
import { readFileSync } from 'node:fs';
import type { Command } from '../cli.ts';
import { bundledTerms } from '../knowledge/terms.ts';
import { createContext } from '../text/context/context.ts';
import { english } from '../text/context/english.ts';
import type { Mention, Reading } from '../text/mention.ts';
import { notePassages } from '../text/notePassages.ts';
import type { Passage } from '../text/passage.ts';
import { createReader, type Reader } from '../text/reader.ts';
import { assessBundled, printedAssessment } from './assessment.ts';

const USAGE = 'analyse [--html] [--all] FILE…|-         mentions with assertion and dose, one JSON object per input';

type ReadText = Reading & {
  readonly text?: string;
  readonly passages: readonly (Passage & { readonly start: number })[];
};

/**
 * The mentions that are printed, by their index. Concepts that are read as facts about the patient and never marked are left out
 * unless `all`, or unless the assessment rests on them.
 */
function listed(reading: Reading, background: ReadonlySet<string>, cited: ReadonlySet<number>, all: boolean): number[] {
  return reading.mentions.flatMap(({ concept }, index) =>
    all || cited.has(index) || !background.has(concept) ? [index] : [],
  );
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
    const { knowsHeading } = createContext(english);
    const assess = assessBundled();
    const read: (text: string, reader: Reader) => Promise<ReadText> = options.includes('--html')
      ? (await import('./readHtml.ts')).readHtml
      : async (note) => ({ ...reader.readNote(note), passages: [...notePassages(note, knowsHeading)] });
    let exitCode = 0;
    for (const file of files) {
      const content = contentOf(file);
      if (content === undefined) {
        exitCode = 1;
        continue;
      }
      const reading = await read(content, reader);
      const all = options.includes('--all');
      const whole = assess(reading.passages, reading.mentions);
      const doses = whole.assessment.doses.filter(({ concept }) => all || !background.has(concept));
      const assessed = { ...whole, assessment: { ...whole.assessment, doses } };
      const { fired, plan, mme } = whole.assessment;
      const cited = new Set(
        [...fired, ...plan.steps, ...doses, ...(mme ? [mme] : [])].flatMap(({ because }) => because),
      );
      const shown = listed(reading, background, cited, all);
      const places = new Map(shown.map((index, at) => [index, at]));
      const mentions = shown.flatMap((index) => reading.mentions[index] ?? []);
      const assessment = printedAssessment(assessed, (index) => places.get(index) ?? -1);
      // Offsets into a page are offsets into its text as read, which is printed with them.
      const text = reading.text === undefined ? {} : { text: reading.text };
      console.log(
        JSON.stringify({ file, mentions: mentions.map(printed), ambiguous: reading.ambiguous, assessment, ...text }),
      );
    }
    return exitCode;
  },
};
