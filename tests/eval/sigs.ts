/**
 * How well sigs are read: exact total of a day against the human gold of `sigs.jsonl`.
 *
 * Gold counts pieces ("1 tablet, twice a day"), so a reading in mg is compared by its count of pieces. What the gold gives as
 * once, injected, or rarer than every third day must come out as "cannot be computed". Left out: `doseminer-uk` (tool output with
 * known errors) and rows whose partial gold holds no dose or no frequency.
 */
import { readFileSync } from 'node:fs';
import { describeSig } from '../../core/cli/sig.ts';
import type { Dose } from '../../core/dosing/dose.ts';

/** The total of a day; `null`: there is none; a range where the gold has one. */
type Expected = { readonly low: number | undefined; readonly high: number } | null;

interface Row {
  readonly id: string;
  readonly source: string;
  readonly text: string;
  readonly drug: string | null;
  readonly gold: Record<string, unknown>;
}

export interface SigMiss {
  readonly id: string;
  readonly text: string;
  readonly expected: string;
  readonly got: string;
}

export interface SigEvaluation {
  readonly scored: number;
  readonly exact: number;
  /** A number where the gold has none: the error that must not happen. */
  readonly wronglyComputed: number;
  readonly bySource: Readonly<Record<string, { readonly scored: number; readonly exact: number }>>;
  readonly misses: readonly SigMiss[];
}

const LONGEST_AVERAGED_DAYS = 3;
const DAYS: Readonly<Record<string, number>> = {
  min: 1 / 1440,
  h: 1 / 24,
  d: 1,
  wk: 7,
  mo: 30,
  hour: 1 / 24,
  day: 1,
  week: 7,
  month: 30,
};
const INJECTED = /\b(?:iv|im|sc|subcut\w*|intraven\w*|intramusc\w*|inject\w*|infuse)\b/i;

const number = (value: unknown): number | undefined => {
  const parsed = typeof value === 'string' ? Number(value) : value;
  return typeof parsed === 'number' && Number.isFinite(parsed) ? parsed : undefined;
};

/** Dose × frequency ÷ period. */
function total(
  dose: readonly [number, number],
  times: readonly [number, number],
  periodDays: readonly [number, number],
  prn: boolean,
): Expected {
  if (periodDays[1] > LONGEST_AVERAGED_DAYS || periodDays[0] < 1 / 24) return null;
  const low = (dose[0] * times[0]) / periodDays[1];
  const high = (dose[1] * times[1]) / periodDays[0];
  return { low: prn ? 0 : low, high };
}

interface Timing {
  readonly frequency?: unknown;
  readonly frequencyMax?: unknown;
  readonly period?: unknown;
  readonly periodMax?: unknown;
  readonly periodUnit?: unknown;
}

function fromTiming(
  doseLow: number | undefined,
  doseHigh: number | undefined,
  timing: Timing,
  prn: boolean,
): Expected | undefined {
  const unit = DAYS[String(timing.periodUnit).toLowerCase()];
  const period = number(timing.period);
  if (doseHigh === undefined || unit === undefined || period === undefined) return undefined;
  const frequency = number(timing.frequency) ?? 1;
  const periodMax = number(timing.periodMax) ?? period;
  return total(
    [doseLow ?? doseHigh, doseHigh],
    [frequency, number(timing.frequencyMax) ?? frequency],
    [period * unit, periodMax * unit],
    prn,
  );
}

type Reader = (gold: Record<string, unknown>, row: Row) => Expected | undefined;

/** Gold of each source as the total of a day; `undefined` where its gold does not hold one. */
const readers: Readonly<Record<string, Reader>> = {
  'smart-fhir': (gold) => fromTiming(number(gold.dose_max), number(gold.dose_max), gold, gold.prn === true),
  parsigs: (gold) => {
    if (gold.n_instructions !== 1) return undefined;
    const unit = DAYS[String(gold.interval_unit).toLowerCase()];
    const dose = number(gold.dose_max);
    if (dose === undefined) return undefined;
    if (unit === undefined) return null;
    const timing = {
      frequency: gold.times ?? 1,
      period: gold.interval,
      periodUnit: String(gold.interval_unit).toLowerCase(),
    };
    return fromTiming(dose, dose, timing, gold.prn === true);
  },
  'phs-uk': (gold) => {
    const [low, high] = [number(gold.dose_min), number(gold.dose_max)];
    const [few, many] = [number(gold.times_min), number(gold.times_max)];
    if (low === undefined || high === undefined || few === undefined || many === undefined) return undefined;
    return total([low, high], [few, many], [1, 1], gold.prn === true);
  },
  'adv-bulk-maxday': (gold) => ({ low: undefined, high: number(gold.max_units_per_day) ?? Number.NaN }),
  'hl7-fhir-medrx': (gold) => {
    const timing = (gold.timing as { repeat?: Timing } | undefined)?.repeat;
    const rate = (
      gold.doseAndRate as
        | {
            doseQuantity?: { value: number; unit: string };
            doseRange?: { low: { value: number }; high: { value: number } };
          }[]
        | undefined
    )?.[0];
    const [low, high] = [
      rate?.doseRange?.low.value ?? rate?.doseQuantity?.value,
      rate?.doseRange?.high.value ?? rate?.doseQuantity?.value,
    ];
    const scale = rate?.doseQuantity?.unit === 'mcg' ? 1 / 1000 : 1;
    if (!timing || high === undefined) return undefined;
    return fromTiming((low ?? high) * scale, high * scale, timing, Array.isArray(gold.asNeededFor));
  },
  ezmedicationinput: (gold) => {
    if (gold.count !== undefined || (gold.dose_max !== undefined && DAYS[String(gold.periodUnit)] === undefined))
      return undefined;
    return fromTiming(number(gold.dose_max), number(gold.dose_max), gold, gold.prn === true);
  },
  'nhs-dose-syntax': (gold) => {
    const segment = (gold.segments as Record<string, unknown>[] | undefined)?.[0];
    if (!segment?.periodUnit) return undefined;
    const low = number(segment.dose_low ?? segment.dose);
    const expected = fromTiming(low, number(segment.dose_high ?? segment.dose), segment, segment.prn === 'true');
    const max = number(segment.max_period_num);
    return expected && max !== undefined ? { low: expected.low, high: Math.min(expected.high, max * 1000) } : expected;
  },
};

const near = (a: number, b: number): boolean => Math.abs(a - b) < 1e-9 * Math.max(1, Math.abs(b));

function matches(dose: Dose, expected: Expected): boolean {
  if (expected === null) return !dose.computable;
  const readings = [dose.perDay, dose.counted?.perDay].filter((each) => each !== undefined);
  return readings.some(
    ({ low, high }) =>
      near(high, expected.high) && (expected.low === undefined || near(low, expected.low) || (dose.prn && low === 0)),
  );
}

const spoken = (dose: Dose): string =>
  dose.perDay ? `${dose.perDay.low} to ${dose.perDay.high} ${dose.perDay.unit}` : `none (${dose.reason})`;

/** @param dir the folder that holds `sigs.jsonl` */
export function evaluateSigs(dir: string): SigEvaluation {
  const bySource: Record<string, { scored: number; exact: number }> = {};
  const misses: SigMiss[] = [];
  let wronglyComputed = 0;
  for (const line of readFileSync(`${dir}/sigs.jsonl`, 'utf8').split('\n')) {
    if (!line.trim()) continue;
    const row = JSON.parse(line) as Row;
    const gold = readers[row.source]?.(row.gold, row);
    if (gold === undefined) continue;
    const expected = INJECTED.test(row.text) ? null : gold;
    const dose = describeSig(row.text, row.drug ?? undefined) as Dose;
    bySource[row.source] ??= { scored: 0, exact: 0 };
    const tally = bySource[row.source] as { scored: number; exact: number };
    tally.scored += 1;
    if (matches(dose, expected)) tally.exact += 1;
    else {
      if (expected === null) wronglyComputed += 1;
      const want = expected === null ? 'none' : `${expected.low ?? '…'} to ${expected.high}`;
      misses.push({ id: row.id, text: row.text, expected: want, got: spoken(dose) });
    }
  }
  const tallies = Object.values(bySource);
  const add = (key: 'scored' | 'exact') => tallies.reduce((sum, tally) => sum + tally[key], 0);
  return { scored: add('scored'), exact: add('exact'), wronglyComputed, bySource, misses };
}
