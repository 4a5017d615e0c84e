import type { Code } from '../knowledge/schema/concept.ts';
import type { Span } from './mention.ts';
import type { Passage } from './passage.ts';

const digit = '(0|1|2|3|4|5|6|7|8|9)';

/**
 * The ways to write a code, as a phrase: with or without its dot ("M54.31", "M5431"). A final "-" or "x" of the pack stands for
 * all codes below ("M54.3", "M54.3x", "M54.30").
 */
export function codePhrase(code: string): string {
  const open = /[-x]$/i.test(code);
  const base = (open ? code.slice(0, -1) : code).replace('.', '[.]');
  return open ? `${base}[x|xx|${digit}]` : base;
}

/** What a code system is called where its codes are written. */
const names: Readonly<Record<Code['system'], RegExp>> = {
  'ICD-10-CM': /\bICD|\bdx\b|diagnos|\bcodes?\b/i,
  'ICD-10': /\bICD|\bdx\b|diagnos|\bcodes?\b/i,
  'ICD-11': /\bICD|\bdx\b|diagnos|\bcodes?\b/i,
  'ICD-9-CM': /\bICD|\bdx\b|diagnos|\bcodes?\b/i,
  'SNOMED CT': /\bSNOMED|\bSCT\b|sctid|concept id/i,
  RxNorm: /\bRx\s?Norm|\bRx\s?CUI/i,
  ATC: /\bATC\b/i,
  'ICPC-2': /\bICPC/i,
};
/** UTF-16 units before a code in which its system may be named. */
const REACH = 60;
const unit = /^\s*(?:mg|mcg|ug|g|kg|lb|ml|cc|l|cm|mm|m|%|units?|u|iu|meq|mmol|k|ng|pg|days?|hours?|ft|in|x)\b/i;

const inBrackets = (text: string, { start, end }: Span): boolean =>
  /[([]\s*$/.test(text.slice(Math.max(0, start - 3), start)) && /^\s*[)\],;]/.test(text.slice(end, end + 3));
/** Behind a diagnosis and its comma or dash ("Lumbar radiculopathy, 724.4."), or at the beginning of a line. */
const isSetOff = (text: string, { start, end }: Span): boolean =>
  /(?:[\p{L})][,:;]?\s*[-–—,:;]\s*|(?:^|\n)\s*)$/u.test(text.slice(Math.max(0, start - 6), start)) &&
  !unit.test(text.slice(end, end + 8));

/** Whether figures that look like a code are one: bare numbers and short forms need their system's name, or a place that says so. */
export function isCode(system: Code['system'], passage: Passage, span: Span): boolean {
  const { text, headings = [], cells = [] } = passage;
  const surface = text.slice(span.start, span.end);
  const hasLetter = /[a-z]/i.test(surface);
  if (hasLetter && (surface.includes('.') || surface.length > 4)) return true;
  const named = names[system];
  if (named.test(text.slice(Math.max(0, span.start - REACH), span.start))) return true;
  const cell = cells.find(({ start, end }) => span.start >= start && span.end <= end);
  if (cell && (named.test(cell.column ?? '') || /\bcode\b/i.test(cell.column ?? ''))) return true;
  if (headings.some((heading) => named.test(heading) && /code|ICD|SNOMED|Rx|ATC/i.test(heading))) return true;
  if (system !== 'ICD-9-CM' || !surface.includes('.')) return false;
  return inBrackets(text, span) || isSetOff(text, span);
}
