import words from './en/real-words.json' with { type: 'json' };
import { decodeWords } from './wordText.ts';

/** Ordinary words that stand one edit from a name. The built extension carries the list as one text, see `plainLanguage`. */
export function realWords(): readonly string[] {
  const carried: unknown = words;
  return typeof carried === 'string' ? decodeWords(carried).map(({ word }) => word) : words;
}
