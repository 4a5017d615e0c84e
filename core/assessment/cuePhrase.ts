/** The words of a text: runs of letters and digits, in lower case. */
export interface Runs {
  readonly text: string;
  readonly words: readonly string[];
  /** Where each begins. */
  readonly starts: readonly number[];
}

/** A phrase taken apart, to be held against the words of a text without a pattern of its own. */
export interface CuePhrase {
  readonly words: readonly string[];
  /** What stands behind each word: a space for any white space, signs for themselves. */
  readonly gaps: readonly string[];
}

const run = /[\p{L}\d]+/gu;

/** @param from @param to where the words stand, neither inside one */
export function runsOf(text: string, from = 0, to = text.length): Runs {
  const words: string[] = text.slice(from, to).match(run) ?? [];
  const starts: number[] = [];
  let end = from;
  for (let at = 0; at < words.length; at += 1) {
    const word = words[at] as string;
    const start = text.indexOf(word, end);
    end = start + word.length;
    starts.push(start);
    words[at] = word.toLowerCase();
  }
  return { text, words, starts };
}

/** Where a word ends that is a phrase's, and so as long in lower case. */
const endOf = ({ words, starts }: Runs, at: number): number => (starts[at] as number) + (words[at] as string).length;

/** @returns undefined for a phrase that begins with a sign or holds no word: it stands nowhere */
export function cuePhraseOf(phrase: string): CuePhrase | undefined {
  const runs = runsOf(phrase);
  const { words, starts } = runs;
  if (starts[0] !== 0) return undefined;
  return { words, gaps: words.map((_, at) => phrase.slice(endOf(runs, at), starts[at + 1])) };
}

/** Where a phrase ends whose first word is the text's word `at`; -1 where it does not stand there. */
export function endOfPhrase({ words, gaps }: CuePhrase, runs: Runs, at: number): number {
  const last = words.length - 1;
  for (let nth = 0; nth <= last; nth += 1) if (runs.words[at + nth] !== words[nth]) return -1;
  for (let nth = 0; nth < last; nth += 1) if (!isGap(gaps[nth] as string, runs, at + nth)) return -1;
  const end = endOf(runs, at + last);
  const tail = gaps[last] as string;
  if (tail === '') return end;
  const isInWord = runs.starts[at + last + 1] === end + tail.length;
  return runs.text.startsWith(tail, end) && !isInWord ? end + tail.length : -1;
}

function isGap(gap: string, runs: Runs, before: number): boolean {
  const written = runs.text.slice(endOf(runs, before), runs.starts[before + 1]);
  return written === gap || (gap.includes(' ') && written.replace(/\s+/g, ' ') === gap);
}
