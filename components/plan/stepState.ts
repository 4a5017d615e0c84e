/** Where the patient of the open page stands on a step; absent where the page was not judged. */
export interface StepState {
  readonly state: 'tried' | 'current' | 'next' | 'not-documented' | 'avoid';
  /** In words: why to avoid it, why it is next. */
  readonly because?: string;
  /** The words on the page that say so. */
  readonly quote?: string;
}
