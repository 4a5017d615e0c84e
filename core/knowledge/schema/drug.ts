import * as v from 'valibot';
import { ConceptId, LocalId, Region, StepId } from './ids.ts';
import { provenance, Statement } from './statement.ts';

const Amount = v.pipe(v.number(), v.minValue(0), v.finite());
/** Low and high of a quantity; equal for a single value. */
export const AmountRange = v.pipe(
  v.strictObject({ low: Amount, high: Amount }),
  v.check((range) => range.low <= range.high, 'expected low <= high'),
);
export type AmountRange = v.InferOutput<typeof AmountRange>;

export const DoseUnit = v.picklist(['mg', 'mcg/h', 'mcg']);
export const Release = v.picklist(['immediate', 'extended', 'prodrug', 'transdermal', 'any']);
export type Release = v.InferOutput<typeof Release>;

/** A form of the drug with its strengths. */
export const Product = v.strictObject({
  form: v.string(),
  release: Release,
  route: v.picklist([
    'oral',
    'transdermal',
    'topical',
    'nasal',
    'injection',
    'buccal',
    'sublingual',
    'intrathecal',
    'rectal',
  ]),
  region: Region,
  /** Brand or product this form belongs to, where it is not the plain generic. */
  brand: v.optional(v.string()),
  unit: v.picklist(['mg', 'mg/mL', 'mcg/h', 'mcg', 'mg/5 mL']),
  strengths: v.array(Amount),
  ...provenance,
});
export type Product = v.InferOutput<typeof Product>;

/** Whom a value holds for, where it is not any adult. `over-65` is 65 years and over, `over-75` above 75 (as labels count). */
export const Population = v.picklist([
  'adult',
  'elderly',
  'over-65',
  'over-75',
  'frail',
  'opioid-naive',
  'opioid-tolerant',
  'inpatient',
  'over-the-counter',
]);
export type Population = v.InferOutput<typeof Population>;

/** One rung of a schedule: the total of a day from `fromDay` (1 = first day) to `toDay`; open-ended where that is absent. */
export const ScheduleStep = v.strictObject({
  fromDay: v.pipe(v.number(), v.minValue(1)),
  toDay: v.optional(v.pipe(v.number(), v.minValue(1))),
  perDay: AmountRange,
});
export type ScheduleStep = v.InferOutput<typeof ScheduleStep>;

/**
 * One line of the dose table. `kind`: where in treatment it applies; `benefit-limit` is the dose above which no more benefit
 * was shown (not a safety limit), `equivalence` the amount that equals 5 mg of prednisolone.
 * Amounts in `unit`; `perDay` is the total of a day, `perDose` one administration.
 * A fact with `brand`, `release` or `population` holds only for that; one without holds for the plain product and any adult.
 */
export const DoseFact = v.strictObject({
  id: LocalId,
  kind: v.picklist(['start', 'step', 'target', 'max', 'single-max', 'benefit-limit', 'course', 'equivalence', 'trial']),
  /** Where the value comes from: the article, a product label, a guideline or formulary, a trial, practice. */
  basis: v.picklist(['article', 'label', 'guideline', 'formulary', 'trial', 'practice']),
  region: Region,
  release: v.optional(Release),
  /** Brand, or the salt where it is dosed apart ("naproxen sodium"). */
  brand: v.optional(v.string()),
  population: v.optional(Population),
  indication: v.optional(v.string()),
  text: v.string(),
  unit: v.optional(DoseUnit),
  /** As needed: the amounts of a day assume that every dose is taken. */
  prn: v.optional(v.boolean()),
  perDose: v.optional(AmountRange),
  timesPerDay: v.optional(AmountRange),
  perDay: v.optional(AmountRange),
  /** A step: the day total rises by `perDay` every so many days. */
  everyDays: v.optional(AmountRange),
  /** A time limit on the value or course, days. */
  durationDays: v.optional(AmountRange),
  /** A titration or taper day by day, in order. */
  schedule: v.optional(v.array(ScheduleStep)),
  ...provenance,
});
export type DoseFact = v.InferOutput<typeof DoseFact>;

/** A band of renal function, mL/min. `from`/`upTo` are inclusive, `over`/`below` exclusive. */
export const RenalBand = v.strictObject({
  region: Region,
  population: v.optional(Population),
  release: v.optional(Release),
  brand: v.optional(v.string()),
  from: v.optional(Amount),
  over: v.optional(Amount),
  upTo: v.optional(Amount),
  below: v.optional(Amount),
  /** Haemodialysis rather than a clearance. */
  dialysis: v.optional(v.boolean()),
  perDay: v.optional(AmountRange),
  startPerDay: v.optional(AmountRange),
  timesPerDay: v.optional(AmountRange),
  /** Share by which the usual daily dose is cut. */
  reducePercent: v.optional(AmountRange),
  /** Dose after each dialysis session; `maintenance` is the daily dose it goes with. mg. */
  supplement: v.optional(v.strictObject({ maintenance: v.optional(AmountRange), dose: AmountRange })),
  /** `avoid` / `contraindicated` where no dose is given. */
  advice: v.optional(v.picklist(['dose', 'reduce', 'avoid', 'contraindicated', 'unchanged'])),
  text: v.string(),
  ...provenance,
});
export type RenalBand = v.InferOutput<typeof RenalBand>;

/** What to do in liver disease. Amounts in mg; `severity` is Child-Pugh A, B, C where the source says so. */
export const HepaticFact = v.strictObject({
  ...Statement.entries,
  region: v.optional(Region),
  release: v.optional(Release),
  severity: v.optional(v.picklist(['any', 'mild', 'moderate', 'severe'])),
  advice: v.optional(v.picklist(['dose', 'reduce', 'avoid', 'contraindicated', 'unchanged'])),
  perDose: v.optional(AmountRange),
  timesPerDay: v.optional(AmountRange),
  perDay: v.optional(AmountRange),
  reducePercent: v.optional(AmountRange),
});
export type HepaticFact = v.InferOutput<typeof HepaticFact>;

/** Schedule for stopping. */
export const Taper = v.strictObject({
  text: v.string(),
  region: Region,
  /** Shortest time over which to stop, days. */
  minDays: v.optional(Amount),
  /** Largest step, as a share of the daily dose. */
  stepPercent: v.optional(AmountRange),
  everyDays: v.optional(AmountRange),
  stepMg: v.optional(AmountRange),
  /** Needed once taken for longer than this, days. */
  afterDays: v.optional(Amount),
  ...provenance,
});
export type Taper = v.InferOutput<typeof Taper>;

/** All dosing knowledge of one drug; its names and codes are in the concept of the same id. */
export const Drug = v.strictObject({
  concept: ConceptId,
  classes: v.array(ConceptId),
  steps: v.optional(v.array(StepId), []),
  products: v.optional(v.array(Product), []),
  doses: v.optional(v.array(DoseFact), []),
  renal: v.optional(v.array(RenalBand), []),
  renalMethod: v.optional(v.string()),
  hepatic: v.optional(v.array(HepaticFact), []),
  elderly: v.optional(v.array(Statement), []),
  pregnancy: v.optional(v.array(Statement), []),
  contraindications: v.optional(v.array(v.strictObject({ ...Statement.entries, region: Region })), []),
  boxed: v.optional(v.array(Statement), []),
  cautions: v.optional(v.array(Statement), []),
  control: v.optional(v.array(v.strictObject({ ...Statement.entries, region: Region })), []),
  taper: v.optional(v.array(Taper), []),
  monitoring: v.optional(v.array(Statement), []),
  /** CDC 2022 conversion factor; for patches per mcg/h. */
  mme: v.optional(v.strictObject({ factor: Amount, per: v.picklist(['mg/day', 'mcg/h']), ...provenance })),
  /** Why there is no factor, where readers expect one. */
  mmeExcluded: v.optional(Statement),
  /** Daily doses outside are probably misread: "check reading", no rule. mg. */
  plausiblePerDay: v.optional(AmountRange),
  notes: v.optional(v.array(Statement), []),
});
export type Drug = v.InferOutput<typeof Drug>;
