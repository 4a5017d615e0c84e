import type { Pack } from '../knowledge/schema/pack.ts';
import type { RuleExample } from '../knowledge/schema/rule.ts';
import { indexPack } from '../lookup/packIndex.ts';
import { createContext } from '../text/context/context.ts';
import { english } from '../text/context/english.ts';
import { notePassages } from '../text/notePassages.ts';
import { createReader } from '../text/reader.ts';
import { createTextAssessor } from './textAssessor.ts';

/** An example of the pack, and whether its rule did as it says. */
export interface ExampleRun {
  readonly example: RuleExample;
  /** Place in the pack's list. */
  readonly at: number;
  readonly fired: boolean;
  readonly right: boolean;
}

/** Reads and judges every example of a pack's rules with that pack. */
export function runExamples(pack: Pack): ExampleRun[] {
  const reader = createReader(pack);
  const assess = createTextAssessor(indexPack(pack));
  const { knowsHeading } = createContext(english);
  return pack.ruleExamples.map((example, at) => {
    const { mentions } = reader.readNote(example.text);
    const { assessment } = assess([...notePassages(example.text, knowsHeading)], mentions);
    const fired = assessment.fired.some(({ rule }) => rule === example.rule);
    return { example, at, fired, right: fired === example.fires };
  });
}
