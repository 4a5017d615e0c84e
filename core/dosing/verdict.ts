import type { DoseFact, Population, RenalBand } from '../knowledge/schema/drug.ts';
import type { Region } from '../knowledge/schema/ids.ts';
import type { Dose, Quantity } from './dose.ts';

/** Where a day's dose lies, the gravest first. */
export const VERDICTS = ['above-max', 'above-band', 'between-maxima', 'above-target', 'below-start', 'within'] as const;
export type VerdictKind = (typeof VERDICTS)[number];

/** One comparison, with its numbers for display: `amount` against `limit`, both in `unit` a day. */
export interface Finding {
  readonly kind: VerdictKind;
  readonly amount: number;
  readonly limit: number;
  readonly unit: string;
  /** The fact or band compared with, in the pack's words, with its sources. */
  readonly fact: DoseFact | RenalBand;
}

export interface Verdict {
  /** The gravest of the findings; `within` where there is none. */
  readonly kind: VerdictKind;
  readonly findings: readonly Finding[];
  /** "800 mg × 4 = 3,200 mg": what the total was made of, where it was. */
  readonly sum?: {
    readonly perDose: Quantity;
    readonly timesPerDay: { readonly low: number; readonly high: number };
    readonly perDay: Quantity;
  };
}

export interface VerdictContext {
  /** Whose limits count; left out, all regions do and the laxest maximum decides, the strictest is a caution. */
  readonly region?: Region;
  /** What is known of the patient: only facts for these populations, or for any adult, are used. */
  readonly populations?: readonly Population[];
  /** Creatinine clearance, mL/min, with the drug's bands. */
  readonly renal?: { readonly crcl: number; readonly bands: readonly RenalBand[] };
  /** Brand as written, for limits that hold for it alone ("Gralise"). */
  readonly brand?: string;
}

type Limits = Pick<DoseFact, 'region' | 'release' | 'brand' | 'population'>;

/** Whether a fact or band is about this patient and product. */
function holds(fact: Limits, dose: Dose, { region, populations = [], brand }: VerdictContext): boolean {
  if (region && fact.region !== 'any' && fact.region !== region) return false;
  if (fact.brand && fact.brand.toLowerCase() !== brand?.toLowerCase()) return false;
  if (fact.population && fact.population !== 'adult' && !populations.includes(fact.population)) return false;
  if (fact.release === undefined || fact.release === 'any') return true;
  if (fact.release === 'transdermal') return dose.perDay?.unit === 'mcg/h';
  return fact.release === (dose.release ?? 'immediate');
}

/** The total of a day that a fact allows, in the unit of the dose. */
function perDayOf(fact: DoseFact, unit: string): { low: number; high: number } | undefined {
  if ((fact.unit ?? 'mg') !== unit) return undefined;
  if (fact.perDay) return fact.perDay;
  const { perDose, timesPerDay } = fact;
  return perDose && timesPerDay
    ? { low: perDose.low * timesPerDay.low, high: perDose.high * timesPerDay.high }
    : undefined;
}

/** The bands a clearance falls in, one for each region at most. `from`/`upTo` include their value, `over`/`below` do not. */
export function bandsOf(crcl: number, bands: readonly RenalBand[]): readonly RenalBand[] {
  return bands.filter(
    (band) =>
      !band.dialysis &&
      (band.from === undefined || crcl >= band.from) &&
      (band.over === undefined || crcl > band.over) &&
      (band.upTo === undefined || crcl <= band.upTo) &&
      (band.below === undefined || crcl < band.below),
  );
}

/** Facts for exactly this release, population or brand stand before those for anyone. */
const specificity = (fact: Limits): number =>
  Number(fact.brand !== undefined) +
  Number(fact.population !== undefined && fact.population !== 'adult') +
  Number(fact.release !== undefined && fact.release !== 'any');

function mostSpecific<Fact extends Limits>(facts: readonly Fact[]): readonly Fact[] {
  const best = Math.max(0, ...facts.map(specificity));
  return facts.filter((fact) => specificity(fact) === best);
}

/**
 * Compares a day's dose with a drug's start, target, maximum and renal band. The high end meets the ceilings, and a range lies below
 * the start only when all of it does. Facts and bands are the pack's; nothing here is a limit of its own.
 *
 * @param facts the drug's dose lines
 * @returns undefined where the dose has no total of a day
 */
export function verdictOf(dose: Dose, facts: readonly DoseFact[], context: VerdictContext = {}): Verdict | undefined {
  const { perDay } = dose;
  if (!perDay) return undefined;
  const { unit, high } = perDay;
  const limitsOf = (kind: DoseFact['kind']) =>
    mostSpecific(facts.filter((fact) => fact.kind === kind && holds(fact, dose, context))).flatMap((fact) => {
      const amount = perDayOf(fact, unit);
      return amount && amount.high > 0 ? [{ fact, amount }] : [];
    });
  const findings: Finding[] = [];
  const find = (kind: VerdictKind, limit: number, fact: DoseFact | RenalBand): void => {
    findings.push({ kind, amount: high, limit, unit, fact });
  };

  const maxima = limitsOf('max').sort((a, b) => a.amount.high - b.amount.high);
  const [strictest, laxest] = [maxima[0], maxima.at(-1)];
  if (laxest && high > laxest.amount.high) find('above-max', laxest.amount.high, laxest.fact);
  else if (strictest && high > strictest.amount.high) find('between-maxima', strictest.amount.high, strictest.fact);

  const { renal } = context;
  const bands = renal
    ? bandsOf(renal.crcl, mostSpecific(renal.bands.filter((each) => holds(each, dose, context))))
    : [];
  for (const band of bands) {
    if (band.perDay && unit === 'mg' && high > band.perDay.high) find('above-band', band.perDay.high, band);
    else if (!band.perDay && (band.advice === 'avoid' || band.advice === 'contraindicated'))
      find('above-band', 0, band);
  }

  const target = limitsOf('target').sort((a, b) => b.amount.high - a.amount.high)[0];
  if (target && high > target.amount.high) find('above-target', target.amount.high, target.fact);
  const start = limitsOf('start').sort((a, b) => a.amount.low - b.amount.low)[0];
  if (start && high > 0 && high < start.amount.low) find('below-start', start.amount.low, start.fact);

  findings.sort((a, b) => VERDICTS.indexOf(a.kind) - VERDICTS.indexOf(b.kind));
  const { perDose, timesPerDay } = dose;
  return {
    kind: findings[0]?.kind ?? 'within',
    findings,
    ...(perDose && timesPerDay ? { sum: { perDose, timesPerDay, perDay } } : {}),
  };
}
