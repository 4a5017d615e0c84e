/** What creatinine clearance is estimated from. */
export interface CrclInputs {
  /** Years. */
  readonly age: number;
  /** kg, the weight given: no ideal or adjusted weight is made up from it. */
  readonly weight: number;
  readonly creatinine: number;
  readonly creatinineUnit: 'mg/dL' | 'umol/L';
  readonly sex: 'female' | 'male';
}

export type CrclResult =
  | {
      readonly ok: true;
      /** mL/min, not rounded and not indexed to body surface. */
      readonly crcl: number;
      /** Serum creatinine as used, mg/dL. */
      readonly creatinineMgDl: number;
      /** 0.85 for women, else 1. */
      readonly sexFactor: number;
    }
  | {
      readonly ok: false;
      readonly field: 'age' | 'weight' | 'creatinine';
      readonly low: number;
      readonly high: number;
      readonly unit: string;
    };

/** µmol/L in one mg/dL of creatinine. */
export const UMOL_PER_MG_DL = 88.4;
const FEMALE_FACTOR = 0.85;

/** Outside these the value is a slip (a unit, a decimal point) or the formula does not hold (children). */
const LIMITS = {
  age: { low: 18, high: 120, unit: 'years' },
  weight: { low: 25, high: 350, unit: 'kg' },
  'mg/dL': { low: 0.2, high: 20, unit: 'mg/dL' },
  'umol/L': { low: 18, high: 1768, unit: 'umol/L' },
} as const;

const outside = (value: number, { low, high }: { low: number; high: number }): boolean =>
  !(value >= low && value <= high);

/**
 * Creatinine clearance by Cockcroft and Gault: (140 − age) × weight / (72 × serum creatinine in mg/dL), × 0.85 for women.
 *
 * Label bands for renal dosing are in these mL/min; an eGFR is not the same. Rounding is left to the reader, so that 59.6 does not
 * become 60 before it meets a band. Source: Cockcroft DW, Gault MH. Nephron 1976;16:31-41.
 *
 * @returns the clearance, or the input that is out of range and the range it should lie in
 */
export function creatinineClearance({ age, weight, creatinine, creatinineUnit, sex }: CrclInputs): CrclResult {
  if (outside(age, LIMITS.age)) return { ok: false, field: 'age', ...LIMITS.age };
  if (outside(weight, LIMITS.weight)) return { ok: false, field: 'weight', ...LIMITS.weight };
  if (outside(creatinine, LIMITS[creatinineUnit])) return { ok: false, field: 'creatinine', ...LIMITS[creatinineUnit] };
  const creatinineMgDl = creatinineUnit === 'umol/L' ? creatinine / UMOL_PER_MG_DL : creatinine;
  const sexFactor = sex === 'female' ? FEMALE_FACTOR : 1;
  return { ok: true, crcl: ((140 - age) * weight * sexFactor) / (72 * creatinineMgDl), creatinineMgDl, sexFactor };
}
