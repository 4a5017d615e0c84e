import type { Span } from './mention.ts';
import type { Cell } from './passage.ts';

/** Tables as exports print them in plain text: cells apart by spaces, a tab or a bar, the names of the columns in the first line. */
export interface TableLines {
  /**
   * The cells of the next line of a note, offsets into the line; undefined where the line is no row of a table. To be called for
   * every line in order, with an empty one where a table cannot go on.
   * @param gapped whether the line may have a gap, where that is known
   */
  cellsOf(line: string, gapped?: boolean): readonly Cell[] | undefined;
}

/** Two spaces after a sentence sign are how some people type. */
const gap = /(?<=\S)(?:\t+|[ \t]*\|[ \t]*|(?<![.?!:;,]) {2,}| {3,})(?=\S)/g;
const wideGap = /\S(?: {3,}|\t+|[ \t]*\|[ \t]*)\S/;
/** A longer cell is no name of a column. UTF-16 code units. */
const longestName = 28;
/** A longer last cell says more than a state. UTF-16 code units. */
const longestState = 40;
/** What the last cell is taken for where no column is named: most often the state of the order. */
const unnamed = 'Status';
/** How far a cell may stand from the name of its column. */
const slack = 2;

/** Where a text has what every gap of a table has: most lines are prose, and told without a look at each. */
export class Gaps {
  readonly #text: string;
  /** The next tab, bar and pair of spaces. */
  #tab = -1;
  #bar = -1;
  #spaces = -1;

  constructor(text: string) {
    this.#text = text;
  }

  /** Whether the line from `start` to `end` may have a gap. To be asked for lines in order. */
  mayBeIn(start: number, end: number): boolean {
    if (this.#tab < start) this.#tab = this.#next('\t', start);
    if (this.#bar < start) this.#bar = this.#next('|', start);
    if (this.#tab < end || this.#bar < end) return true;
    if (this.#spaces < start) this.#spaces = this.#next('  ', start);
    for (; this.#spaces < end; this.#spaces = this.#next('  ', this.#spaces + 2)) {
      const text = this.#text;
      if (text.charAt(this.#spaces + 2) === ' ' || !'.?!:;,'.includes(text.charAt(this.#spaces - 1))) return true;
    }
    return false;
  }

  #next(sign: string, from: number): number {
    const at = this.#text.indexOf(sign, from);
    return at < 0 ? Number.POSITIVE_INFINITY : at;
  }
}

const isEmpty = ({ start, end }: Span): boolean => start === end;

/** The cells between bars, empty ones too: a cell's number is that of its column. */
function betweenBars(line: string): readonly Span[] {
  const spans: Span[] = [];
  let at = 0;
  for (const cell of line.split('|')) {
    const start = at + (cell.length - cell.trimStart().length);
    spans.push({ start, end: Math.max(start, at + cell.trimEnd().length) });
    at += cell.length + 1;
  }
  // "| a | b |": nothing stands outside the bars.
  const first = spans[0] && isEmpty(spans[0]) ? 1 : 0;
  const last = spans.at(-1);
  return spans.slice(first, last && isEmpty(last) ? -1 : undefined);
}

/** A table needs so many bars in a line. */
const leastBars = 2;

function parts(line: string): readonly Span[] {
  if (line.split('|', leastBars + 1).length > leastBars) return betweenBars(line);
  const spans: Span[] = [];
  let start = line.search(/[^\s|]/);
  if (start < 0) return [];
  for (const { index, 0: sign } of line.matchAll(gap)) {
    if (index <= start) continue;
    spans.push({ start, end: index });
    start = index + sign.length;
  }
  let end = line.length;
  while (end > start && /[\s|]/.test(line.charAt(end - 1))) end -= 1;
  return end > start ? [...spans, { start, end }] : spans;
}

const none: readonly Span[] = [];

/** "0600": a column of a drug chart. */
const isHour = (text: string): boolean => /^\d{4}$|^\d{1,2}:\d\d$/.test(text);
const isName = (text: string): boolean =>
  text.length <= longestName && /^[\p{L}][\p{L}\s/()?.#-]*$/u.test(text) && !/[.,;]$/.test(text);

/** So many columns have a name, besides the hours of a drug chart. */
const leastNames = 2;
const isHeader = (texts: readonly string[]): boolean =>
  texts.every((text) => isName(text) || isHour(text)) && texts.filter(isName).length >= leastNames;

/** Words of a state, not of a sig. */
const isState = (text: string): boolean =>
  text.length <= longestState &&
  !/\d|\b(?:daily|[btq]i?d|[tq]ds|prn|night|morning|bed|tab|cap|hours?|needed)/i.test(text);

interface Named extends Span {
  readonly name: string;
}

/** The column a cell stands under: by its number in a full row, else by its place. */
function columnOf(header: readonly Named[], row: readonly Span[], index: number): string | undefined {
  if (header.length === row.length) return header[index]?.name;
  const { start } = row[index] as Span;
  return header.find((each) => Math.abs(each.start - start) <= slack)?.name;
}

export function createTableLines(): TableLines {
  let header: readonly Named[] | undefined;
  return {
    cellsOf(line, gapped = new Gaps(line).mayBeIn(0, line.length)) {
      const row = gapped ? parts(line) : none;
      if (row.length < 2) {
        // A rule under the header ("----  ----") leaves it standing.
        if (header && (!/^[\s|+=-]+$/.test(line) || line.trim() === '')) header = undefined;
        return undefined;
      }
      const texts = row.map(({ start, end }) => line.slice(start, end));
      if (header) {
        const names = header;
        return row.flatMap((span, index) => {
          const column = columnOf(names, row, index);
          return isEmpty(span) ? [] : [column === undefined ? span : { ...span, column }];
        });
      }
      const isWide = wideGap.test(line);
      if (isHeader(texts) && (isWide || row.length > 2)) {
        header = row.map((span, index) => ({ ...span, name: texts[index] as string }));
        return row;
      }
      if (!isWide) return undefined;
      const last = texts.length - 1;
      return row.flatMap((span, index) => {
        if (isEmpty(span)) return [];
        return [index === last && isState(texts[last] as string) ? { ...span, column: unnamed } : span];
      });
    },
  };
}
