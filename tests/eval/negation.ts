import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { createContext } from '../../core/text/context/context.ts';
import { contextOfLine } from '../../core/text/context/contextLine.ts';
import { english } from '../../core/text/context/english.ts';

/** One sentence of the NegEx/ConText kit, as `negation.tsv` gives it. */
interface Row {
  readonly line: string;
  readonly report: number;
  readonly concept: string;
  readonly sentence: string;
  readonly start: number | undefined;
  readonly end: number | undefined;
  readonly negation: string;
  readonly temporality: string;
  readonly experiencer: string;
}

export interface Miss {
  readonly what: 'negation' | 'temporality' | 'experiencer';
  readonly expected: string;
  readonly found: string;
  readonly text: string;
  readonly line: string;
}

export interface NegationScore {
  readonly sentences: number;
  readonly unreadable: number;
  readonly negated: { readonly precision: number; readonly recall: number; readonly f1: number };
  readonly accuracy: { readonly negation: number; readonly temporality: number; readonly experiencer: number };
  readonly misses: readonly Miss[];
}

/** Kit words → ours. The kit has no "possible": what is possible is not negated. */
const temporalities: Readonly<Record<string, string>> = {
  Recent: 'recent',
  Historical: 'historical',
  'Not particular': 'hypothetical',
};

function rowsOf(dir: string): readonly Row[] {
  const [head = '', ...lines] = readFileSync(join(dir, 'negation.tsv'), 'utf8').split('\n');
  const columns = head.trim().split('\t');
  return lines.flatMap((line) => {
    if (line.trim() === '') return [];
    const values = line
      .split('\t')
      .map((each) => (each.startsWith('"') && each.endsWith('"') ? each.slice(1, -1) : each));
    const value = (name: string): string => values[columns.indexOf(name)] ?? '';
    const offset = (name: string): number | undefined => (value(name) === '' ? undefined : Number(value(name)));
    return [
      {
        line: value('line'),
        report: Number(value('report_no')),
        concept: value('concept'),
        sentence: value('sentence'),
        start: offset('span_start'),
        end: offset('span_end'),
        negation: value('negation'),
        temporality: value('temporality'),
        experiencer: value('experiencer'),
      },
    ];
  });
}

const ratio = (part: number, whole: number): number => (whole === 0 ? 1 : part / whole);

/**
 * Scores the context reader on the NegEx/ConText kit.
 * @param dir the folder that holds `negation.tsv`
 * @param keep which reports to score; all where absent. The reader was written on the odd reports and checked on the even.
 */
export function evaluateNegation(dir: string, keep: (report: number) => boolean = () => true): NegationScore {
  const reader = createContext(english);
  const rows = rowsOf(dir).filter((row) => keep(row.report));
  const misses: Miss[] = [];
  let hit = 0;
  let falseAlarm = 0;
  let missed = 0;
  let unreadable = 0;
  const right = { negation: 0, temporality: 0, experiencer: 0 };
  for (const row of rows) {
    let found: ReturnType<typeof contextOfLine> | undefined;
    try {
      found = contextOfLine(
        row.start === undefined || row.end === undefined
          ? { sentence: row.sentence, concept: row.concept }
          : { sentence: row.sentence, start: row.start, end: row.end },
        reader,
      );
    } catch {
      // The kit cut the concept off with its sentence: scored as what a reader of nothing would say.
      unreadable += 1;
    }
    const expected = {
      negation: row.negation === 'Negated' ? 'negated' : 'affirmed',
      temporality: temporalities[row.temporality] ?? row.temporality,
      experiencer: row.experiencer === 'Patient' ? 'patient' : 'other',
    };
    const given = {
      negation: found?.negation === 'negated' ? 'negated' : 'affirmed',
      temporality: found?.temporality ?? 'recent',
      experiencer: found?.experiencer ?? 'patient',
    };
    if (given.negation === 'negated' && expected.negation === 'negated') hit += 1;
    else if (given.negation === 'negated') falseAlarm += 1;
    else if (expected.negation === 'negated') missed += 1;
    for (const what of ['negation', 'temporality', 'experiencer'] as const) {
      if (given[what] === expected[what]) right[what] += 1;
      else misses.push({ what, expected: expected[what], found: given[what], text: row.sentence, line: row.line });
    }
  }
  const precision = ratio(hit, hit + falseAlarm);
  const recall = ratio(hit, hit + missed);
  return {
    sentences: rows.length,
    unreadable,
    negated: { precision, recall, f1: ratio(2 * precision * recall, precision + recall) },
    accuracy: {
      negation: ratio(right.negation, rows.length),
      temporality: ratio(right.temporality, rows.length),
      experiencer: ratio(right.experiencer, rows.length),
    },
    misses,
  };
}
