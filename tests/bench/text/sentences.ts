import { about, plain, words } from './grammar.ts';
import type { Random } from './random.ts';

/** A sentence of the grammar, its names filled in. */
function sentence(patterns: readonly string[], random: Random): string {
  const text = random.of(patterns).replace(/\{(\w+)\}/g, (_, name: string) => wordOf(name, random));
  return text.charAt(0).toUpperCase() + text.slice(1);
}

export const wordOf = (name: string, random: Random): string => random.of(words[name] ?? []);

/** A sentence that holds terms. */
export const aboutSentence = (random: Random): string => sentence(about, random);

/** A sentence without any term. */
export const plainSentence = (random: Random): string => sentence(plain, random);
