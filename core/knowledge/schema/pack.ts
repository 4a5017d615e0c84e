import * as v from 'valibot';
import { Article, Claim, Concordance } from './article.ts';
import { Abbreviation, Combination, Concept, Slot, Summary } from './concept.ts';
import { Drug } from './drug.ts';
import { LocalId } from './ids.ts';
import { Interaction, Monitoring, Pitfall, PlanStep, RedFlag, Window } from './plan.ts';
import { Definition, Rule, RuleExample } from './rule.ts';
import { Source } from './source.ts';

export const PackInfo = v.strictObject({
  id: LocalId,
  title: v.string(),
  version: v.string(),
  /** ISO date of this content. */
  released: v.string(),
  kind: v.picklist(['core', 'overlay']),
  language: v.string(),
  publisher: v.string(),
  reviewNote: v.string(),
});
export type PackInfo = v.InferOutput<typeof PackInfo>;

const list = <const T extends v.GenericSchema>(item: T) => v.optional(v.array(item), []);

/** Everything Stepwise knows. A pack is one file or a folder of files, each holding some of these keys; lists are joined. */
export const Pack = v.strictObject({
  $schema: v.optional(v.string()),
  info: PackInfo,
  article: v.optional(Article),
  sources: list(Source),
  claims: list(Claim),
  steps: list(PlanStep),
  windows: list(Window),
  pitfalls: list(Pitfall),
  monitoring: list(Monitoring),
  slots: list(Slot),
  concepts: list(Concept),
  summaries: list(Summary),
  combinations: list(Combination),
  abbreviations: list(Abbreviation),
  drugs: list(Drug),
  redFlags: list(RedFlag),
  interactions: list(Interaction),
  concordance: list(Concordance),
  /** Named conditions; one with the id of a red flag says when that flag is raised. */
  definitions: list(Definition),
  rules: list(Rule),
  /** Run by tests and `validate`; kept out of the extension. */
  ruleExamples: list(RuleExample),
});
export type Pack = v.InferOutput<typeof Pack>;
/** A pack as it stands in a file: defaults not yet filled in. */
export type PackInput = v.InferInput<typeof Pack>;
