import type { Route } from '../dose.ts';
import type { Ratio, Span } from '../ratio.ts';
import type { Release } from './vocabulary.ts';

/** What an amount is counted per, when it is not simply an amount. */
export type Per = 'day' | 'hour' | 'minute' | 'weight' | 'volume' | 'piece' | 'period';

/** A part of a sig that the reader understands. Amounts of drug are in mg, volumes in mL, times in days. */
export type ItemBody =
  | {
      readonly kind: 'mass';
      readonly amount: Span;
      readonly per?: Per;
      /** Of `per: 'volume'`: in how many mL. */
      readonly volume?: Ratio;
      readonly form?: string;
      readonly release?: Release;
      /** The unit as read, for numbers that follow without one. */
      readonly unit: Ratio;
      readonly micro: boolean;
    }
  | {
      readonly kind: 'count';
      readonly amount: Span;
      readonly unit: string;
      readonly bare: boolean;
      readonly volume?: Ratio;
      readonly release?: Release;
    }
  /** "5/325": amounts of the ingredients of a combination, mg. */
  | { readonly kind: 'combination'; readonly parts: readonly Ratio[]; readonly form?: string; readonly bare: boolean }
  /** "1-0-1", "300-300-600 mg": `unit` mg factor where a mass, else the form. */
  | { readonly kind: 'pattern'; readonly values: readonly Ratio[]; readonly mass?: Ratio; readonly unit: string }
  | {
      readonly kind: 'times';
      readonly times: Span;
      readonly daily: boolean;
      readonly vague?: boolean;
      readonly regular?: boolean;
    }
  | { readonly kind: 'slot'; readonly slot: string }
  | { readonly kind: 'meals' }
  | { readonly kind: 'weekday' }
  | { readonly kind: 'once' }
  | { readonly kind: 'prn' }
  | { readonly kind: 'directed' }
  | { readonly kind: 'upTo' }
  | { readonly kind: 'divided' }
  | { readonly kind: 'total'; readonly ofDay: boolean }
  /** A ceiling: of times a day, or of an amount a day. `unit` "mg" when a mass, "" when bare. */
  | { readonly kind: 'max'; readonly amount: Span; readonly unit: string; readonly perDay: boolean }
  | { readonly kind: 'duration'; readonly days: Span }
  /** "after 2 weeks", "in 3 days". */
  | { readonly kind: 'delay'; readonly days: Span }
  /** "days 1-3:", "week 2:". */
  | { readonly kind: 'dayLabel'; readonly from: number; readonly to?: number }
  | { readonly kind: 'step'; readonly by: Span; readonly every?: Span; readonly unit: string; readonly down: boolean }
  | {
      readonly kind: 'link';
      readonly link: 'then' | 'and' | 'or' | 'increase' | 'decrease' | 'replace' | 'from' | 'arrow' | 'alternating';
    }
  /** "up from", "previously": what follows is no longer so. `amount`: "was 300 mg", "started at 300 mg". */
  | { readonly kind: 'past'; readonly amount?: true }
  | { readonly kind: 'taper' }
  | { readonly kind: 'pack' }
  | { readonly kind: 'route'; readonly route: Route }
  | { readonly kind: 'form'; readonly form: string; readonly release?: Release }
  | { readonly kind: 'topical' }
  | { readonly kind: 'apply' }
  | { readonly kind: 'inject' }
  | { readonly kind: 'eye' }
  | { readonly kind: 'release'; readonly release: Release }
  | { readonly kind: 'verb' }
  | { readonly kind: 'unknownDose' }
  | { readonly kind: 'equals' }
  /** What was dispensed, in pieces; `days`: how long it is to last, as written. A number that is no dose has neither. */
  | { readonly kind: 'quantity'; readonly pieces?: Span; readonly days?: Span }
  /** An amount with a number beside it that could not be read with it. */
  | { readonly kind: 'torn' }
  /** A number that cannot be a dose. */
  | { readonly kind: 'bad' };

/** An item where it stands. `first`/`next` are token indexes, `skipped` the words not understood before it. */
export type Item = ItemBody & {
  readonly first: number;
  readonly next: number;
  readonly start: number;
  readonly end: number;
  readonly skipped: number;
  /** Inside brackets. */
  readonly bracketed: boolean;
  /** A sentence, line or semicolon ended before it. */
  readonly afterBreak: boolean;
};
export type ItemKind = Item['kind'];
export type Of<Kind extends ItemKind> = Extract<Item, { kind: Kind }>;
