import type { Entry } from '../entry.ts';
import type { PackIndex } from '../packIndex.ts';
import { combinationAnswer, conceptAnswer } from './conceptAnswer.ts';
import {
  claimAnswer,
  interactionAnswer,
  monitoringAnswer,
  pitfallAnswer,
  redFlagAnswer,
  stepAnswer,
  windowAnswer,
} from './statementAnswer.ts';
import { drugTopicAnswer, topicAnswer, topics } from './topicAnswer.ts';

/** @returns the entry of an id as `Entry.id` writes it, or `undefined` where the pack has none */
export function answerFor(index: PackIndex, id: string): Entry | undefined {
  const { pack } = index;
  const [base = '', topicId] = id.split('#');
  if (topicId !== undefined) {
    const drug = index.drug(base);
    const topic = topics.find((each) => each.id === topicId);
    return drug && topic && drugTopicAnswer(index, drug, topic);
  }
  const at = id.indexOf(':');
  const [kind, key] = [id.slice(0, at), id.slice(at + 1)];
  const pick = <T extends { readonly id: string }>(list: readonly T[], make: (item: T) => Entry): Entry | undefined => {
    const item = list.find((each) => each.id === key);
    return item && make(item);
  };
  switch (kind) {
    case 'combination':
      return pick(pack.combinations, (each) => combinationAnswer(index, each));
    case 'step':
      return pick(pack.steps, (each) => stepAnswer(index, each));
    case 'window':
      return pick(pack.windows, (each) => windowAnswer(index, each));
    case 'pitfall':
      return pick(pack.pitfalls, (each) => pitfallAnswer(index, each));
    case 'red-flag':
      return pick(pack.redFlags, redFlagAnswer);
    case 'interaction':
      return pick(pack.interactions, (each) => interactionAnswer(index, each));
    case 'monitoring':
      return pick(pack.monitoring, (each) => monitoringAnswer(index, each));
    case 'claim':
      return pick(pack.claims, (each) => claimAnswer(index, each));
    default: {
      const concept = index.concept(id);
      if (concept) return conceptAnswer(index, concept.id);
      return kind === 'topic' ? pick(topics, (each) => topicAnswer(index, each)) : undefined;
    }
  }
}
