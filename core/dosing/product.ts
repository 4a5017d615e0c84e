import { itemsOf } from './sig/items.ts';
import { tokensOf } from './sig/tokens.ts';

/** What the name of a product tells ("Metoprolol 25 MG Oral Tablet [Lopressor]"). */
export interface Product {
  readonly name: string;
  readonly strength?: number | readonly number[];
  readonly strengthUnit?: 'mg' | 'mg/mL' | 'mcg/h';
  readonly form?: string;
}

/** Reads name, strength and form out of a product's name. Strength in mg, mg/mL or mcg/h. */
export function productOf(text: string): Product {
  const items = itemsOf(tokensOf(text)).parts;
  const name = text
    .slice(0, items[0]?.start ?? text.length)
    .replace(/[\s,([{-]+$/, '')
    .trim();
  const masses = items.filter((item) => item.kind === 'mass');
  const form = items
    .map((item) =>
      item.kind === 'form' || item.kind === 'mass' ? item.form : item.kind === 'count' ? item.unit : undefined,
    )
    .find(Boolean);
  const combination = items.find((item) => item.kind === 'combination');
  const value = ({ n, d }: { n: number; d: number }): number => n / d;
  const strengths = combination
    ? combination.parts.map(value)
    : masses.map((item) => value(item.amount.low) / (item.volume ? value(item.volume) : 1));
  const per = masses[0]?.per;
  const base = { name: name || text.trim(), ...(form ? { form } : {}) };
  const usable = per === undefined || per === 'volume' || per === 'hour';
  if (!usable || strengths.length === 0 || strengths.some((each) => !(each > 0))) return base;
  const strength = strengths.length === 1 ? (strengths[0] as number) : strengths;
  if (per === 'hour') return { ...base, strength: (strengths[0] as number) * 1000, strengthUnit: 'mcg/h' };
  return { ...base, strength, strengthUnit: per === 'volume' ? 'mg/mL' : 'mg' };
}
