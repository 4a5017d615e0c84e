import { isKnown } from '../dosing/sig/vocabulary.ts';

/** UTF-16 units behind a drug in which another is looked for. */
const REACH = 300;
/** "…, lisinopril 10 mg", "… and Synthroid 100 mcg": a word that is no part of a sig, and its amount. */
const withAmount =
  /(?:[,;.]\s+|\s+and\s+|\s+plus\s+|\n\s*(?:[-•*]|\d+[.)])?\s*)(?:and\s+|also\s+)?([A-Za-z][A-Za-z-]{3,})(?:\s+[A-Za-z]{2,}){0,2}\s+\d[\d.,]*\s*(?:mg|mcg|µg|g|gm|units?|meq|ml|iu|%)\b/gi;
/** "…, Miacalcin nasal spray": a name in the middle of a sentence. */
const named = /[,;]\s+(?:and\s+|also\s+)?([A-Z][a-z]{3,})\b/g;
/** Words that can stand in a sig though its vocabulary has no need of them. */
const plain =
  /^(?:then|take[ns]?|taking|increas\w+|decreas\w+|reduc\w+|titrat\w+|start\w*|total\w*|maximum|exceed|about|approximately|with|without|after|before|patient|dose[sd]?|switch\w*|chang\w+|continu\w+|dispens\w+|refill\w*|number|monday|tuesday|wednesday|thursday|friday|saturday|sunday|january|february|march|april|june|july|august|september|october|november|december|week\w*|month\w*|today|currently|which|when|while|from|pain|that|this|does|will|have|been)$/i;

/**
 * Where another drug begins that no list of ours knows, so that its dose is not taken for that of the drug before it.
 * @returns an offset into `text`; `to` where there is none
 */
export function otherDrugAfter(text: string, from: number, to: number): number {
  const after = text.slice(from, Math.min(to, from + REACH));
  for (const pattern of [withAmount, named]) {
    pattern.lastIndex = 0;
    for (let found = pattern.exec(after); found; found = pattern.exec(after)) {
      const word = found[1] ?? '';
      if (plain.test(word) || isKnown(word.toLowerCase())) continue;
      return Math.min(to, from + found.index);
    }
  }
  return to;
}
