import type { CourseCue } from '../knowledge/schema/rule.ts';
import type { PackIndex } from '../lookup/packIndex.ts';
import { createContext } from '../text/context/context.ts';
import { english } from '../text/context/english.ts';
import type { Reading } from '../text/mention.ts';
import { notePassages } from '../text/notePassages.ts';
import type { Reader } from '../text/reader.ts';
import { type Assessment, createAssessor } from './assess.ts';
import { cockcroftGault } from './cockcroftGault.ts';
import courseCues from './en/course-cues.json' with { type: 'json' };
import type { PageObservation } from './model.ts';
import { createObserver } from './observe.ts';
import { readPassagesOf } from './readPassages.ts';

export interface AssessedNote {
  readonly reading: Reading;
  readonly page: PageObservation;
  readonly assessment: Assessment;
}

/** Reads and judges plain notes, as the terminal and the rules' own examples do. */
export function createNoteAssessor(pack: PackIndex, reader: Reader): (text: string) => AssessedNote {
  const observer = createObserver({ cues: courseCues.cues as readonly CourseCue[] });
  const assessor = createAssessor(pack, cockcroftGault);
  const { knowsHeading } = createContext(english);
  return (text) => {
    const reading = reader.readNote(text);
    const page = observer.observe(readPassagesOf([...notePassages(text, knowsHeading)], reading.mentions));
    return { reading, page, assessment: assessor.assess(page) };
  };
}
