import type { FactName } from '../knowledge/schema/rule.ts';
import type { ChartNumber } from './chart.ts';
import type { FactKind, PatientFact } from './model.ts';
import type { PageDose } from './pageDoses.ts';
import type { FoundRenal } from './renal.ts';
import { settle } from './settle.ts';
import type { MmeTotal } from './totals.ts';

const PLAIN: readonly (FactName & FactKind)[] = ['age', 'weight', 'gestation-weeks', 'qtc'];

/** The numbers rules can test, each with where it comes from. What is contradictory or impossible is left out. */
export function numbersOf(
  facts: readonly PatientFact[],
  patient: number,
  renal: FoundRenal | undefined,
  mme: MmeTotal | undefined,
  doses: readonly PageDose[],
): Partial<Record<FactName, ChartNumber>> {
  const numbers: Partial<Record<FactName, ChartNumber>> = {};
  for (const kind of PLAIN) {
    const settled = settle(facts, kind, patient);
    if (settled.state !== 'known' || typeof settled.value !== 'number') continue;
    numbers[kind] = { value: settled.value, bound: settled.bound, facts: [settled.from], because: [], arithmetic: [] };
  }
  if (renal) {
    const { found } = renal;
    numbers.renal = {
      value: found.value,
      bound: found.bound,
      facts: renal.facts,
      because: [],
      arithmetic: [found.shown],
    };
  }
  if (mme && mme.because.length > 0) {
    const shared = { facts: [], because: mme.because, arithmetic: mme.arithmetic };
    numbers['mme-high'] = { value: mme.high, ...shared };
    numbers['mme-low'] = { value: mme.low, ...shared };
  }
  const acetaminophen = doses.find(({ concept }) => concept === 'drug:acetaminophen');
  if (acetaminophen) {
    numbers['acetaminophen-high'] = {
      value: acetaminophen.perDay.high,
      facts: [],
      because: acetaminophen.because,
      arithmetic: [acetaminophen.shown],
    };
  }
  return numbers;
}
