const endings = [
  [/(?:ch|sh|x)$/i, '', 'es'],
  [/[^aeiou]y$/i, 'y', 'ies'],
  [/[^aeiou]is$/i, 'is', 'es'],
] as const;

/** Whether a name takes a plain "s". */
export const takesS = (name: string): boolean => /[\p{L})](?<![sz])$/iu.test(name);

/** The plurals of a name's last word that are more than an "s": "branches", "biopsies", "stenoses". */
export const irregularPlurals = (word: string): readonly string[] =>
  endings.flatMap(([ending, cut, plural]) =>
    ending.test(word) ? [word.slice(0, word.length - cut.length) + plural] : [],
  );
