import type { CourseCue } from '../knowledge/schema/rule.ts';
import type { Span } from '../text/mention.ts';

interface Compiled {
  readonly id: string;
  readonly scope: NonNullable<CourseCue['scope']>;
  readonly pattern: RegExp;
}

export interface CueFinder {
  /** Ids of the cues in the sentence around the mention; offsets count from the start of `text`. */
  find(text: string, sentence: Span, mention: Span): string[];
}

const quoted = (word: string): string => word.replace(/[.*+?^${}()|[\]\\/]/g, '\\$&').replace(/ /g, '\\s+');

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
  const compiled: Compiled[] = cues.map(({ id, words, scope }) => ({
    id,
    scope: scope ?? 'clause',
    pattern: new RegExp(
      `(?<![\\p{L}\\d])(?:${[...words]
        .sort((a, b) => b.length - a.length)
        .map(quoted)
        .join('|')})(?![\\p{L}\\d])`,
      'iu',
    ),
  }));
  return {
    find(text, sentence, mention) {
      const clause = clauseAround(text, sentence, mention);
      const windows = {
        clause: text.slice(clause.start, clause.end),
        sentence: text.slice(sentence.start, sentence.end),
        passage: text,
        before: text.slice(clause.start, mention.start),
        after: text.slice(mention.end, clause.end),
      };
      return compiled.filter(({ scope, pattern }) => pattern.test(windows[scope])).map(({ id }) => id);
    },
  };
}
