/** How long arrivals are gathered, in ms: frames come in groups. */
const gather = 100;

/**
 * Tells when a frame was added below a document, or has loaded another page. `load` does not bubble, but it can be caught on its
 * way down; in shadow roots it stays unheard, and such a frame is found with the next one.
 */
export function watchFrames(document: Document, arrived: () => void, signal: AbortSignal): void {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const onLoad = ({ target }: Event): void => {
    if (!(target instanceof Element) || !/^(iframe|frame|object|embed)$/.test(target.localName)) return;
    timer ??= setTimeout(() => {
      timer = undefined;
      arrived();
    }, gather);
  };
  document.addEventListener('load', onLoad, { capture: true, signal });
  signal.addEventListener('abort', () => clearTimeout(timer), { once: true });
}
