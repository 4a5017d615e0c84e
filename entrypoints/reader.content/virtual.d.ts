declare module 'virtual:reader-terms' {
  import type { Terms } from '../../core/text/lexicon.ts';

  const terms: Terms;
  export default terms;
}
