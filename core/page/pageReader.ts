import type { Gathering } from '../assessment/observe.ts';
import type { Reading } from '../text/mention.ts';
import type { Passage } from '../text/passage.ts';
import type { Look } from '../text/termFinder.ts';

/** What the page asks of the reader of text (`createReader` in core/text). */
export interface PageReader {
  read(passage: Passage): Reading;
  /** A text of several lines with sections of its own, in steps to pause between; offsets are into the whole text. */
  readNoteInSteps?(text: string, around: Pick<Passage, 'headings' | 'struck'>): Generator<void, Reading, void>;
  /**
   * A quick look at the text of one node: whether a term may stand in it, or begin at its end and go on in another node. Without
   * it every text with a letter is read in full.
   */
  mayHold?(text: string): Look;
  /** False for what is read as a fact about the patient and neither drawn nor counted. */
  isMarked?(concept: string): boolean;
  /** True for what the plan is about: a page that names it is judged. */
  opensPlan?(concept: string): boolean;
  /** What the passages say about the patient and around each mention. Asked only while a view is open. */
  observe?(): Gathering;
}
