import type { Mention } from '../text/mention.ts';
import type { Passage } from '../text/passage.ts';
import type { ReadPassage } from './model.ts';

/**
 * Puts a note's mentions into its passages, so that they can be observed.
 * @param passages in order, each with the offset of its text in the note
 * @param mentions in order of `start`, offsets into the note
 */
export function readPassagesOf(
  passages: readonly (Passage & { readonly start: number })[],
  mentions: readonly Mention[],
): ReadPassage[] {
  let next = 0;
  return passages.map(({ text, headings, cells, start }) => {
    const end = start + text.length;
    const inside: ReadPassage['mentions'][number][] = [];
    while ((mentions[next]?.start ?? start) < start) next += 1;
    for (let index = next; (mentions[index]?.start ?? end) < end; index += 1) {
      const mention = mentions[index] as Mention;
      if (mention.end <= end)
        inside.push({ index, mention: { ...mention, start: mention.start - start, end: mention.end - start } });
    }
    return { text, ...(headings ? { headings } : {}), ...(cells ? { cells } : {}), mentions: inside };
  });
}
