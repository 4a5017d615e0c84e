import type { FactKind } from '../model.ts';

/** Said of someone else: a relative's age is not the patient's. */
const RELATIVE =
  /\b(?:mother|father|brother|sister|son|daughter|wife|husband|aunt|uncle|grand\w+|cousin|spouse|partner|child|children|baby)\b[^.;\n]{0,40}$/i;
/** "her mother takes gabapentin, has an eGFR of 34": a relative's, unless the sentence comes back to the patient. */
const KIN =
  /\b(?:(?:his|her|their|whose|the patient's)\s+(?:late\s+)?|^)(?:mother|father|mom|mum|dad|wife|husband|brother|sister|son|daughter|aunt|uncle|cousin|grandmother|grandfather|partner|neighbou?r|friend)\b(?!'s|\s+(?:says?|said|reports?|states?|notes?|thinks|worries|brought|called|noticed))[^.;\n]*$/i;
const BACK_TO_PATIENT =
  /\b(?:he|she|they|himself|herself|(?:the )?patient|pt)\s+(?:is|was|has|had|weighs?|now|does|did|takes?|also)\b/i;

/** Whether a fact is a relative's. @param before what its passage says before it */
export function isRelatives(kind: FactKind, before: string): boolean {
  if ((kind === 'age' || kind === 'sex') && RELATIVE.test(before)) return true;
  const told = KIN.exec(before)?.[0];
  return told !== undefined && !BACK_TO_PATIENT.test(told);
}
