import type { Stretch } from './asideNames.ts';
import type { DrugSpan } from './sigScope.ts';

/** UTF-16 units of the other ingredients, and of the sig behind them. */
const PARTS = 160;
const AFTER = 600;
const SALT = '(?:\\s+(?:bitartrate|hydrochloride|hcl|phosphate|sodium|potassium|sulfate|sulphate))?';
const AMOUNT = '\\d+(?:[.,]\\d+)?';
/** "[HYDROCODONE] 5/ACETAMINOPHEN 325MG TAB …", "[Oxycodone HCl] 5 mg-acetaminophen 325 mg …": its own strength, and the others'. Spaces around a dash part two drugs. */
const PRODUCT = new RegExp(
  `^(${SALT}\\s*${AMOUNT})\\s*(mg|mcg|g)?((?:(?:\\s*/\\s*|-)[a-z]{4,}${SALT}\\s+${AMOUNT}\\s*(?:mg|mcg|g))+)\\b`,
  'i',
);

/**
 * What stands around an ingredient of a product that is written strength by strength, without the other ingredients: its own strength,
 * and the sig that all of them share.
 * @returns undefined where the drug is not the first of such a product
 */
export function withoutOtherParts(text: string, drugs: readonly DrugSpan[], index: number): Stretch | undefined {
  const drug = drugs[index] as DrugSpan;
  const found = PRODUCT.exec(text.slice(drug.end, drug.end + PARTS));
  const [whole, own = '', unit = 'mg', others = ''] = found ?? [];
  if (whole === undefined) return undefined;
  const behind = drug.end + whole.length;
  const next = drugs.find(({ start }) => start >= behind);
  const to = Math.min(next?.start ?? text.length, behind + AFTER);
  const from = Math.max(drugs[index - 1]?.end ?? 0, drug.start);
  const head = text.slice(from, drug.end);
  const rest = `${head}${own} ${unit} ${' '.repeat(others.length)}${text.slice(behind, to)}`;
  return { text: rest, name: { start: drug.start - from, end: drug.end - from }, from: 0, to: rest.length };
}
