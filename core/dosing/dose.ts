/** Low and high of a quantity, equal for a single value. */
export interface Range {
  readonly low: number;
  readonly high: number;
}

/** Units a dose is counted in. Masses are given in mg; patches in mcg/h; what has no mass keeps its own unit ("tablet", "mL"). */
export type DoseUnit = 'mg' | 'mcg/h' | (string & {});

export interface Quantity extends Range {
  readonly unit: DoseUnit;
}

export type Route =
  | 'oral'
  | 'sublingual'
  | 'buccal'
  | 'rectal'
  | 'intramuscular'
  | 'intravenous'
  | 'subcutaneous'
  | 'transdermal'
  | 'topical'
  | 'nasal'
  | 'inhaled'
  | 'ophthalmic'
  | 'otic'
  | 'epidural'
  | 'intrathecal'
  | 'intra-articular'
  | 'vaginal'
  | 'other';

/** One rung of a titration or taper: the total of a day from `fromDay` (1 = first day) on. */
export interface LadderStep {
  readonly fromDay?: number;
  readonly toDay?: number;
  readonly perDay: Quantity;
}

/** Why a sig gives no daily dose. */
export type DoseReason =
  | 'as-directed'
  | 'no-frequency'
  | 'no-dose'
  | 'no-strength'
  | 'one-off'
  | 'taper-pack'
  | 'injected'
  | 'topical'
  | 'not-daily'
  | 'conflicting'
  | 'implausible'
  | 'unreadable';

/**
 * What a sig says. `perDay` is present exactly when `computable`; otherwise `reason` says why there is none.
 * PRN: `perDay.low` is 0 and `perDay.high` every dose taken, clamped by a stated maximum.
 */
export interface Dose {
  readonly perDose?: Quantity;
  readonly timesPerDay?: Range;
  readonly perDay?: Quantity;
  readonly prn: boolean;
  readonly route?: Route;
  /** Days. */
  readonly duration?: Range;
  /** Days that what was dispensed lasts at the least, where its quantity is written ("#30"). */
  readonly supply?: number;
  readonly ladder?: readonly LadderStep[];
  readonly computable: boolean;
  readonly reason?: DoseReason;
  /** The reason in a sentence for the reader. */
  readonly because?: string;
  /** The same counted in tablets (capsules, mL …), where a strength was multiplied by a count. */
  readonly counted?: { readonly perDose: Quantity; readonly perDay?: Quantity };
  /** Error-prone forms it was written in ("qd"), each with the preferred form. */
  readonly errorProne?: readonly { readonly written: string; readonly prefer: string }[];
  /** Release as written (ER, SR, XR …), for the maxima of extended-release products. */
  readonly release?: 'immediate' | 'extended';
}
