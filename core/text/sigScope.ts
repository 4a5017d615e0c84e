import type { Dose } from '../dosing/dose.ts';
import { readSigAround } from '../dosing/sigAround.ts';
import { readSig, type SigOptions } from '../dosing/sigParser.ts';
import type { ConceptId } from '../knowledge/schema/ids.ts';
import { isAside, type Stretch, sameDrug, withoutAside } from './asideNames.ts';
import { doseWithoutUnit } from './doseWithoutUnit.ts';
import { withoutOtherParts } from './jointStrength.ts';
import type { Span } from './mention.ts';
import { otherDrugAfter } from './otherDrug.ts';
import type { Cell, Passage } from './passage.ts';
import { takenDose } from './takenDose.ts';

/** A drug of a passage: a single ingredient or a combination. Look-alikes count too, so that no one takes their dose. */
export interface DrugSpan extends Span {
  readonly concepts: readonly ConceptId[];
  /** Ingredients in the order of the product's name; absent for a single drug. */
  readonly ingredients?: readonly ConceptId[];
}

/** Columns whose cells say how much, how often and how. */
const saysDose =
  /dos(?:e|age|ing)|strength|\btimes\b|\btime of day\b|\bhours\b|sig\b|direction|instruction|freq|route|how|amount|unit|schedule|form\b|admin|take|when|posology|rate|medication|drug|name|description|prescription|order|comment|details|product|treatment/i;
/** Columns whose numbers are something else. */
const saysElse =
  /date|quantity|qty|refill|start|stop|end|provider|prescriber|status|reason|indication|problem|source|number|code|last|next|pharmacy|duration|author|supply|dispens|filled|count/i;

/** "Dose/Qty", "Quantity per dose", "Supplied by": not that. */
const saysEach = /\b(?:dos\w*|strength|sig|direction\w*|freq\w*|per|each|taken|by)\b/i;
/** Columns that say how much was dispensed. */
const saysSupply = /\b(?:quantity|qty|supply|supplied|disp(?:ensed|ense)?)\b/i;

/** A sig holds a figure, a number in words or one of these; where none is near, none is looked for. UTF-16 units. */
const hint =
  /\d|[½¼¾]|\b(?:one|two|three|half|quarter|single|tab|cap|pill|patch|puff|spray|daily|once|twice|thrice|night|bed|morning|evening|noon|nocte|mane|prn|p\.r\.n|need|direct|dose|taper|pack|every|each|q\.?\s?[hadmpo]|[bt]\.?i\.?d|qid|[otq]ds?|stat|weekly|hourly|hs|h\.s|max|apply|inject|drip)/i;
const BEFORE = 70;
const AFTER = 160;

/** "Neurontin (gabapentin) 300 mg": another name of the same drug right behind, and nothing of a sig between. */
const aliasGap = /^[\s,([/–-]{0,4}(?:generic|brand|also known as|aka|i\.e\.)?[\s:,([/–-]{0,3}$/i;

/** "Tylenol with codeine (acetaminophen/codeine)": names of one drug in a row. */
const MOST_ALIASES = 3;

/** Whether two names are of one drug, and what stands between them parts nothing. */
const isAlias = (a: DrugSpan, b: DrugSpan, between: string): boolean => sameDrug(a, b) && aliasGap.test(between);

/** Whether a name stands beside another of the same drug, and the two share one sig. */
export function isSecondName(text: string, drugs: readonly DrugSpan[], index: number): boolean {
  const [before, name] = [drugs[index - 1], drugs[index]];
  if (!before || !name || !sameDrug(before, name)) return false;
  return isAlias(before, name, text.slice(before.end, name.start)) || isAside(text, drugs, index);
}

/** The stretch in which each drug's sig may stand: from the drug before to the drug after. */
function stretch(text: string, drugs: readonly DrugSpan[], index: number): Stretch {
  const drug = drugs[index] as DrugSpan;
  let { start, end } = drug;
  let next = index + 1;
  for (; next < drugs.length && next - index <= MOST_ALIASES; next += 1) {
    const other = drugs[next] as DrugSpan;
    if (!isAlias(drug, other, text.slice(end, other.start))) break;
    end = other.end;
  }
  let before = index - 1;
  for (; before >= 0 && index - before <= MOST_ALIASES; before -= 1) {
    const other = drugs[before] as DrugSpan;
    if (!isAlias(drug, other, text.slice(other.end, start))) break;
    start = other.start;
  }
  return { text, name: { start, end }, from: drugs[before]?.end ?? 0, to: drugs[next]?.start ?? text.length };
}

/** A cell's text without the names of drugs in it ("Acetaminophen 500 MG Oral Tablet [Tylenol]"). */
function withoutNames(text: string, cell: Cell, names: readonly Span[]): string {
  let rest = '';
  let at = cell.start;
  for (const { start, end } of names) {
    if (start < at || end > cell.end) continue;
    rest += text.slice(at, start);
    at = end;
  }
  return rest + text.slice(at, cell.end);
}

/** "Tylenol Extra Strength 500": the figure that a cell of a name ends with is its strength in mg. */
const withUnit = (rest: string): string =>
  /^[^\d\n]{0,24}\b(?!(?:19|20)\d\d\b)\d{2,4}\s*$/.test(rest) ? `${rest.trimEnd()} mg` : rest;

/** "90", "30 tablets" under "Qty", "14 days" under "Supply". */
const supplied = (cell: string): string[] =>
  /^\s*\d{1,4}\s*(?:tab\w*|cap\w*|patch\w*|pills?|each|ea|days?|weeks?)?\s*$/i.test(cell) ? [`qty ${cell.trim()}`] : [];

/** What the cells of a row say of the dose, when the row is about this one drug. */
function rowSig(text: string, cells: readonly Cell[], names: readonly Span[]): string {
  return cells
    .flatMap((cell) => {
      const holds = names.some(({ start, end }) => start >= cell.start && end <= cell.end);
      if (holds)
        return [withUnit(names.length > 1 ? withoutNames(text, cell, names) : text.slice(names[0]?.end, cell.end))];
      const { column } = cell;
      if (column !== undefined && saysSupply.test(column) && !saysEach.test(column))
        return supplied(text.slice(cell.start, cell.end));
      if (column !== undefined && saysElse.test(column) && !/\b(?:dos|strength|sig\b|direction|freq)/i.test(column))
        return [];
      if (column !== undefined && !saysDose.test(column)) return [];
      return [text.slice(cell.start, cell.end)];
    })
    .join('\n');
}

/** More cells than a table has columns, or more names than a drug has, are no row; all of them would be looked at for each. */
const MOST_CELLS = 40;
const MOST_NAMES = 8;
const isRow = (cells: readonly Cell[], drugs: readonly DrugSpan[]): boolean =>
  cells.length > 1 && cells.length <= MOST_CELLS && drugs.length <= MOST_NAMES;

/**
 * The dose that stands with each drug of a passage, in the order given.
 * @param drugs in order of `start`
 */
export function dosesOf(
  passage: Passage,
  drugs: readonly DrugSpan[],
  index: number,
  drug: ConceptId,
): Dose | undefined {
  const { text, cells } = passage;
  const span = drugs[index] as DrugSpan;
  const options = { drug, ...(span.ingredients ? { combination: span.ingredients } : {}) };
  if (cells && isRow(cells, drugs) && drugs.every((each) => sameDrug(each, span))) {
    // A row that names its drug twice may say the whole sig twice, or once around both names.
    const own = readSig(rowSig(text, cells, [span]), options)?.dose;
    if (own?.computable || drugs.length === 1) return own;
    const shared = readSig(rowSig(text, cells, drugs), options)?.dose;
    return shared?.computable || !own?.perDose ? shared : own;
  }
  const own = withoutAside(text, drugs, index) ?? withoutOtherParts(text, drugs, index) ?? stretch(text, drugs, index);
  return doseIn(own, options);
}

/** The dose that a stretch of prose gives its drug. */
function doseIn({ text, name, from, to: next }: Stretch, options: SigOptions): Dose | undefined {
  const near =
    text.slice(Math.max(from, name.start - BEFORE), name.start) +
    text.slice(name.end, Math.min(next, name.end + AFTER));
  if (!hint.test(near)) return undefined;
  const to = otherDrugAfter(text, name.end, next);
  const dose = readSigAround(text, name, { from, to }, options)?.dose;
  const taken = takenDose(text, { start: name.end, end: to }, dose, options);
  if (taken) return taken;
  if (dose?.perDose?.unit === 'mg' || dose?.perDay?.unit === 'mcg/h') return dose;
  return doseWithoutUnit(text, name, { from, to }, options) ?? dose;
}
