/** Work that can be put off at each `yield`, where it would keep a page waiting. */
export type Steps<T> = Generator<void, T, void>;

/** Does all steps without a pause. */
export function atOnce<T>(steps: Steps<T>): T {
  for (;;) {
    const step = steps.next();
    if (step.done) return step.value;
  }
}
