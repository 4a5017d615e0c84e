import { creatinineClearance } from '../dosing/crcl.ts';
import { numberText } from '../lookup/amount.ts';
import type { FactKind, PatientFact, RenalFunction, Settled } from './model.ts';
import { settle } from './settle.ts';

export interface FoundRenal {
  readonly found: RenalFunction;
  readonly facts: readonly PatientFact[];
}

const numeric = (settled: Settled): (Extract<Settled, { state: 'known' }> & { value: number }) | undefined =>
  settled.state === 'known' && typeof settled.value === 'number' ? { ...settled, value: settled.value } : undefined;

/**
 * Renal function for the label's bands: the page's CrCl, else Cockcroft–Gault from age, weight, creatinine and sex, else its eGFR.
 * A contradictory page gives none. Cockcroft–Gault is what the labels name (dm-neu); an eGFR is a stand-in, said so where shown.
 */
export function renalOf(facts: readonly PatientFact[], patient: number): FoundRenal | undefined {
  const of = (kind: FactKind) => settle(facts, kind, patient);
  const crcl = of('crcl');
  const stated = numeric(crcl);
  if (stated) return direct(stated, 'crcl', 'CrCl', 'mL/min');
  if (crcl.state === 'conflict') return undefined;
  const [age, weight, creatinine, sex] = [
    numeric(of('age')),
    numeric(of('weight')),
    numeric(of('creatinine')),
    of('sex'),
  ];
  if (age && weight && creatinine && sex.state === 'known') {
    const estimate = creatinineClearance({
      age: age.value,
      weight: weight.value,
      creatinine: creatinine.value,
      creatinineUnit: 'mg/dL',
      sex: sex.value === 'female' ? 'female' : 'male',
    });
    if (estimate.ok) {
      const factor = estimate.sexFactor === 1 ? '' : ` × ${estimate.sexFactor}`;
      const rounded = numberText(Math.round(estimate.crcl * 10) / 10);
      return {
        found: {
          value: estimate.crcl,
          basis: 'cockcroft-gault',
          shown: `CrCl (140 − ${age.value}) × ${numberText(weight.value)} kg / (72 × ${numberText(creatinine.value)} mg/dL)${factor} = ${rounded} mL/min`,
        },
        facts: [age.from, weight.from, creatinine.from, sex.from],
      };
    }
  }
  const egfr = numeric(of('egfr'));
  return egfr ? direct(egfr, 'egfr', 'eGFR', 'mL/min/1.73 m², not a CrCl') : undefined;
}

function direct(
  settled: Extract<Settled, { state: 'known' }> & { value: number },
  basis: 'crcl' | 'egfr',
  label: string,
  unit: string,
): FoundRenal {
  const sign = settled.bound === 'over' ? '>' : settled.bound === 'under' ? '<' : '';
  return {
    found: {
      value: settled.value,
      ...(settled.bound ? { bound: settled.bound } : {}),
      basis,
      shown: `${label} ${sign}${numberText(settled.value)} ${unit}`,
    },
    facts: [settled.from],
  };
}
