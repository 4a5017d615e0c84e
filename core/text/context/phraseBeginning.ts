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

const piece = /[()[\]|]|\{[^}]*\}|[^\s()[\]|{}]+/g;

/** A bracket of a phrase that is still open. */
interface Bracket {
  /** Whether the phrase may still have to begin where the bracket opens, and behind an option of it. */
  readonly before: boolean;
  behind: boolean;
  readonly optional: boolean;
}

/**
 * The words and classes that a phrase may begin with, as matching knows them: "was", "{n}", ":". Looks no further into the phrase than
 * it has to, a fraction of the work of taking it apart.
 * @throws for a phrase that can be empty
 */
export function beginningOf(phrase: string): readonly string[] {
  const first: string[] = [];
  const brackets: Bracket[] = [];
  /** Nothing may have been read yet. */
  let begins = true;
  piece.lastIndex = 0;
  while (begins || brackets.length > 0) {
    const sign = piece.exec(phrase)?.[0];
    if (sign === undefined) break;
    const inner = brackets.at(-1);
    if (sign === '(' || sign === '[') brackets.push({ before: begins, behind: false, optional: sign === '[' });
    else if (sign === '|' && inner) {
      inner.behind ||= begins;
      begins = inner.before;
    } else if ((sign === ')' || sign === ']') && inner) {
      brackets.pop();
      begins = begins || inner.behind || (inner.optional && inner.before);
    } else if (begins) {
      const [word] = wordsOf(sign);
      if (word !== undefined) first.push(word);
      begins = word === undefined;
    }
  }
  if (begins) throw new Error(`context: "${phrase}" can be empty`);
  return first;
}

/** The words of a piece of text; most are one. */
function wordsOf(text: string): readonly string[] {
  if (/^[a-z]+$/.test(text)) return [text];
  return text.startsWith('{') ? [signs[text.slice(1, -1)] ?? text] : tokensOf(text);
}

/** Every word in phrases, as matching knows it, and the target; no other classes. Phrases share most of them: each piece of text is looked at once. */
export function* wordsIn(phrases: readonly string[]): Iterable<string> {
  const texts = new Set(phrases.join(' ').match(/\{[^}]*\}|[^\s()[\]|{}]+/g));
  for (const text of texts)
    for (const word of wordsOf(text)) if (!word.startsWith('{') || word === '{target}') yield word;
}
