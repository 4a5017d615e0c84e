import { signal } from '@preact/signals';
import { render } from 'preact';
import { cardText } from '../../components/card/cardText.ts';
import { TermCard } from '../../components/card/TermCard.tsx';
import { Knowledge } from '../../components/knowledge.ts';
import { applyAppearance } from '../../components/style/appearance.ts';
import type { PackIndex } from '../../core/lookup/packIndex.ts';
import { overlayHost } from '../overlay/overlayHost.ts';
import { isolate } from '../palette/isolateKeys.ts';
import { deepActive } from '../palette/selectedText.ts';
import style from './card.css?inline';
import type { CardOrder, OpenCard } from './contract.ts';
import { copyText } from './copyText.ts';
import { follow, wordsAt } from './follow.ts';

/**
 * Shows a card beside its term, above everything the page shows, its own modal dialogs too. The page's document holds one element
 * more while it is open, and none after.
 */
export function openCard({ term, look, by, point, openPanel, closed }: CardOrder, index: PackIndex): OpenCard {
  const place = term.place();
  const before = deepActive(document);
  const life = new AbortController();
  const pinned = signal(false);
  const { host, root } = overlayHost(document, place?.startContainer, style);
  const frame = document.createElement('div');
  frame.className = 'frame';
  frame.popover = 'manual';
  applyAppearance(frame, look);
  root.append(frame);

  const hasFocus = (): boolean => root.activeElement !== null;
  function close(): void {
    if (life.signal.aborted) return;
    life.abort();
    const giveBack = hasFocus();
    render(null, frame);
    host.remove();
    if (giveBack && before instanceof HTMLElement && before.isConnected) before.focus({ preventScroll: true });
    closed();
  }

  isolate(
    host,
    root,
    (event) => {
      if (event.key !== 'Escape' || event.isComposing) return;
      event.preventDefault();
      close();
    },
    life.signal,
  );
  // With the focus in the page, Esc is the page's as well, but for a card that the keyboard opened.
  const onKey = (event: KeyboardEvent): void => {
    if (!event.isTrusted || event.isComposing || event.key !== 'Escape') return;
    if (event.composedPath().includes(host)) return;
    if (by === 'keyboard') {
      event.preventDefault();
      event.stopImmediatePropagation();
    }
    close();
  };
  window.addEventListener('keydown', onKey, { capture: true, signal: life.signal });
  window.addEventListener('pagehide', close, { signal: life.signal });

  render(
    <Knowledge.Provider value={index}>
      <TermCard
        what={term.what}
        pinned={pinned}
        onPin={() => {
          pinned.value = !pinned.value;
        }}
        onCopy={() => copyText(cardText(index, term.what), root)}
        onPanel={(concept) => {
          openPanel(concept);
          close();
        }}
        onClose={close}
      />
    </Knowledge.Provider>,
    frame,
  );
  frame.showPopover();
  if (place) follow(frame, { place: term.place, words: wordsAt(place), point }, close, life.signal);
  else close();
  if (by === 'keyboard') frame.querySelector<HTMLElement>('[role=dialog]')?.focus({ preventScroll: true });

  return {
    close,
    get held() {
      return pinned.value || by === 'keyboard' || hasFocus();
    },
    owns: (event) => event.composedPath().includes(host),
  };
}
