declare module 'virtual:reader-terms' {
  const terms: import('../../core/text/lexicon.ts').Terms;
  export default terms;
}
