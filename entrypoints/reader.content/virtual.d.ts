declare module 'virtual:reader-terms' {
  const terms: () => import('../../core/text/lexicon.ts').Terms;
  export default terms;
}

declare module 'virtual:term-keys' {
  const keys: string;
  export default keys;
}
