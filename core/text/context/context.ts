import type { Span } from '../mention.ts';
import type { Passage } from '../passage.ts';
import { atOnce, type Steps } from '../steps.ts';
import { columnEffects } from './columns.ts';
import { type Findings, SentenceReader } from './findings.ts';
import { lexiconInSteps } from './lexicon.ts';
import { createSectionReader } from './sections.ts';
import { createSentenceCursor } from './sentences.ts';
import type { ContextData, SectionGroup, TargetKind } from './triggerData.ts';
import { asOfThen, type ContextVerdict, sectionEffects, together, verdictOf } from './verdict.ts';

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

/** @throws where the data holds a phrase that cannot be read, which may show only in a text that comes by it */
export const createContext = (data: ContextData): Context => atOnce(contextInSteps(data));

/** Makes a context in steps. @throws as `createContext` */
export function* contextInSteps(data: ContextData): Steps<Context> {
  const lexicon = yield* lexiconInSteps(data);
  const sections = createSectionReader(lexicon);

  const sentences = new SentenceReader(lexicon);

  /** The section of the innermost heading that we know. */
  function sectionUnder(headings: readonly string[]): SectionGroup | undefined {
    for (let at = headings.length - 1; at >= 0; at -= 1) {
      const section = sections.of(withoutColon(headings[at] as string));
      if (section) return section;
    }
    return undefined;
  }

  /** @param targets in order of `start` */
  function inOrder(passage: Passage, targets: readonly Target[]): ContextVerdict[] {
    const { text, headings } = passage;
    const above = headings && sectionUnder(headings);
    const cursor = createSentenceCursor(text, lexicon, sections);
    const verdicts: ContextVerdict[] = [];
    for (let first = 0; first < targets.length; ) {
      const sentence = cursor.at((targets[first] as Target).start);
      // A target may hold the label before its sentence ("Allergies - none") or run past its end.
      let from = sentence.start;
      let to = sentence.end;
      let next = first;
      for (; next < targets.length; next += 1) {
        const { start, end } = targets[next] as Target;
        if (next > first && start >= sentence.end) break;
        if (start < from) from = start;
        if (end > to) to = end;
      }
      const asked = first === 0 && next === targets.length ? targets : targets.slice(first, next);
      const read = sentences.read(text, from, to, asked);
      for (const [nth, target] of asked.entries())
        verdicts.push(judge(passage, target, read[nth] as Findings, sentence.section, above));
      first = next;
    }
    return verdicts;
  }

  return {
    knowsHeading: (label) => sections.of(label) !== undefined,
    assess(passage, targets) {
      if (targets.every((target, at) => at === 0 || compare(targets[at - 1] as Target, target) <= 0))
        return inOrder(passage, targets);
      const order = [...targets.keys()].sort((a, b) => compare(targets[a] as Target, targets[b] as Target));
      const verdicts: ContextVerdict[] = new Array(targets.length);
      const found = inOrder(
        passage,
        order.map((index) => targets[index] as Target),
      );
      for (const [nth, verdict] of found.entries()) verdicts[order[nth] as number] = verdict;
      return verdicts;
    },
  };

  function judge(
    passage: Passage,
    target: Target,
    found: Findings,
    label: SectionGroup | undefined,
    above: SectionGroup | undefined,
  ): ContextVerdict {
    let said = found.effects;
    let section = above;
    if (passage.cells) {
      const table = columnEffects(passage, target.start, lexicon, sections);
      section = table.section ?? section;
      said = together(said, table.effects);
    }
    section = label ?? section;
    const placed = sectionEffects(section, target.kind);
    if (passage.struck?.some((each) => each.start < target.end && each.end > target.start))
      said = { ...said, status: 'stopped', temporality: 'historical' };
    const verdict = verdictOf(said, together(found.weak, placed), target.kind);
    // "Records reviewed: … Takes gabapentin": what follows the label in its line may be said of now.
    const isRetold = label === undefined && section?.retold === true && said.temporality !== 'recent';
    return isRetold && verdict.status !== undefined ? asOfThen(verdict) : verdict;
  }
}

const compare = (a: Span, b: Span): number => a.start - b.start || a.end - b.end;

/** A label without the colon and the spaces behind it. */
const withoutColon = (label: string): string => (/[:\s]$/.test(label) ? label.replace(/[:\s]+$/, '') : label);
