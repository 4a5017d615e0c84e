import { type Stretch, sameDrug } from './asideNames.ts';
import type { DrugSpan } from './sigScope.ts';

/** UTF-16 units behind an ingredient's name in which its strength ends, and of the sig behind the last one. */
const STRENGTH = 40;
const AFTER = 600;
const SALT = '(?:\\s+(?:bitartrate|hydrochloride|hcl|phosphate|sodium|potassium|sulfate|sulphate))?';
/** The strength behind a name. */
const AMOUNT = new RegExp(`^(${SALT}\\s*\\d+(?:[.,]\\d+)?)(?:\\s*(mg|mcg|g)\\b)?`, 'i');
/** What parts two ingredients. Spaces around a dash part two drugs. */
const SIGN = /^(?:\s*\/\s*|-)/;

/**
 * What stands around the first ingredient of a product that is written strength by strength ("HYDROCODONE 5/ACETAMINOPHEN 325MG TAB
 * …"), without the others: its own strength, and the sig that all of them share.
 * @returns undefined where the drug is not the first of such a product
 */
export function withoutOtherParts(text: string, drugs: readonly DrugSpan[], index: number): Stretch | undefined {
  const drug = drugs[index] as DrugSpan;
  const [own, strength = '', unit = 'mg'] = AMOUNT.exec(text.slice(drug.end, drug.end + STRENGTH)) ?? [];
  if (own === undefined) return undefined;
  let end = drug.end + own.length;
  let last = index;
  for (let next = drugs[last + 1]; next; next = drugs[last + 1]) {
    const sign = SIGN.exec(text.slice(end, end + STRENGTH))?.[0] ?? '';
    const amount = AMOUNT.exec(text.slice(next.end, next.end + STRENGTH));
    // Each part is a drug of its own, with its unit at the least behind the last.
    const isPart = sign !== '' && end + sign.length === next.start && amount?.[2] !== undefined;
    if (!isPart || drugs.slice(index, last + 1).some((each) => sameDrug(each, next))) break;
    end = next.end + amount[0].length;
    last += 1;
  }
  if (last === index) return undefined;
  const to = Math.min(drugs[last + 1]?.start ?? text.length, end + AFTER);
  const name = text.slice(drug.start, drug.end);
  const rest = `${name}${strength} ${unit} ${text.slice(end, to)}`;
  return { text: rest, name: { start: 0, end: name.length }, from: 0, to: rest.length };
}
