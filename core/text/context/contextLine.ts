import type { Assertion, Span } from '../mention.ts';
import type { Context } from './context.ts';

/** A sentence and what to judge in it: a span, or the concept's text to find. */
export interface ContextLine {
  readonly sentence: string;
  readonly start?: number | null;
  readonly end?: number | null;
  readonly concept?: string;
  readonly kind?: string;
}

/**
 * Judges one concept of one sentence. A concept written in capitals inside a sentence that is not (as evaluation sets do to mark
 * it) is read in small letters: the capitals are a mark, not a heading.
 * @throws where the line has no sentence, or neither a span inside it nor a concept that occurs in it
 */
export function contextOfLine(
  line: ContextLine,
  context: Context,
): Pick<Assertion, 'negation' | 'temporality' | 'experiencer'> {
  if (typeof line.sentence !== 'string') throw new Error('expected {sentence, start, end} or {sentence, concept}');
  const { start, end } = spanOf(line);
  const { sentence } = line;
  const text = sentence.slice(0, start) + sentence.slice(start, end).toLowerCase() + sentence.slice(end);
  // Lower case can change the length of a few letters (İ); then the marks stay.
  const safe = text.length === sentence.length ? text : sentence;
  const [verdict] = context.assess({ text: safe }, [{ start, end, kind: line.kind ?? 'condition' }]);
  if (!verdict) throw new Error('nothing to judge');
  return { negation: verdict.negation, temporality: verdict.temporality, experiencer: verdict.experiencer };
}

function spanOf(line: ContextLine): Span {
  const { sentence, start, end, concept } = line;
  if (typeof start === 'number' && typeof end === 'number') {
    if (Number.isInteger(start) && Number.isInteger(end) && start >= 0 && start < end && end <= sentence.length)
      return { start, end };
    throw new Error(`the span ${start}..${end} is not inside the sentence (0..${sentence.length})`);
  }
  if (typeof concept !== 'string' || concept.trim() === '') throw new Error('expected a span or a concept to find');
  const found = find(sentence, concept.trim().split(/\s+/));
  if (!found) throw new Error(`"${concept}" does not occur in the sentence`);
  return { start: found.index, end: found.index + found[0].length };
}

const quoted = (word: string): string => word.replace(/[.*+?^${}()|[\]\\/-]/g, '\\$&');

/**
 * The concept's words in any case with any whitespace, also run together. Where the sentence ends before the concept does (sets that
 * were cut automatically), the longest beginning or end of it that is there, at most 40 words being tried.
 */
function find(sentence: string, words: readonly string[]): RegExpExecArray | undefined {
  const looked = words.slice(0, 40);
  for (let length = looked.length; length > 0; length -= 1) {
    for (const part of [looked.slice(0, length), looked.slice(looked.length - length)]) {
      const pattern = part.map(quoted).join('\\s*');
      const found =
        new RegExp(`(?<![A-Za-z0-9])${pattern}(?![A-Za-z0-9])`, 'i').exec(sentence) ??
        new RegExp(pattern, 'i').exec(sentence);
      if (found) return found;
    }
  }
  return undefined;
}
