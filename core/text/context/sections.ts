import type { Lexicon } from './lexicon.ts';
import type { SectionGroup } from './triggerData.ts';

/** Finds what a heading is, and remembers: the same few headings come back all over a chart. */
export interface SectionReader {
  /**
   * @param heading the words of a heading or label, without its colon
   * @returns undefined where it is none that we know, or where the known words are a lesser part of it
   */
  of(heading: string): SectionGroup | undefined;
}

/** A remembered heading is short; the memory is emptied when a page of odd labels fills it. */
const remembered = 2000;

export function createSectionReader(lexicon: Lexicon): SectionReader {
  /** Null for what is no heading that we know. */
  const memory = new Map<string, SectionGroup | null>();

  function read(heading: string): SectionGroup | undefined {
    const word = lexicon.vocabulary.wordsOf(heading, 0, heading.length);
    let best: SectionGroup | undefined;
    let bestLength = 0;
    let known = 0;
    let end = 0;
    for (let at = 0; at < word.length; at += 1) {
      const hit = lexicon.headings.longest(word, at);
      if (!hit) continue;
      // Of equals the later: the head of an English heading stands last ("medication allergies").
      if (hit.end - at >= bestLength) {
        bestLength = hit.end - at;
        best = hit.values[0];
      }
      known += hit.end - at;
      end = hit.end;
      at = hit.end - 1;
    }
    // Half of the words, or the last of a few: the head of an English heading stands last ("CURRENT SPINE MEDICATIONS").
    const joints = word.filter((each) => each.joint !== undefined).length;
    const tells = known * 2 >= word.length - joints || (end === word.length && word.length <= 5);
    return tells ? best : undefined;
  }

  return {
    of(heading) {
      if (heading.length > 80) return undefined;
      const known = memory.get(heading);
      if (known !== undefined) return known ?? undefined;
      const section = read(heading);
      if (memory.size >= remembered) memory.clear();
      memory.set(heading, section ?? null);
      return section;
    },
  };
}
