/** How much of a word the gate looks at, in letters: most misspellings come later. */
export const keyLength = 5;

/** What the gate knows a word by: its first letters without case and accents. */
export const keyOf = (word: string): string =>
  word
    .normalize('NFD')
    .replace(/\p{Mn}/gu, '')
    .toLowerCase()
    .slice(0, keyLength);

/**
 * A first look that costs a page next to nothing: whether any word of a text begins like the telling word of a term. What it lets
 * by need not hold a term; only then is the reader itself brought into the page.
 * @param keys made at build from all terms, see `core/build/termKeys.ts`; short forms that are only read in capitals are in capitals
 */
export function createTermGate(keys: string): (text: string) => boolean {
  let known: ReadonlySet<string> | undefined;
  return (text) => {
    known ??= new Set(keys.split(' '));
    const words = /[\p{L}\p{N}]{2,}/gu;
    for (let found = words.exec(text); found; found = words.exec(text)) {
      const [word] = found;
      if (known.has(keyOf(word)) || (word.length < keyLength && known.has(word))) return true;
    }
    return false;
  };
}
