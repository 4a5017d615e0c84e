import type { Form } from './lexicon.ts';

const upperCase = (surface: string): boolean => surface.replace(/s$/, '') === surface.replace(/s$/, '').toUpperCase();
const spaced = (text: string): string => text.replace(/[\s\u2010-\u2015-]+/g, ' ');

/** Whether the letter case is one the form asks for. */
function caseFits(form: Form, surface: string): boolean {
  if (form.letterCase === 'any') return true;
  if (form.letterCase === 'upper') return upperCase(surface);
  const written = spaced(surface);
  const asked = spaced(form.text);
  return written === asked || (form.plural && written === `${asked}s`);
}

/** What may not stand right after a term: the rest of a mail or web address. */
const address = /@|\.(?:com|org|net|gov|edu|info)\b/y;
/** What may not stand right after a code: more of the same number. */
const restOfCode = /[.\u2010-\u2015-]?\d|\.[A-Za-z]\d/y;
const stands = (pattern: RegExp, text: string, at: number): boolean => {
  pattern.lastIndex = at;
  return pattern.test(text);
};

const isFigures = ({ code, literal }: Form): boolean => literal || code !== undefined;

const AT = 0x40;
const DOT = 0x2e;
const none: readonly Form[] = [];
const isAnyCase = ({ letterCase }: Form): boolean => letterCase === 'any';
const inCase = (forms: readonly Form[], surface: string): readonly Form[] =>
  forms.filter((form) => caseFits(form, surface));

/** The forms of a state that may stand at this place, in this letter case. */
export function fitting(forms: readonly Form[], text: string, start: number, end: number): readonly Form[] {
  const before = text.charAt(start - 1);
  const after = text.charCodeAt(end);
  if (before === '@' || ((after === AT || after === DOT) && stands(address, text, end))) return none;
  const found = forms.every(isAnyCase) ? forms : inCase(forms, text.slice(start, end));
  if (!found.some(isFigures)) return found;
  const partOfNumber = /[.\d]/.test(before) || stands(restOfCode, text, end);
  return partOfNumber ? found.filter((form) => !isFigures(form)) : found;
}
