/**
 * How well mentions are read on annotated notes: exact concept on an overlapping span; assertion, status and dose of those found.
 * The gold is a JSONL file of `{id, mentions: […]}` (see `mention-labels.md` for what the labels mean); the notes are `notes.jsonl`.
 */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Mention } from '../../core/text/mention.ts';
import type { Reader } from '../../core/text/reader.ts';
import { type Counts, nothing, plus } from './score.ts';

interface GoldMention {
  readonly concept: string;
  readonly surface: string;
  readonly start: number;
  readonly end: number;
  readonly negation: string;
  readonly temporality: string;
  readonly experiencer: string;
  readonly allergy: boolean;
  readonly status?: string | null;
  readonly dose: { readonly perDay: { readonly low: number; readonly high: number } | null } | null;
  /** The annotator was not sure of the labels: concept and span count, the rest does not. */
  readonly unsure?: boolean;
}

interface GoldNote {
  readonly id: string;
  readonly mentions: readonly GoldMention[];
}

export interface MentionScore {
  readonly notes: number;
  readonly byKind: ReadonlyMap<string, Counts>;
  readonly all: Counts;
  /** Right and asked, by property. */
  readonly properties: ReadonlyMap<string, readonly [right: number, asked: number]>;
  readonly misses: readonly string[];
  /** Notes in which the annotators found nothing, and what was read in them. */
  readonly empty: { readonly notes: number; readonly falseMentions: number };
}

export const jsonLines = <T>(file: string): readonly T[] =>
  readFileSync(file, 'utf8')
    .split('\n')
    .filter((each) => each.trim() !== '')
    .map((each) => JSON.parse(each) as T);

export interface Note {
  readonly id: string;
  readonly text: string;
}

export const notesOf = (dir: string): readonly Note[] => jsonLines<Note>(join(dir, 'notes.jsonl'));

const kindOf = (concept: string): string => concept.slice(0, concept.indexOf(':'));
const overlaps = (a: { start: number; end: number }, b: { start: number; end: number }): boolean =>
  a.start < b.end && b.start < a.end;
const close = (a: number, b: number): boolean => Math.abs(a - b) < 1e-6;

/** The words around a place, on one line. */
export const quote = (text: string, start: number, end: number): string =>
  `${text.slice(Math.max(0, start - 70), start)}⟦${text.slice(start, end)}⟧${text.slice(end, end + 90)}`.replace(
    /\s+/g,
    ' ',
  );

const properties = ['negation', 'temporality', 'experiencer', 'allergy', 'status'] as const;

/** @param scored concepts that annotators looked for; others found are neither right nor wrong */
export function evaluateMentions(
  notes: readonly Note[],
  gold: readonly GoldNote[],
  reader: Reader,
  scored: (concept: string) => boolean,
): MentionScore {
  const texts = new Map(notes.map(({ id, text }) => [id, text]));
  const byKind = new Map<string, Counts>();
  const shares = new Map<string, [number, number]>();
  const misses: string[] = [];
  let all = nothing;
  let falseMentions = 0;
  const count = (concept: string, counts: Partial<Counts>): void => {
    byKind.set(kindOf(concept), plus(byKind.get(kindOf(concept)) ?? nothing, counts));
    all = plus(all, counts);
  };
  const ask = (name: string, right: boolean): void => {
    const [yes, asked] = shares.get(name) ?? [0, 0];
    shares.set(name, [yes + Number(right), asked + 1]);
  };

  for (const { id, mentions: expected } of gold) {
    const text = texts.get(id);
    if (text === undefined) throw new Error(`the gold speaks of note "${id}", which notes.jsonl does not hold`);
    const left = new Set<Mention>(reader.readNote(text).mentions);
    for (const each of expected) {
      const found = [...left].find((mention) => mention.concept === each.concept && overlaps(mention, each));
      if (!found) {
        count(each.concept, { missed: 1 });
        misses.push(`missed ${each.concept}: ${id} ${quote(text, each.start, each.end)}`);
        continue;
      }
      left.delete(found);
      count(each.concept, { right: 1 });
      if (each.unsure) continue;
      compare(each, found, id, text);
    }
    const others = [...left].filter(({ concept }) => scored(concept));
    if (expected.length === 0) falseMentions += others.length;
    for (const { concept, start, end } of others) {
      count(concept, { wrong: 1 });
      misses.push(`too many ${concept}: ${id} ${quote(text, start, end)}`);
    }
  }

  function compare(expected: GoldMention, found: Mention, id: string, text: string): void {
    for (const name of properties) {
      const asked = expected[name];
      if (asked === undefined || asked === null) continue;
      const right = found[name] === asked;
      ask(name, right);
      if (!right) misses.push(`${name} ${asked}, read ${found[name]}: ${id} ${quote(text, found.start, found.end)}`);
    }
    const perDay = expected.dose?.perDay;
    // What is only counted in tablets is no dose in the sense of the labels.
    const written = found.dose?.perDay;
    const read = written && /^mg$|^mcg\/h$/.test(written.unit) ? written : undefined;
    const readAs = read ? `${read.low} to ${read.high} ${read.unit}` : (found.dose?.reason ?? 'no dose');
    if (perDay) {
      const right = read !== undefined && close(read.low, perDay.low) && close(read.high, perDay.high);
      ask('dose per day', right);
      if (!right)
        misses.push(
          `dose ${perDay.low} to ${perDay.high}, read ${readAs}: ${id} ${quote(text, found.start, found.end)}`,
        );
    } else if (kindOf(expected.concept) === 'drug') {
      ask('no dose where there is none', read === undefined);
      if (read) misses.push(`no dose per day, read ${readAs}: ${id} ${quote(text, found.start, found.end)}`);
    }
  }

  return {
    notes: gold.length,
    byKind,
    all,
    properties: shares,
    misses,
    empty: { notes: gold.filter(({ mentions }) => mentions.length === 0).length, falseMentions },
  };
}
