import { isCapitals, isItem, type KnownLabel, type Label, labelOf } from './noteLabel.ts';
import type { Cell, Passage } from './passage.ts';
import { createTableLines, Gaps } from './textTable.ts';

/** A passage of a plain note, with where it stands in it. */
export interface NotePassage extends Passage {
  /** UTF-16 offset of the passage's text in the note. */
  readonly start: number;
  readonly headings: readonly string[];
}

/** A section of one line that would say much of what follows: over when that line ended as a sentence and another begins. */
const endsWithLine = ({ text, alone }: Label): boolean =>
  !alone && (text.length < 6 || !isCapitals(text)) && /\b(?:allerg|fam|fhx?\b|pmhx?\b|past|sh\b|social)/i.test(text);
const isSentenceEnd = (line: string): boolean => /[.!?)]["”]?$/.test(line.trimEnd().slice(-2));
const beginsSentence = (line: string): boolean => /^\s*["“(]?[\p{Lu}\d]/u.test(line);

/** Told by the first character of nearly every line. */
function isBlank(line: string): boolean {
  const first = line.charCodeAt(0);
  return !(first > 32 && first < 127) && line.trim() === '';
}

/** The line that begins at an offset. */
function lineAt(note: string, at: number): string {
  const end = note.indexOf('\n', at);
  return note.slice(at, end < 0 ? note.length : Math.min(end, at + MOST_HEAD));
}

/** UTF-16 units, and words, of a line that a list stands under without any sign. */
const MOST_HEAD = 60;
const HEAD = /^\p{Lu}[\p{L}/&]*(?: [\p{L}/&-]+){0,5}$/u;
/** "Orders signed this visit" over "1. …": a label by what follows it. */
const isListHead = (line: string): boolean => line.length <= MOST_HEAD && HEAD.test(line.trim());
/** "Dispo: home. New Rx:" over a list: what it ends with is the list's label. */
const lastLabel = /[.;]\s+(\p{Lu}[\p{L} /&]{1,40}):\s*$/u;

/** Orders as heads of lists, by what they say of the drugs below: the word alone means other things elsewhere. */
const ORDERS: Readonly<Record<string, string>> = { STOP: 'stop taking', START: 'start taking', NEW: 'new medications' };
const headOf = (line: string): Label => ({ text: ORDERS[line.trim()] ?? line.trim(), alone: true, opens: false });

/** Speech again, after a list and a blank line: "I have asked him to stop it." */
const prose =
  /^(?:I|He|She|They|We|It|This|These|There|The|His|Her|Their|My|Our|On|In|At|Today|Please|Thank|Many|As|With|Examination|Mr|Mrs|Ms|Miss)\b.{30,}/;

/**
 * A section that begins on the line of its label, in a letter or a terse note, holds its own paragraph; one in capitals, as
 * transcribed notes have them, reaches to the next. A list of allergies never runs on: what is read under it is read as one.
 */
const endsAtBlank = ({ text, alone }: Label): boolean => !alone && (!isCapitals(text) || /\ballerg/i.test(text));

/**
 * The passages of a plain note, in order: paragraphs and list items, each with the headings it stands under. Lines that only
 * hold a heading are passages too (a heading can name a condition), and blank lines part paragraphs, never sections. Made as
 * they are asked for.
 */
export function* notePassages(note: string, isKnown: KnownLabel = () => false): Generator<NotePassage> {
  let section: string | undefined;
  /** What follows a blank line is no longer under the section: see `endsAtBlank`. */
  let brief = false;
  /** A list under a label of its own, not in capitals, that a blank line has followed. */
  let listed = false;
  /** A new sentence on a new line is no longer under the section: see `endsWithLine`. */
  let short = false;
  /** The last line with anything in it. */
  let before = '';
  /** The section's label stands alone and not in capitals; something was written under it. */
  let bare = false;
  let filled = false;
  let own: string | undefined;
  let start = -1;
  let end = -1;
  const headings = (): readonly string[] =>
    section === undefined ? (own === undefined ? [] : [own]) : own === undefined ? [section] : [section, own];
  const passage = (): NotePassage => ({ start, text: note.slice(start, end), headings: headings() });
  const table = createTableLines();
  const gaps = new Gaps(note);
  let cells: readonly Cell[] | undefined;
  for (let lineStart = 0, lineEnd = 0; lineStart <= note.length; lineStart = lineEnd + 1) {
    const found = note.indexOf('\n', lineStart);
    lineEnd = found < 0 ? note.length : found;
    const textEnd = lineEnd > lineStart && note.charCodeAt(lineEnd - 1) === 13 ? lineEnd - 1 : lineEnd;
    const line = note.slice(lineStart, textEnd);
    const blank = isBlank(line);
    const item = !blank && isItem(line);
    const mayHead = !blank && !item && (start < 0 || isCapitals(line.trim())) && isListHead(line);
    const isHead = mayHead && isItem(lineAt(note, lineEnd + 1));
    const label = blank ? undefined : (labelOf(line, isKnown) ?? (isHead ? headOf(line) : undefined));
    const opens = label?.opens === true;
    const inTable = cells !== undefined;
    cells = table.cellsOf(line, gaps.mayBeIn(lineStart, textEnd));
    const isSpeech = listed && label === undefined && !item && prose.test(line);
    const isAnew = short && label === undefined && !blank && !item && isSentenceEnd(before) && beginsSentence(line);
    const isOver = isAnew || isSpeech;
    const ends = section !== undefined && ((label !== undefined && brief) || isOver);
    if (start >= 0 && (blank || item || opens || ends || label?.alone || cells || inTable)) {
      yield passage();
      start = -1;
    }
    if (isOver) {
      section = undefined;
      short = false;
      listed = false;
    }
    if (!blank) before = line;
    if (blank) {
      own = undefined;
      if (brief) section = undefined;
      listed = bare && filled;
    } else {
      filled = label === undefined;
      if (start < 0 || label) {
        if (opens) {
          section = label.text;
          brief = endsAtBlank(label);
          short = endsWithLine(label);
          bare = label.alone && !isCapitals(label.text);
          listed = false;
          own = undefined;
        } else {
          // A label that opens nothing of its own ("Given in ED: …") still ends a section of one paragraph.
          if (label && brief) section = undefined;
          if (label?.alone) own = label.text;
        }
      }
      if (start < 0) start = lineStart;
      end = textEnd;
      const last = line.trimEnd().endsWith(':') ? lastLabel.exec(line)?.[1] : undefined;
      const below = last && isItem(lineAt(note, lineEnd + 1)) ? last : undefined;
      if (label?.alone || cells || below) {
        yield cells && label === undefined ? { ...passage(), cells } : passage();
        start = -1;
      }
      own = below ?? own;
    }
  }
  if (start >= 0) yield passage();
}
