import type { PackIndex } from '../lookup/packIndex.ts';
import type { Mention } from '../text/mention.ts';
import type { Passage } from '../text/passage.ts';
import { type Assessment, createAssessor } from './assess.ts';
import type { PageObservation } from './model.ts';
import { createObserver } from './observe.ts';
import { englishCues } from './passageObserver.ts';
import { readPassagesOf } from './readPassages.ts';

export interface Assessed {
  readonly page: PageObservation;
  readonly assessment: Assessment;
}

/**
 * Judges a whole text that was read, as the terminal and the rules' own examples do.
 * @returns a function of the text's passages, each with its offset, and its mentions in order of `start`
 */
export function createTextAssessor(
  pack: PackIndex,
): (passages: readonly (Passage & { readonly start: number })[], mentions: readonly Mention[]) => Assessed {
  const observer = createObserver({ cues: englishCues });
  const assessor = createAssessor(pack);
  return (passages, mentions) => {
    const page = observer.observe(readPassagesOf(passages, mentions));
    return { page, assessment: assessor.assess(page) };
  };
}
