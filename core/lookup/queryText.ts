const diacritics = /\p{M}/gu;

/** The form in which queries and names are compared: lower case, no accents, typographic signs as typed on a keyboard, single spaces. */
export function plain(text: string): string {
  return text
    .toWellFormed()
    .normalize('NFKD')
    .replace(diacritics, '')
    .toLowerCase()
    .replace(/[\u2018\u2019]/g, "'")
    .replace(/[\s\u2010-\u2015_/-]+/g, ' ')
    .replace(/[()[\]{}"“”«»,;:!?®™]+/g, ' ')
    .replace(/\s+/g, ' ')
    .replace(/^[ .]+|[ .]+$/g, '');
}

/** A code as compared: no dot, no space, capitals; `undefined` where the text is no code ("M54.31", "m5431", "S07"). */
export function codeForm(text: string): string | undefined {
  const compact = text
    .trim()
    .toUpperCase()
    .replace(/[\s.]/g, '')
    .replace(/(?:-|X)+$/, '');
  return /^(?=.*\d)[A-Z0-9]{2,}$/.test(compact) ? compact : undefined;
}

const doseWords =
  /\b\d[\d,.]*(?:\s*(?:-|to)\s*\d[\d,.]*)?\s*(?:mg|mcg|g|ml|units?|tabs?|tablets?|caps?|capsules?|%)?(?:\/\w+)?\b|\b(?:mg|mcg|po|prn|tid|bid|qid|qhs|qd|daily|nightly|tablets?|capsules?)\b/g;

/** What is left of a selection such as "gabapentin 300 mg TID" without its dose: "gabapentin". */
export const withoutDose = (text: string): string => text.replace(doseWords, ' ').replace(/\s+/g, ' ').trim();
