import type { Cell, Passage } from './passage.ts';
import { createTableLines } from './textTable.ts';

/** A passage of a plain note, with where it stands in it. */
export interface NotePassage extends Passage {
  /** UTF-16 offset of the passage's text in the note. */
  readonly start: number;
  readonly headings: readonly string[];
}

/** Whether a label ("Current Medications") is one that sections of a chart are known by. */
export type KnownLabel = (label: string) => boolean;

/** What begins a list item: "1.", "2)", "(3)", "a.", "-", "•", "[ ]". */
const listMark = /^[ \t]*(?:[-*•·▪◦‣–]|\(?\d{1,3}[.)](?!\d)|\(?[A-Za-z][.)]|\[[ x]?\])[ \t]+/;
/** A label and its colon at the beginning of a line; capitals may also be followed by a dash. */
const colonLabel = /^[ \t]*(?:\d{1,2}[.)][ \t]*)?([\p{L}][^:\n]{0,60}?)[ \t]*:(?!\d)/u;
const dashLabel = /^[ \t]*([A-Z][A-Za-z /&]{2,50}?)[ \t]+[-–—][ \t]/;
const dashSign = /[ \t][-–—][ \t]/;
/** What an export adds to a heading: "Allergies as of 01/05/2026 - Review Complete". */
const headingTail =
  /\s*(?:\(|\[|-|–|—|\bas of\b|\b(?:last )?(?:reviewed|updated|verified|reconciled)\b|\bon file\b|\d{1,2}[/.-]\d{1,2}[/.-]\d{2}).*$/i;
/** What terse notes write without a sign: "O/E in agony", "PMH none". */
const terseLabel = /^[ \t]*([A-Z]{2,5}|[A-Z]\/[A-Z]|Imp|Rx|Dx)[ \t]+(?=\S)/;
const mark = /^[ \t]*(?:#{1,6}[ \t]+|\*\*|__)?/;
const trailing = /(?:\*\*|__|[:\s])+$/;
/** "No known drug allergies" says all there is to say. */
const statement = /^(?:no(?! longer)|nil|none|denies|nkda|nka)\b/i;
const isCapitals = (label: string): boolean => /\p{Lu}{2}/u.test(label) && !/\p{Ll}/u.test(label);

interface Line {
  readonly start: number;
  readonly text: string;
}

function* linesOf(note: string): Generator<Line> {
  let start = 0;
  while (start <= note.length) {
    const found = note.indexOf('\n', start);
    const end = found < 0 ? note.length : found;
    yield { start, text: note.slice(start, note.charAt(end - 1) === '\r' && end > start ? end - 1 : end) };
    start = end + 1;
  }
}

/** What a line says about the section: the label it begins with, and whether it holds nothing else. */
interface Label {
  readonly text: string;
  readonly alone: boolean;
  /** It opens a section; otherwise it belongs to its own passage only ("Left knee: …"). */
  readonly opens: boolean;
}

function dashed(head: string, isKnown: KnownLabel): RegExpExecArray | null {
  const found = dashSign.test(head) ? dashLabel.exec(head) : null;
  const label = found?.[1];
  return label !== undefined && (isCapitals(label) || isKnown(label.trim())) ? found : null;
}

function labelOf(line: string, isKnown: KnownLabel): Label | undefined {
  // A label with its sign fits here; longer beginnings of lines are not looked at.
  const head = line.slice(0, 90);
  const found = (head.includes(':') ? colonLabel.exec(head) : null) ?? dashed(head, isKnown);
  if (found?.[1] !== undefined) {
    const label = found[1].trim();
    const text = isKnown(label) ? label : label.replace(headingTail, '') || label;
    const alone = line.slice(found[0].length).trim() === '';
    const sentence = /[.;!?]\s/.test(text);
    if (!sentence) return { text, alone, opens: isCapitals(text) || isKnown(text) };
  }
  const terse = terseLabel.exec(head)?.[1];
  if (terse !== undefined && isKnown(terse)) return { text: terse, alone: false, opens: true };
  if (line.length > 70 || /[.,;!?]\s*$/.test(line)) return undefined;
  const bare = line.replace(mark, '').replace(trailing, '').trim();
  if (bare.length < 2 || listMark.test(line) || statement.test(bare)) return undefined;
  const marked = /^[ \t]*(?:#{1,6}[ \t]|\*\*|__)/.test(line);
  if (isKnown(bare) || marked) return { text: bare, alone: true, opens: true };
  const plain = bare.replace(headingTail, '');
  if (plain.length >= 4 && plain !== bare && isKnown(plain)) return { text: plain, alone: true, opens: true };
  return undefined;
}

/** A section of one line that would say much of what follows: over when that line ended as a sentence and another begins. */
const endsWithLine = ({ text, alone }: Label): boolean =>
  !alone && (text.length < 6 || !isCapitals(text)) && /\b(?:allerg|fam|fhx?\b|pmhx?\b|past|sh\b|social)/i.test(text);
const isSentenceEnd = (line: string): boolean => /[.!?)]["”]?$/.test(line.trimEnd().slice(-2));
const beginsSentence = (line: string): boolean => /^\s*["“(]?[\p{Lu}\d]/u.test(line);

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
  /** The line before ended as a sentence. */
  let ended = false;
  /** The section's label stands alone and not in capitals; something was written under it. */
  let bare = false;
  let filled = false;
  let own: string | undefined;
  let start = -1;
  let end = -1;
  const headings = (): readonly string[] => [section, own].filter((each) => each !== undefined);
  const passage = (): NotePassage => ({ start, text: note.slice(start, end), headings: headings() });
  const table = createTableLines();
  let cells: readonly Cell[] | undefined;
  for (const line of linesOf(note)) {
    const blank = line.text.trim() === '';
    const item = !blank && listMark.test(line.text);
    const label = blank ? undefined : labelOf(line.text, isKnown);
    const opens = label?.opens === true;
    const inTable = cells !== undefined;
    cells = table.cellsOf(line.text);
    const isSpeech = listed && label === undefined && !item && prose.test(line.text);
    const isOver = (short && ended && label === undefined && !blank && !item && beginsSentence(line.text)) || isSpeech;
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
    if (!blank) ended = isSentenceEnd(line.text);
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
      if (start < 0) start = line.start;
      end = line.start + line.text.length;
      if (label?.alone || cells) {
        yield cells && label === undefined ? { ...passage(), cells } : passage();
        start = -1;
      }
    }
  }
  if (start >= 0) yield passage();
}
