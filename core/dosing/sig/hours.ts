/** Reads hours of the day in a row, as a drug chart has them: "08 12 17 22", "0800, 1400, 2000". */
import { ratio, span } from '../ratio.ts';
import type { ItemBody } from './item.ts';
import type { Read } from './number.ts';
import type { Token } from './tokens.ts';

/** Minutes since midnight; undefined for what is no time on a 24-hour clock. */
function minutesOf(written: string): number | undefined {
  const [, hour, minute] = /^([01]\d|2[0-4])(00|15|30|45)?$/.exec(written) ?? [];
  return hour === undefined ? undefined : Number(hour) * 60 + Number(minute ?? 0);
}

/** Signs beside a number that make it part of a date. */
const ofDate = /^[-/.]$/;
/** Minutes between two doses. */
const LEAST_GAP = 120;

/**
 * At least two later and later hours, each written with as many figures as the first, which begins with a nought ("12 17" may be
 * anything).
 * @returns how many times a day
 */
export function readHours(tokens: readonly Token[], i: number): Read<ItemBody> | undefined {
  const first = tokens[i]?.written;
  if (!first?.startsWith('0') || ofDate.test(tokens[i - 1]?.text ?? '')) return undefined;
  let last = -LEAST_GAP;
  let count = 0;
  let at = i;
  let next = i;
  for (; tokens[at]?.kind === 'number'; at += 1) {
    const written = tokens[at]?.written ?? '';
    const minutes = written.length === first.length ? minutesOf(written) : undefined;
    if (minutes === undefined || minutes < last + LEAST_GAP) return undefined;
    last = minutes;
    count += 1;
    next = at + 1;
    if (tokens[next]?.text === ',') at += 1;
  }
  if (count < 2 || ofDate.test(tokens[next]?.text ?? '')) return undefined;
  return { value: { kind: 'times', times: span(ratio(count)), daily: true }, next };
}
