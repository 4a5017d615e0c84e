import type { Dose } from '../dosing/dose.ts';
import { readSigAround } from '../dosing/sigAround.ts';
import type { SigOptions } from '../dosing/sigParser.ts';
import type { Span } from './mention.ts';

/** No one takes more pieces at once than this. */
const MOST_TABLETS = 4;
/** UTF-16 units: before the name, behind it for the figure, behind it for the whole sig. */
const BEFORE = 70;
const AFTER = 40;
const SIG = 500;
const unitless =
  /^[\s,:-]*(?:(?:ER|SR|XR|XL|CR|LA|DS|ES|EC|p\.?o\.?|extra[ -]strength|(?:tabs?|caps?)\b)\s+)?(\d{1,4}(?:\.\d{1,2})?)(?=\s*\||\s+(?!(?:mg|mcg|g|gm|ml|cc|tabs?|tablets?|caps?|capsules?|pills?|patch|units?|iu|meq|grains?|gr|puffs?|drops?|sprays?|times|x|days?|weeks?|months?|years?|hours?|hrs?|am|pm|and|to|or|percent)\b)[a-z#])/i;
/** A four-digit figure that is more likely a year. */
const year = /^(?:19|20)\d\d$/;

/**
 * "Mobic 7.5 daily", "Robaxin 750 q.8": a figure right behind a drug, too large to count tablets and with no unit, is read as mg.
 * That its unit was left out is kept with the dose (ISMP's list of error-prone forms asks for a unit with every figure).
 * @returns undefined where no such figure stands there, or mg make no sense of it
 */
export function doseWithoutUnit(
  text: string,
  name: Span,
  within: { readonly from: number; readonly to: number },
  options: SigOptions,
): Dose | undefined {
  const found = unitless.exec(text.slice(name.end, Math.min(within.to, name.end + AFTER)));
  const figure = found?.[1];
  if (!found || figure === undefined || Number(figure) <= MOST_TABLETS || year.test(figure)) return undefined;
  const from = Math.max(within.from, name.start - BEFORE);
  const to = Math.min(within.to, name.end + SIG);
  const at = name.end + found[0].length;
  const completed = `${text.slice(from, at)} mg${text.slice(at, to)}`;
  const moved = { start: name.start - from, end: name.end - from };
  const dose = readSigAround(completed, moved, { from: 0, to: completed.length }, options)?.dose;
  if (dose?.perDay?.unit !== 'mg') return undefined;
  return { ...dose, errorProne: [...(dose.errorProne ?? []), { written: figure, prefer: `${figure} mg` }] };
}
