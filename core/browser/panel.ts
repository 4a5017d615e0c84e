import { browser } from 'wxt/browser';
import type { ConceptId } from '../knowledge/schema/ids.ts';

/** Firefox's sidebar, which the types of the other browsers do not have. */
interface SidebarAction {
  open(): Promise<void>;
  isOpen(details: object): Promise<boolean>;
}
const sidebar = (): SidebarAction | undefined => Reflect.get(browser, 'sidebarAction') as SidebarAction | undefined;

const key = 'panel.asked';

/** What a panel is asked to show. */
export interface PanelRequest {
  readonly tabId: number;
  readonly concept: ConceptId;
}

/**
 * Opens the panel beside a tab. Call it inside a user action, before anything is awaited: browsers refuse afterwards.
 * @returns false when the browser refused
 */
export async function openPanel(tabId: number): Promise<boolean> {
  return (sidebar()?.open() ?? browser.sidePanel.open({ tabId })).then(
    () => true,
    () => false,
  );
}

/** Whether the sidebar is open already, where the browser tells (Firefox). */
export async function isPanelOpen(): Promise<boolean> {
  return (
    (await sidebar()
      ?.isOpen({})
      .catch(() => false)) ?? false
  );
}

/** Asks the panel that follows a tab to show a concept, or the one that is about to open. An id, kept in memory until it is taken. */
export const askPanel = (request: PanelRequest): Promise<void> =>
  browser.storage.session.set({ [key]: request }).catch(() => undefined);

const asRequest = (value: unknown): PanelRequest | undefined => {
  if (typeof value !== 'object' || value === null) return undefined;
  const { tabId, concept } = value as Partial<PanelRequest>;
  return typeof tabId === 'number' && typeof concept === 'string' ? { tabId, concept } : undefined;
};

/** Calls back with what is asked of panels, now and later. @param take says whether this panel takes it */
export function watchPanelRequests(take: (request: PanelRequest) => boolean, signal: AbortSignal): void {
  const offer = (value: unknown): void => {
    const request = asRequest(value);
    if (request && !signal.aborted && take(request)) void browser.storage.session.remove(key);
  };
  const onChanged = (changes: Record<string, { newValue?: unknown }>, area: string): void => {
    if (area === 'session' && key in changes) offer(changes[key]?.newValue);
  };
  browser.storage.onChanged.addListener(onChanged);
  signal.addEventListener('abort', () => browser.storage.onChanged.removeListener(onChanged), { once: true });
  void browser.storage.session.get(key).then((stored) => offer(stored[key]));
}
