import { createContext } from '../../../core/text/context/context.ts';
import { english } from '../../../core/text/context/english.ts';
import type { ContextVerdict } from '../../../core/text/context/verdict.ts';
import type { Passage } from '../../../core/text/passage.ts';

export const context = createContext(english);

/** A passage written for a test, the targets between « and ». */
export interface Marked extends Omit<Passage, 'text'> {
  readonly text: string;
}

export function unmarked(marked: string): {
  readonly text: string;
  readonly spans: readonly { start: number; end: number }[];
} {
  const spans: { start: number; end: number }[] = [];
  let text = '';
  for (const [index, part] of marked.split(/[«»]/).entries()) {
    if (index % 2 === 1) spans.push({ start: text.length, end: text.length + part.length });
    text += part;
  }
  return { text, spans };
}

/** What differs from "affirmed, recent, the patient's, no allergy", in words; for medication its status last. */
export function inWords(verdict: ContextVerdict): string {
  return [
    verdict.negation === 'affirmed' ? '' : verdict.negation,
    verdict.temporality === 'recent' ? '' : verdict.temporality,
    verdict.experiencer === 'patient' ? '' : verdict.experiencer,
    verdict.allergy ? 'allergy' : '',
    verdict.status ?? '',
  ]
    .filter((each) => each !== '')
    .join(' ');
}

/** One target's verdict, or several parted by " | ". */
export function judged(marked: Marked | string, kind: string): string {
  const { text, ...layout } = typeof marked === 'string' ? { text: marked } : marked;
  const { text: plain, spans } = unmarked(text);
  const verdicts = context.assess(
    { text: plain, ...layout },
    spans.map((span) => ({ ...span, kind })),
  );
  return verdicts.map(inWords).join(' | ');
}
