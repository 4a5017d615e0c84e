declare module 'virtual:reader-terms' {
  const terms: () => import('../../core/text/lexicon.ts').Terms;
  export default terms;
  /** The words of their names that are no names by themselves. */
  export const words: () => readonly import('../../core/text/termWords.ts').NameWord[];
}

declare module 'virtual:term-keys' {
  const keys: string;
  export default keys;
}
