import type { CourseCue } from '../knowledge/schema/rule.ts';
import type { Span } from '../text/mention.ts';

interface Compiled {
  readonly id: string;
  readonly scope: NonNullable<CourseCue['scope']>;
  readonly pattern: RegExp;
  readonly headings: ReadonlySet<string>;
}

export interface CueFinder {
  /**
   * Ids of the cues around the mention; offsets count from the start of `text`.
   * @param others the passage's other mentions: a sentence that names none and goes on about "it" still speaks of this one
   * @param headings what the passage stands under
   */
  find(text: string, sentence: Span, mention: Span, others: readonly Span[], headings?: readonly string[]): string[];
}

const GOES_ON =
  /\b(?:it|this|that|which|these|no (?:response|benefit|relief|improvement|effect|difference|change|help|better)|not (?:helped|helping|better))\b/i;

/** The next sentence, where it goes on about the mention. */
function onward(text: string, sentence: Span, others: readonly Span[]): string {
  const rest = text.slice(sentence.end, sentence.end + 240);
  const end = /[.!?](?:\s|$)/.exec(rest.slice(1))?.index;
  const next = end === undefined ? rest : rest.slice(0, end + 2);
  const until = sentence.end + next.length;
  const named = others.some(({ start }) => start >= sentence.end && start < until);
  return !named && GOES_ON.test(next) ? next : '';
}

const quoted = (word: string): string => word.replace(/[.*+?^${}()|[\]\\/]/g, '\\$&').replace(/ /g, '\\s+');

/** One of the words as a whole word, and not inside one of the phrases that say something else. */
const wordsPattern = (words: readonly string[], except: readonly string[]): RegExp =>
  new RegExp(
    `(?<![\\p{L}\\d])${except.map((phrase) => `(?!${phrase}(?![\\p{L}\\d]))`).join('')}(?:${words.join('|')})(?![\\p{L}\\d])`,
    'iu',
  );

/** A comma or conjunction that begins another drug or another statement does not carry a cue across. */
const CLAUSE_END = /[;,]|\s(?:but|however|although|then|while|whereas|which|who|because)\s|\.\s/gi;

function clauseAround(text: string, sentence: Span, mention: Span): Span {
  let { start, end } = sentence;
  CLAUSE_END.lastIndex = sentence.start;
  for (let cut = CLAUSE_END.exec(text); cut && cut.index < sentence.end; cut = CLAUSE_END.exec(text)) {
    if (cut.index + cut[0].length <= mention.start) start = cut.index + cut[0].length;
    else if (cut.index >= mention.end) {
      end = cut.index;
      break;
    }
  }
  return { start, end };
}

/** Compiles course cues once; `find` then costs one pass over the sentence per cue. */
export function createCueFinder(cues: readonly CourseCue[]): CueFinder {
  const compiled: Compiled[] = cues.map(({ id, words, scope, headings, patterns = [], except = [] }) => ({
    id,
    headings: new Set(headings),
    scope: scope ?? 'clause',
    pattern: wordsPattern(
      words
        .toSorted((a, b) => b.length - a.length)
        .map(quoted)
        .concat(patterns),
      except.map(quoted),
    ),
  }));
  return {
    find(text, sentence, mention, others, headings = []) {
      const clause = clauseAround(text, sentence, mention);
      const next = Math.min(sentence.end, ...others.map(({ start }) => start).filter((start) => start >= mention.end));
      const under = headings.map((heading) => heading.toLowerCase());
      const windows = {
        clause: text.slice(clause.start, clause.end),
        own: text.slice(clause.start, Math.max(clause.end, next)),
        sentence: text.slice(sentence.start, sentence.end),
        onward: text.slice(sentence.start, sentence.end) + onward(text, sentence, others),
        passage: text,
        before: text.slice(clause.start, mention.start),
        after: text.slice(mention.end, clause.end),
        surface: text.slice(mention.start, mention.end),
      };
      return compiled
        .filter((cue) => cue.pattern.test(windows[cue.scope]) || under.some((heading) => cue.headings.has(heading)))
        .map(({ id }) => id);
    },
  };
}
