import { bandsOf } from '../dosing/verdict.ts';
import type { DoseFact, RenalBand } from '../knowledge/schema/drug.ts';
import type { ConceptId } from '../knowledge/schema/ids.ts';
import type { DoseCheck } from '../knowledge/schema/rule.ts';
import { amountText, numberText } from '../lookup/amount.ts';
import type { PackIndex } from '../lookup/packIndex.ts';
import type { PatientFact, RenalFunction } from './model.ts';
import type { PageDose } from './pageDoses.ts';

/** A drug whose dose on the page meets a check, with the worked numbers. */
export interface DoseFinding {
  readonly concept: ConceptId;
  readonly because: readonly number[];
  readonly facts: readonly PatientFact[];
  readonly arithmetic: readonly string[];
}

export interface DoseBook {
  readonly doses: readonly PageDose[];
  check(kind: DoseCheck): readonly DoseFinding[];
}

/** Facts that bind an adult out-patient; single indications and hospital doses do not lower or raise the ceiling by themselves. */
const GENERAL: ReadonlySet<string | undefined> = new Set([undefined, 'adult']);

const general = (fact: DoseFact, release: PageDose['release']): boolean =>
  GENERAL.has(fact.population) &&
  fact.brand === undefined &&
  (fact.unit === undefined || fact.unit === 'mg') &&
  (fact.release === undefined || fact.release === 'any' || fact.release === (release ?? 'immediate'));

/** "600 mg on the first day of acute pain": no ceiling for the days that follow. */
const isFirstDay = ({ durationDays }: DoseFact): boolean => durationDays !== undefined && durationDays.high <= 1;

/** The highest ceiling any region or indication gives: only above that is a dose over the product's maximum. */
export function ceilingOf(facts: readonly DoseFact[], release: PageDose['release']): number | undefined {
  const highs = facts.flatMap((fact) =>
    fact.kind === 'max' && general(fact, release) && !isFirstDay(fact) && fact.perDay ? [fact.perDay.high] : [],
  );
  return highs.length > 0 ? Math.max(...highs) : undefined;
}

/** The most cautious start the label or the article gives, mg/day. */
function startOf(facts: readonly DoseFact[], release: PageDose['release']): number | undefined {
  const highs = facts.flatMap((fact) =>
    fact.kind === 'start' &&
    (fact.basis === 'label' || fact.basis === 'article') &&
    general(fact, release) &&
    fact.perDay
      ? [fact.perDay.high]
      : [],
  );
  return highs.length > 0 ? Math.min(...highs) : undefined;
}

/** Where the article's target range begins, mg/day. */
function targetOf(facts: readonly DoseFact[]): number | undefined {
  const lows = facts.flatMap((fact) =>
    fact.kind === 'target' && fact.basis === 'article' && fact.perDay ? [fact.perDay.low] : [],
  );
  return lows.length > 0 ? Math.min(...lows) : undefined;
}

const UNREDUCED = 60;

/** The band of this clearance for the drug as written, US label first; nothing where the function is not reduced. */
export function renalBandOf(
  pack: PackIndex,
  dose: Pick<PageDose, 'concept' | 'release'>,
  renal: RenalFunction,
): RenalBand | undefined {
  if (renal.value >= UNREDUCED || renal.bound === 'over') return undefined;
  const bands = bandsOf(renal.value, pack.drug(dose.concept)?.renal ?? []).filter(
    (band) =>
      band.brand === undefined &&
      band.population === undefined &&
      (band.release === undefined || band.release === 'any' || band.release === (dose.release ?? 'immediate')) &&
      band.advice !== 'unchanged',
  );
  return bands.find(({ region }) => region === 'US') ?? bands.find(({ region }) => region === 'any') ?? bands[0];
}

const mg = (value: number): string => `${numberText(value)} mg/day`;

/** The page's doses, ready to be held against the pack. */
export function createDoseBook(
  pack: PackIndex,
  doses: readonly PageDose[],
  named: readonly { readonly concept: ConceptId; readonly index: number }[],
  renal: { readonly found: RenalFunction; readonly facts: readonly PatientFact[] } | undefined,
): DoseBook {
  const finding = (dose: PageDose, words: string, limit: number): DoseFinding => ({
    concept: dose.concept,
    because: dose.because,
    facts: [],
    arithmetic: [dose.shown, `${words} ${mg(limit)}`],
  });
  const inMg = doses.filter(({ unit }) => unit === 'mg');
  const facts = (dose: PageDose) => pack.drug(dose.concept)?.doses ?? [];

  function renalFindings(overOnly: boolean): DoseFinding[] {
    if (!renal) return [];
    const { found } = renal;
    const written = new Map(doses.map((dose) => [dose.concept, dose]));
    const seen = new Set<ConceptId>();
    return named.flatMap(({ concept, index }) => {
      if (seen.has(concept)) return [];
      seen.add(concept);
      const dose = written.get(concept);
      const band = renalBandOf(pack, { concept, release: dose?.release }, found);
      const limit = band?.perDay?.high;
      if (!band || (band.perDay === undefined && overOnly)) return [];
      if (overOnly && (limit === undefined || dose === undefined || dose.perDay.high <= limit)) return [];
      return [
        {
          concept,
          because: dose?.because ?? [index],
          facts: renal.facts,
          arithmetic: [
            ...(dose ? [dose.shown] : []),
            band.perDay
              ? `${pack.label(concept)}, this renal band: ${amountText(band.perDay, 'mg')} per day`
              : band.text,
            found.shown,
          ],
        },
      ];
    });
  }

  return {
    doses,
    check(kind) {
      if (kind === 'over-max') {
        return inMg.flatMap((dose) => {
          const limit = ceilingOf(facts(dose), dose.release);
          return limit !== undefined && dose.perDay.high > limit ? [finding(dose, 'product maximum', limit)] : [];
        });
      }
      if (kind === 'over-start') {
        return inMg.flatMap((dose) => {
          const limit = startOf(facts(dose), dose.release);
          const { startHigh } = dose;
          return limit !== undefined && startHigh !== undefined && startHigh > limit
            ? [finding(dose, 'usual start', limit)]
            : [];
        });
      }
      if (kind === 'below-target') {
        return inMg.flatMap((dose) => {
          const limit = targetOf(facts(dose));
          return limit !== undefined && dose.perDay.high < limit ? [finding(dose, "article's target from", limit)] : [];
        });
      }
      return renalFindings(kind === 'over-renal-band');
    },
  };
}
