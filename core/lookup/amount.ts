import type { AmountRange } from '../knowledge/schema/drug.ts';

/** A number for reading: thousands with a comma, leading zero, no trailing zero ("3,600", "0.5"). */
export function numberText(value: number): string {
  const [whole = '0', fraction] = String(value).split('.');
  const grouped = whole.replace(/\B(?=(\d{3})+$)/g, ',');
  return fraction === undefined ? grouped : `${grouped}.${fraction}`;
}

/** A quantity with its unit after each number: "300 mg", "900 mg to 3,600 mg". */
export function amountText(range: AmountRange, unit: string): string {
  const low = `${numberText(range.low)} ${unit}`;
  return range.low === range.high ? low : `${low} to ${numberText(range.high)} ${unit}`;
}
