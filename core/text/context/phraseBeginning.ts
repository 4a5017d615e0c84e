import { tokensOf } from './tokens.ts';

/** Signs that the phrase language keeps for itself, written as slots. */
export const signs: Readonly<Record<string, string>> = {
  colon: ':',
  comma: ',',
  question: '?',
  dash: '-',
  open: '(',
  close: ')',
  minus: '(-)',
  plus: '(+)',
};

/** What is known of a phrase without taking it apart. */
export interface PhraseBeginning {
  /** Every word and class in it, as matching knows them: "was", "{n}", ":". */
  readonly labels: readonly string[];
  /** Those that it may begin with. */
  readonly first: readonly string[];
}

const piece = /[()[\]|]|\{[^}]*\}|[^\s()[\]|{}]+/g;

/** A bracket of a phrase that is still open. */
interface Bracket {
  /** Whether the phrase may still have to begin where the bracket opens, and behind an option of it. */
  readonly before: boolean;
  behind: boolean;
  readonly optional: boolean;
}

/**
 * Looks a phrase over in one pass, a fraction of the work of taking it apart.
 * @param tokens remembers how words are cut; one for all phrases of a language
 * @throws for a phrase that can be empty or whose brackets do not pair up
 */
export function beginningOf(phrase: string, tokens: Map<string, readonly string[]>): PhraseBeginning {
  const labels: string[] = [];
  const first: string[] = [];
  const brackets: Bracket[] = [];
  /** Nothing may have been read yet. */
  let begins = true;
  for (const [sign] of phrase.matchAll(piece)) {
    const inner = brackets.at(-1);
    if (sign === '(' || sign === '[') brackets.push({ before: begins, behind: false, optional: sign === '[' });
    else if (sign === '|' && inner) {
      inner.behind ||= begins;
      begins = inner.before;
    } else if ((sign === ')' || sign === ']') && inner) {
      brackets.pop();
      begins = begins || inner.behind || (inner.optional && inner.before);
    } else {
      const words = wordsOf(sign, tokens);
      if (begins && words[0] !== undefined) first.push(words[0]);
      labels.push(...words);
      begins &&= words.length === 0;
    }
  }
  if (brackets.length > 0) throw new Error(`context: "${phrase}" has a bracket that is never closed`);
  if (begins) throw new Error(`context: "${phrase}" can be empty`);
  return { labels, first };
}

function wordsOf(text: string, tokens: Map<string, readonly string[]>): readonly string[] {
  const known = tokens.get(text);
  if (known) return known;
  const words = text.startsWith('{') ? [signs[text.slice(1, -1)] ?? text] : tokensOf(text);
  tokens.set(text, words);
  return words;
}
