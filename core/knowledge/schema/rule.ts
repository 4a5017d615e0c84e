import * as v from 'valibot';
import { ConceptId, LocalId } from './ids.ts';
import { provenance } from './statement.ts';

export const RuleId = v.pipe(v.string(), v.regex(/^R\d{2}[a-z]?$/, 'expected a rule id such as "R14"'));
export type RuleId = v.InferOutput<typeof RuleId>;

/** Ranked: a view shows the first few, a red flag before all else. */
export const Severity = v.picklist(['red-flag', 'contraindicated', 'interaction', 'dose', 'pitfall', 'reminder']);
export type Severity = v.InferOutput<typeof Severity>;

/**
 * In which state a mention counts. Drugs: `current` (taken, given or ordered now), `new` (current and started or added here),
 * `stepped-up` (current, and started, raised or ordered in this visit), `tried` (stopped, failed or a past trial), `stopping` (told to stop now, and no taper of it written anywhere), `intended`. Conditions: `present` (affirmed, recent), `suspected` (possible, recent), `past`.
 * `allergic`: stands as an allergy or intolerance. `documented`: said of this patient and not negated, in whatever state;
 * `used`: documented, and neither merely considered nor never taken.
 * `written`: anywhere on the page, in whatever state.
 */
export const MentionState = v.picklist([
  'current',
  'new',
  'stepped-up',
  'tried',
  'stopping',
  'intended',
  'present',
  'suspected',
  'past',
  'allergic',
  'documented',
  'used',
  'open',
  'written',
]);
export type MentionState = v.InferOutput<typeof MentionState>;

/** Picks mentions of the page. A class stands for every drug below it. */
export const Selector = v.strictObject({
  of: v.pipe(v.array(ConceptId), v.minLength(1)),
  except: v.optional(v.array(ConceptId)),
  /** Any of these states; default `current`. */
  is: v.optional(v.array(MentionState)),
  /** At least one of these cue ids stands in the mention's sentence. */
  cues: v.optional(v.array(LocalId)),
  /** None of these does. */
  without: v.optional(v.array(LocalId)),
  /** How it is given: `systemic` leaves out topical, eye, nose, inhaled and local injections; `oral` injections too. */
  route: v.optional(v.picklist(['systemic', 'oral', 'topical', 'transdermal'])),
  release: v.optional(v.picklist(['immediate', 'extended'])),
  /** The course lasts, or has lasted by the page's latest date, longer than this many days. */
  longerThanDays: v.optional(v.number()),
  /** Highest day's dose in mg above this. */
  perDayOver: v.optional(v.number()),
  perDayBelow: v.optional(v.number()),
  /** Taken as needed rather than regularly. */
  prn: v.optional(v.boolean()),
  /** So many different drugs (default 1). */
  distinct: v.optional(v.number()),
});
export type Selector = v.InferOutput<typeof Selector>;

/** A number read from the page, or worked out from what was read. `renal` is CrCl, else eGFR, else Cockcroft–Gault, mL/min. */
export const FactName = v.picklist([
  'age',
  'renal',
  'weight',
  'gestation-weeks',
  'mme-high',
  'mme-low',
  'acetaminophen-high',
  'qtc',
]);
export type FactName = v.InferOutput<typeof FactName>;

/** A day's dose held against the pack's dose facts. */
export const DoseCheck = v.picklist([
  'over-max',
  'over-renal-band',
  'renal-band-applies',
  'over-start',
  'below-target',
]);
export type DoseCheck = v.InferOutput<typeof DoseCheck>;

export type Condition =
  | { readonly all: readonly Condition[] }
  | { readonly any: readonly Condition[] }
  | { readonly not: Condition }
  /** A named condition of the pack's `definitions`. */
  | { readonly use: string }
  | { readonly mention: Selector }
  /** `earlier` started on an earlier date than `later`, both dates read from the page. */
  | { readonly order: { readonly earlier: readonly ConceptId[]; readonly later: readonly ConceptId[] } }
  | {
      readonly fact: FactName;
      readonly from?: number | undefined;
      readonly over?: number | undefined;
      readonly below?: number | undefined;
      readonly upTo?: number | undefined;
    }
  | {
      readonly dose: DoseCheck;
      readonly of: readonly ConceptId[];
      /** Pairs that are mistaken for each other: what is written at the other's dose is not held against the limits of the one. */
      readonly unlessMistaken?: readonly (readonly ConceptId[])[] | undefined;
    }
  /** A red flag of the pack is raised. */
  | { readonly redFlag: true }
  /** Two concepts of one look-alike pair both stand on the page. */
  | { readonly lookAlike: readonly (readonly ConceptId[])[] }
  /** One of these codes is written. */
  | { readonly code: readonly string[] }
  /** Days since the first dose, by the page's latest date, lie in this window. */
  | {
      readonly elapsed: {
        readonly of: readonly ConceptId[];
        readonly fromDays: number;
        readonly toDays?: number | undefined;
      };
    }
  /** Another rule fired. */
  | { readonly rule: RuleId };

const Bound = v.optional(v.number());
export const Condition: v.GenericSchema<Condition> = v.lazy(() =>
  v.union(
    [
      v.strictObject({ all: v.pipe(v.array(Condition), v.minLength(1)) }),
      v.strictObject({ any: v.pipe(v.array(Condition), v.minLength(1)) }),
      v.strictObject({ not: Condition }),
      v.strictObject({ use: v.string() }),
      v.strictObject({ mention: Selector }),
      v.strictObject({ order: v.strictObject({ earlier: v.array(ConceptId), later: v.array(ConceptId) }) }),
      v.strictObject({ fact: FactName, from: Bound, over: Bound, below: Bound, upTo: Bound }),
      v.strictObject({
        dose: DoseCheck,
        of: v.array(ConceptId),
        unlessMistaken: v.optional(v.array(v.array(ConceptId))),
      }),
      v.strictObject({ redFlag: v.literal(true) }),
      v.strictObject({ lookAlike: v.array(v.array(ConceptId)) }),
      v.strictObject({ code: v.array(v.string()) }),
      v.strictObject({ elapsed: v.strictObject({ of: v.array(ConceptId), fromDays: v.number(), toDays: Bound }) }),
      v.strictObject({ rule: RuleId }),
    ],
    'expected one condition: all, any, not, use, mention, order, fact, dose, redFlag, lookAlike, code, elapsed or rule',
  ),
);

/** A condition with a name, so that rules read like the specification (`SCIATICA`, `NEURO`). */
export const Definition = v.strictObject({ id: LocalId, text: v.string(), when: Condition });
export type Definition = v.InferOutput<typeof Definition>;

/** A judgement over what the page says. All of it is data. */
export const Rule = v.strictObject({
  id: RuleId,
  title: v.string(),
  severity: Severity,
  when: Condition,
  /** Raises the severity or adds a sentence when this holds too. */
  stronger: v.optional(v.strictObject({ when: Condition, text: v.string(), severity: v.optional(Severity) })),
  /** What to consider or check, in our own words; never an order. */
  message: v.string(),
  /** Facts worth showing with the message. */
  facts: v.optional(v.array(v.strictObject({ text: v.string(), ...provenance })), []),
  /** Both sides are shown: the concordance entries that speak to it. */
  concordance: v.optional(v.array(LocalId), []),
  interactions: v.optional(v.array(v.string()), []),
  ...provenance,
});
export type Rule = v.InferOutput<typeof Rule>;

/** A sentence or chart that must make the rule fire, or must not. Run by the tests and by `validate`; not bundled. */
export const RuleExample = v.strictObject({
  rule: RuleId,
  text: v.string(),
  fires: v.boolean(),
  /** Why, for a near miss: negated, allergic, stopped, family, hypothetical, ambiguous, other condition. */
  because: v.optional(v.string()),
});
export type RuleExample = v.InferOutput<typeof RuleExample>;

/** Words that say something of the mention they stand with: "started", "failed", "long-term". */
export const CourseCue = v.strictObject({
  id: LocalId,
  text: v.string(),
  words: v.pipe(v.array(v.string()), v.minLength(1)),
  /**
   * Where the words stand, seen from the mention; default anywhere in its clause. `beside`: there, with no other treatment in between.
   * `told`: as `own`, or in the next sentence where that goes on about it. `own`: its clause, and its sentence behind it up to the next
   * treatment. `onward`: its sentence, and the next where that goes on about it. `surface`: in the mention itself.
   */
  scope: v.optional(
    v.picklist(['clause', 'beside', 'told', 'own', 'sentence', 'onward', 'passage', 'before', 'after', 'surface']),
  ),
  /** Regular expressions that say it where no list of words can ("70 units a week"). */
  patterns: v.optional(v.array(v.string())),
  /** Phrases that hold one of the words and say something else ("at the start"). */
  except: v.optional(v.array(v.string())),
  /** Headings that say it of everything below them ("Rx", "Started today"); "rx from …" is every heading that begins so. */
  headings: v.optional(v.array(v.string())),
  /** The cue whose headings say this too. */
  headingsOf: v.optional(LocalId),
  sources: v.optional(v.array(v.string()), []),
});
export type CourseCue = v.InferOutput<typeof CourseCue>;
