/** Longest wait for a picture that may never come: a view can be hidden. In ms. */
const patience = 300;

/** Resolves once the browser has painted what stands now, so that work after it does not keep the reader waiting for the first picture. */
export const painted = (): Promise<void> =>
  new Promise((resolve) => {
    requestAnimationFrame(() => setTimeout(resolve));
    setTimeout(resolve, patience);
  });
