import { autoUpdate, computePosition, flip, hide, inline, offset, shift, size } from '@floating-ui/dom';
import { liveRange } from '../../core/page/reveal.ts';

/** Room to the edge of the window and to the term, in px. */
const edge = 8;
const gap = 6;

/** How often to look whether the term is still there: that it goes, or is written over, nothing tells. In ms. */
const pulse = 200;

interface Followed {
  /** Where the term stands now; undefined when it is gone. */
  readonly place: () => StaticRange | undefined;
  readonly words: string;
  readonly point?: { readonly x: number; readonly y: number } | undefined;
}

/** The term's live range, or undefined when it has left the page, is not drawn, or other words stand there now. */
function rangeNow({ place, words }: Followed): Range | undefined {
  const at = place();
  const range = at?.startContainer.isConnected ? liveRange(at) : undefined;
  if (!range || range.toString() !== words) return undefined;
  return range.getClientRects().length > 0 ? range : undefined;
}

/** The words at a place, to see later whether they still stand there. */
export const wordsAt = (place: StaticRange): string => liveRange(place)?.toString() ?? '';

/**
 * Keeps a box of the top layer beside its term, through scrolling, resizing and changes of the page.
 * @param frame the box; its `--room` tells how high it may be
 * @param lost called once when the term is gone or has been scrolled out of view
 */
export function follow(frame: HTMLElement, followed: Followed, lost: () => void, until: AbortSignal): void {
  const first = rangeNow(followed);
  const contextElement = first?.startContainer.parentElement;
  if (!first || !contextElement) {
    lost();
    return;
  }
  let placement: 'bottom-start' | 'top-start' = 'bottom-start';
  let point = followed.point;

  async function place(): Promise<void> {
    const range = rangeNow(followed);
    if (!range || !frame.isConnected) return lost();
    const reference = {
      contextElement,
      getBoundingClientRect: () => range.getBoundingClientRect(),
      getClientRects: () => range.getClientRects(),
    };
    const found = await computePosition(reference as Parameters<typeof computePosition>[0], frame, {
      strategy: 'fixed',
      placement,
      middleware: [
        inline(point ?? {}),
        offset(gap),
        flip({ padding: edge }),
        shift({ padding: edge }),
        size({
          padding: edge,
          apply: ({ availableHeight, availableWidth }) => {
            frame.style.setProperty('--room', `${Math.max(120, Math.floor(availableHeight))}px`);
            frame.style.setProperty('--breadth', `${Math.floor(availableWidth)}px`);
          },
        }),
        hide({ strategy: 'referenceHidden' }),
      ],
    });
    if (until.aborted) return;
    if (found.middlewareData.hide?.referenceHidden) return lost();
    // It stays on the side where it first stood, as long as there is room.
    placement = found.placement as typeof placement;
    Object.assign(frame.style, { left: `${Math.round(found.x)}px`, top: `${Math.round(found.y)}px` });
    frame.classList.add('placed');
  }

  /** Once a frame, and not inside the scroll event itself: Firefox warns pages of what moves there. */
  let waiting: number | undefined;
  function placeSoon(): void {
    waiting ??= requestAnimationFrame(() => {
      waiting = undefined;
      void place();
    });
  }

  const stopUpdates = autoUpdate(
    {
      contextElement,
      getBoundingClientRect: () => (rangeNow(followed) ?? first).getBoundingClientRect(),
    },
    frame,
    placeSoon,
  );
  const timer = setInterval(() => {
    if (!rangeNow(followed) || !frame.isConnected) lost();
  }, pulse);
  const onScroll = (): void => {
    // The pointer's place is that of the words only until they move.
    point = undefined;
  };
  globalThis.addEventListener('scroll', onScroll, { capture: true, passive: true, once: true, signal: until });
  until.addEventListener('abort', () => {
    stopUpdates();
    if (waiting !== undefined) cancelAnimationFrame(waiting);
    clearInterval(timer);
  });
}
