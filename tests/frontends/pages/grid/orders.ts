/** One order of the list. */
export interface Order {
  readonly number: number;
  readonly drug: string;
  readonly dose: string;
  readonly sig: string;
  readonly status: 'active' | 'stopped';
}

/** Drugs the content pack knows, with others that it does not, in turn. */
const drugs = [
  ['gabapentin', '300 mg', 'three times daily'],
  ['lisinopril', '10 mg', 'once daily'],
  ['duloxetine', '60 mg', 'once daily'],
  ['metformin', '500 mg', 'twice daily'],
  ['naproxen', '500 mg', 'twice daily'],
  ['atorvastatin', '20 mg', 'at bedtime'],
  ['nortriptyline', '25 mg', 'at bedtime'],
] as const;

/** @returns this many orders, the same every time */
export const orders = (count: number): Order[] =>
  Array.from({ length: count }, (_, index) => {
    const [drug, dose, sig] = drugs[index % drugs.length] ?? drugs[0];
    return { number: index + 1, drug, dose, sig, status: index % 5 === 4 ? 'stopped' : 'active' };
  });
