import type { Span } from '../mention.ts';
import type { Passage } from '../passage.ts';
import { atOnce, type Steps } from '../steps.ts';
import { columnEffects } from './columns.ts';
import { type Findings, readSentence } from './findings.ts';
import { lexiconInSteps } from './lexicon.ts';
import { createSectionReader } from './sections.ts';
import { createSentenceCursor, type Sentence } from './sentences.ts';
import type { ContextData, Effects, SectionGroup, TargetKind } from './triggerData.ts';
import { type ContextVerdict, sectionEffects, verdictOf } from './verdict.ts';

/** A span of a passage to be judged; `kind` is the concept's ("drug", "condition" …). */
export interface Target extends Span {
  readonly kind: TargetKind;
}

/**
 * ConText (Harkema et al. 2009, after NegEx, Chapman et al. 2001) for any span of any passage: is it there, whose is it, when,
 * and for medication, is it taken?
 *
 * ```ts
 * const context = createContext(english); // core/text/context/english.ts
 * context.assess({ text: 'Denies sciatica; on gabapentin.' }, [
 *   { start: 7, end: 15, kind: 'condition' },
 *   { start: 20, end: 30, kind: 'drug' },
 * ]);
 * // [{ negation: 'negated', temporality: 'recent', experiencer: 'patient', allergy: false },
 * //  { negation: 'affirmed', …, status: 'active' }]
 * ```
 *
 * How it reads. A sentence is found round the targets only, never for text without one. Its words are matched once against all
 * phrases (an automaton over words, the longest phrase wins); each trigger has a scope that ends at terminators, at a clause of its own, and where
 * its data says. The nearest trigger of each property decides. What the words leave open, the place decides: table columns,
 * struck-through text, section labels inside the passage, then the passage's headings, innermost first.
 *
 * Nothing here knows English: triggers, headings, columns and the words that shape clauses are data (`core/text/en/triggers.*.json`).
 */
export interface Context {
  /**
   * @param targets in any order; offsets inside `passage.text`
   * @returns one verdict per target, in the order asked; `status` only for drugs, classes and therapies
   */
  assess(passage: Passage, targets: readonly Target[]): readonly ContextVerdict[];
  /** Whether a label is a heading that sections are known by ("Current Medications"); for splitting plain notes. */
  knowsHeading(label: string): boolean;
}

/** @throws where the data holds a phrase that cannot be read */
export const createContext = (data: ContextData): Context => atOnce(contextInSteps(data));

/** Makes a context in steps. @throws where the data holds a phrase that cannot be read */
export function* contextInSteps(data: ContextData): Steps<Context> {
  const lexicon = yield* lexiconInSteps(data);
  const sections = createSectionReader(lexicon);

  function headingSection(headings: readonly string[] = []): readonly SectionGroup[] {
    return headings.flatMap((each) => sections.of(each.replace(/[:\s]+$/, '')) ?? []);
  }

  return {
    knowsHeading: (label) => sections.of(label) !== undefined,
    assess(passage, targets) {
      const { text } = passage;
      const order = targets.map((_, index) => index);
      order.sort((a, b) => compare(targets[a], targets[b]));
      const above = headingSection(passage.headings);
      const cursor = createSentenceCursor(text, lexicon, sections);
      const verdicts: ContextVerdict[] = new Array(targets.length);
      for (let i = 0; i < order.length; ) {
        const group: number[] = [];
        const sentence: Sentence = cursor.at(targets[order[i] ?? 0]?.start ?? 0);
        for (; i < order.length; i += 1) {
          const index = order[i] ?? 0;
          const target = targets[index];
          if (target && group.length > 0 && target.start >= sentence.end) break;
          group.push(index);
        }
        const asked = group.flatMap((index) => targets[index] ?? []);
        // A target may hold the label before its sentence ("Allergies - none") or run past its end.
        const from = Math.min(sentence.start, ...asked.map((each) => each.start));
        const to = Math.max(sentence.end, ...asked.map((each) => each.end));
        const read = readSentence(text, from, to, asked, lexicon);
        for (const [nth, index] of group.entries()) {
          const target = targets[index];
          if (target) verdicts[index] = judge(passage, target, read[nth], sentence.section, above);
        }
      }
      return verdicts;
    },
  };

  function judge(
    passage: Passage,
    target: Target,
    found: Findings | undefined,
    label: SectionGroup | undefined,
    above: readonly SectionGroup[],
  ): ContextVerdict {
    let said = found?.effects ?? {};
    let placed: Effects = {};
    // The innermost heading that we know speaks.
    for (const each of above) placed = sectionEffects(each, target.kind);
    if (passage.cells) {
      const table = columnEffects(passage, target.start, lexicon, sections);
      if (table.section) placed = sectionEffects(table.section, target.kind);
      said = { ...said, ...table.effects };
    }
    if (label) placed = sectionEffects(label, target.kind);
    if (passage.struck?.some((each) => each.start < target.end && each.end > target.start))
      said = { ...said, status: 'stopped', temporality: 'historical' };
    return verdictOf(said, { ...found?.weak, ...placed }, target.kind);
  }
}

const compare = (a: Span | undefined, b: Span | undefined): number =>
  (a?.start ?? 0) - (b?.start ?? 0) || (a?.end ?? 0) - (b?.end ?? 0);
