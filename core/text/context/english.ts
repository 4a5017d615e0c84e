import allergy from '../en/triggers.allergy.json' with { type: 'json' };
import columns from '../en/triggers.columns.json' with { type: 'json' };
import experiencer from '../en/triggers.experiencer.json' with { type: 'json' };
import medication from '../en/triggers.medication.json' with { type: 'json' };
import negation from '../en/triggers.negation.json' with { type: 'json' };
import possible from '../en/triggers.possible.json' with { type: 'json' };
import sections from '../en/triggers.sections.json' with { type: 'json' };
import temporality from '../en/triggers.temporality.json' with { type: 'json' };
import words from '../en/triggers.words.json' with { type: 'json' };
import type { ContextData, PseudoGroup, TerminatorGroup, TriggerGroup } from './triggerData.ts';

interface TriggerFile {
  readonly triggers: readonly TriggerGroup[];
  readonly pseudo: readonly PseudoGroup[];
  readonly terminators: readonly TerminatorGroup[];
}

// A JSON import has `string` where the type has a choice; tests/unit/context/data.test.ts checks every value against the choices.
const files = [
  negation,
  possible,
  temporality,
  experiencer,
  allergy,
  medication,
] as readonly unknown[] as readonly TriggerFile[];

/** English, as clinicians write it in the US and the UK. */
export const english: ContextData = {
  triggers: files.flatMap((file) => file.triggers),
  pseudo: files.flatMap((file) => file.pseudo),
  terminators: files.flatMap((file) => file.terminators),
  sections: sections.sections as unknown as ContextData['sections'],
  columns: columns.columns as unknown as ContextData['columns'],
  words,
};
