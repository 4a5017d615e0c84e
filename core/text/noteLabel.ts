/** Whether a label ("Current Medications") is one that sections of a chart are known by. */
export type KnownLabel = (label: string) => boolean;

/** What begins a list item: "1.", "2)", "(3)", "a.", "-", "•", "[ ]". */
const listMark = /^[ \t]*(?:[-*•·▪◦‣–>]|\(?\d{1,3}[.)](?!\d)|\(?[A-Za-z][.)]|\[[ x]?\])[ \t]+/;
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

/** Whether a label is written in capitals. */
export function isCapitals(label: string): boolean {
  // Most labels have a small letter second.
  const second = label.charCodeAt(1);
  return !(second >= 97 && second <= 122) && /\p{Lu}{2}/u.test(label) && !/\p{Ll}/u.test(label);
}

const isCapital = (code: number): boolean => code >= 65 && code <= 90;
const isLetter = (code: number): boolean => isCapital(code) || (code >= 97 && code <= 122);

/** Where a line begins behind its spaces and tabs. */
function indent(line: string): number {
  let at = 0;
  while (line.charCodeAt(at) === 32 || line.charCodeAt(at) === 9) at += 1;
  return at;
}

/** Whether a line begins a list item. */
export function isItem(line: string): boolean {
  const at = indent(line);
  const next = line.charCodeAt(at + 1);
  // Most lines begin with a word.
  return !(isLetter(line.charCodeAt(at)) && next !== 0x2e && next !== 0x29) && listMark.test(line);
}

/** What a line says about the section: the label it begins with, and whether it holds nothing else. */
export interface Label {
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

/** @param isKnown tells the labels that sections are known by */
export function labelOf(line: string, isKnown: KnownLabel): Label | undefined {
  // A label with its sign fits here; longer beginnings of lines are not looked at.
  const head = line.slice(0, 90);
  const capital = isCapital(head.charCodeAt(indent(head)));
  const found = (head.includes(':') ? colonLabel.exec(head) : null) ?? (capital ? dashed(head, isKnown) : null);
  if (found?.[1] !== undefined) {
    const label = found[1].trim();
    const known = isKnown(label);
    const text = known ? label : label.replace(headingTail, '') || label;
    const alone = line.slice(found[0].length).trim() === '';
    const sentence = /[.;!?]\s/.test(text);
    if (!sentence) return { text, alone, opens: known || isCapitals(text) || (text !== label && isKnown(text)) };
  }
  const terse = capital ? terseLabel.exec(head)?.[1] : undefined;
  if (terse !== undefined && isKnown(terse)) return { text: terse, alone: false, opens: true };
  if (line.length > 70 || '.,;!?'.includes(line.trimEnd().slice(-1))) return undefined;
  const bare = line.replace(mark, '').replace(trailing, '').trim();
  if (bare.length < 2 || listMark.test(line) || statement.test(bare)) return undefined;
  const marked = /^[ \t]*(?:#{1,6}[ \t]|\*\*|__)/.test(line);
  if (isKnown(bare) || marked) return { text: bare, alone: true, opens: true };
  const plain = bare.replace(headingTail, '');
  if (plain.length >= 4 && plain !== bare && isKnown(plain)) return { text: plain, alone: true, opens: true };
  return undefined;
}
