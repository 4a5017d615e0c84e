import facts from 'virtual:view-pack/facts';
import terms from 'virtual:view-pack/terms';
import { signal } from '@preact/signals';
import { createRef, render } from 'preact';
import { takeKey } from '../../components/app/keys.ts';
import { LookupSheet } from '../../components/app/LookupSheet.tsx';
import { createNavigation } from '../../components/app/navigation.ts';
import { t } from '../../components/i18n/t.ts';
import { KeptContext } from '../../components/library/kept.ts';
import { loadFacts, loadTerms } from '../../core/lookup/loadViewPack.ts';
import { createLookup } from '../../core/lookup/lookup.ts';
import { joinTerms } from '../../core/lookup/viewPack.ts';
import { activeLookup } from '../views/activePack.ts';
import { followAppearance } from '../views/followAppearance.ts';
import { createKept } from '../views/kept.ts';
import { isolate } from './isolateKeys.ts';
import style from './palette.css?inline';
import { deepActive, selectedText } from './selectedText.ts';

export interface Palette {
  close(): void;
}

interface Order {
  /** To search for; without it, what is selected. */
  readonly query: string | undefined;
  readonly onClosed: () => void;
}

/**
 * Shows the palette over the page and takes the focus: a modal dialog in a closed shadow root, so that it stands above the page's
 * own dialogs and works while one of them is open. Closing removes every trace and gives the focus back.
 */
export function openPalette({ query, onClosed }: Order): Palette {
  const before = deepActive(document);
  const asked = query ?? selectedText(document);
  const bundled = joinTerms(loadFacts(facts), loadTerms(terms));
  const lookup = signal(createLookup(bundled));
  const nav = createNavigation(lookup, false, asked);
  const kept = createKept();
  const field = createRef<HTMLInputElement>();
  const life = new AbortController();

  const host = document.createElement('div');
  const root = host.attachShadow({ mode: 'closed', delegatesFocus: true });
  addStyle(root);
  const dialog = document.createElement('dialog');
  dialog.setAttribute('aria-label', t('palette.label'));
  root.append(dialog);
  document.documentElement.append(host);

  function close(): void {
    if (life.signal.aborted) return;
    life.abort();
    render(null, dialog);
    dialog.close();
    host.remove();
    if (before instanceof HTMLElement && before.isConnected) before.focus({ preventScroll: true });
    onClosed();
  }

  isolate(
    host,
    root,
    (event) => {
      if (takeKey(event, nav, field.current) || event.key !== 'Escape') return;
      event.preventDefault();
      close();
    },
    life.signal,
  );
  // The browser's own way to close a dialog (a gesture on a phone), and a click beside it.
  dialog.addEventListener('cancel', (event) => {
    event.preventDefault();
    close();
  });
  dialog.addEventListener('pointerdown', (event) => event.target === dialog && isOutside(event, dialog) && close());

  followAppearance(host, life.signal);
  const Sheet = () => (
    <KeptContext.Provider value={kept}>
      <LookupSheet lookup={lookup.value} nav={nav} field={field} onClose={close} />
    </KeptContext.Provider>
  );
  render(<Sheet />, dialog);
  void activeLookup(bundled).then((active) => {
    if (!life.signal.aborted) lookup.value = active;
  });
  dialog.showModal();
  // From the address bar the focus has not come to the page yet.
  window.focus();
  field.current?.focus({ preventScroll: true });
  field.current?.select();
  return { close };
}

/** A constructed sheet, because a page's content security policy can forbid a style element. */
function addStyle(root: ShadowRoot): void {
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(style);
  root.adoptedStyleSheets = [sheet];
}

function isOutside({ clientX, clientY }: PointerEvent, dialog: HTMLElement): boolean {
  const { left, right, top, bottom } = dialog.getBoundingClientRect();
  return clientX < left || clientX > right || clientY < top || clientY > bottom;
}
