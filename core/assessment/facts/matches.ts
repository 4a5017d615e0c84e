const NONE: readonly RegExpExecArray[] = [];

/**
 * Every match of a pattern, as `matchAll` finds them. That one copies the pattern for each text, which costs more than looking through a
 * sentence does; nearly every text holds none.
 * @param pattern with the flag `g`; no match of it is empty
 */
export function matchesOf(pattern: RegExp, text: string): readonly RegExpExecArray[] {
  pattern.lastIndex = 0;
  const first = pattern.exec(text);
  if (!first) return NONE;
  const found = [first];
  for (let next = pattern.exec(text); next; next = pattern.exec(text)) found.push(next);
  return found;
}
