import { compare, divide, least, product, type Ratio, span, ZERO } from '../ratio.ts';
import type { Clause } from './clause.ts';
import type { Day } from './day.ts';
import type { Of } from './item.ts';
import type { Exact } from './plausible.ts';

const MASS_OR_VOLUME = new Set(['mg', 'mL']);

/** A ceiling in the unit of the dose; undefined where the two cannot be compared. */
function inUnitOf(perDose: Exact, { unit, amount }: Of<'max'>): Ratio | undefined {
  // "50 mg …, max 4 tablets a day": without a count a tablet is a dose.
  const isPieces = !MASS_OR_VOLUME.has(unit);
  if (unit === 'times' || (isPieces && perDose.unit === 'mg' && !perDose.counted)) {
    return product(perDose.span, amount).high;
  }
  if (unit === perDose.unit) return amount.high;
  if (isPieces && perDose.counted && compare(perDose.counted.span.high, ZERO) > 0) {
    const each = divide(perDose.span.high, perDose.counted.span.high);
    return product(span(each), amount).high;
  }
  return isPieces && perDose.unit !== 'mg' ? amount.high : undefined;
}

/** Lowers a day to its stated maxima; "1 tab prn, max 3 a day" gets its day from them. */
export function ceiled(day: Day, clauses: readonly Clause[]): Day {
  const { perDose } = day;
  if (!perDose) return day;
  let { perDay, reason } = day;
  for (const max of clauses.flatMap((clause) => clause.maxima)) {
    if (!max.perDay && max.unit === 'times') continue;
    const ceiling = inUnitOf(perDose, max);
    // A maximum with no period that is no more than one dose is the maximum of a dose.
    if (!ceiling || (!max.perDay && compare(ceiling, perDose.span.high) <= 0)) continue;
    if (perDay) {
      perDay = { ...perDay, span: span(least(perDay.span.low, ceiling), least(perDay.span.high, ceiling)) };
    } else if (reason === 'no-frequency' && max.perDay) {
      perDay = { span: span(ZERO, ceiling), unit: perDose.unit };
      reason = undefined;
    }
  }
  const { reason: _, ...rest } = day;
  return { ...rest, ...(perDay ? { perDay } : {}), ...(reason ? { reason } : {}) };
}
