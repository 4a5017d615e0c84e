import type { CourseCue } from '../knowledge/schema/rule.ts';
import { createContext } from '../text/context/context.ts';
import { english } from '../text/context/english.ts';
import type { KnownLabel } from '../text/noteLabel.ts';
import { notePassages } from '../text/notePassages.ts';
import courseCues from './en/course-cues.json' with { type: 'json' };
import type { ReadPassage } from './model.ts';
import { createObserver, type Observer } from './observe.ts';
import { readPassagesOf } from './readPassages.ts';

/** The course cues of the bundled English language data. */
export const englishCues = courseCues.cues as unknown as readonly CourseCue[];

/**
 * An observer for English pages; a passage of several lines is taken for a note with sections of its own.
 * @param knowsHeading whether a label is a heading that sections are known by, as the reader of the page tells; made anew where left out
 */
export function createPassageObserver(knowsHeading: KnownLabel = createContext(english).knowsHeading): Observer {
  const observer = createObserver({ cues: englishCues });
  const split = (passage: ReadPassage): readonly ReadPassage[] => {
    if (!passage.text.includes('\n') || passage.headings?.length) return [passage];
    const indexes = passage.mentions.map(({ index }) => index);
    const mentions = passage.mentions.map(({ mention }) => mention);
    return readPassagesOf([...notePassages(passage.text, knowsHeading)], mentions).map((part) => ({
      ...part,
      mentions: part.mentions.map(({ index, mention }) => ({ index: indexes[index] ?? index, mention })),
    }));
  };
  return {
    observe: (passages) => observer.observe(passages.flatMap(split)),
    begin() {
      const gathering = observer.begin();
      return {
        add: (passage) => split(passage).forEach(gathering.add),
        end: gathering.end,
      };
    },
  };
}
