import type { Browser, Page } from 'puppeteer-core';
import type { BrowserKind } from '../builds.ts';

/** Something a console said or a request somebody made. */
export interface NetworkRequest {
  readonly url: string;
  /** Whether the extension asked for it, as far as the browser says. */
  readonly byExtension: boolean;
}

/** Terms painted by one named highlight, as `CSS.highlights` holds them, over all same-origin frames and open shadow roots. */
export type Marks = Readonly<Record<string, readonly string[]>>;

/** What stands in a closed shadow root of a page, where the page itself cannot look. */
export interface ClosedRoot {
  readonly text: string;
  /** Of its first text field; `null` where it has none. */
  readonly fieldValue: string | null;
  readonly hasFocus: boolean;
  /** Its popover or dialog, in CSS px of the window; `null` where none is shown. */
  readonly box: { readonly x: number; readonly y: number; readonly width: number; readonly height: number } | null;
  /** The buttons in it, by accessible name, with their middles. */
  readonly buttons: readonly { readonly name: string; readonly x: number; readonly y: number }[];
}

/** The popup that the toolbar button opened. */
export interface OpenPopup {
  /** The text a person sees in it. */
  text(): Promise<string>;
  /** Whether this CSS selector finds anything in it. */
  has(selector: string): Promise<boolean>;
  /** Clicks the first element this CSS selector finds. @throws when there is none */
  click(selector: string): Promise<void>;
  /** Whether the focus is on an element that this CSS selector finds. */
  hasFocus(selector: string): Promise<boolean>;
  close(): Promise<void>;
}

export interface LaunchOptions {
  readonly executablePath: string;
  /** Folder of the built extension. */
  readonly extension: string;
  readonly headless: boolean;
  readonly width?: number;
  readonly height?: number;
  /** Device pixels per CSS pixel, where headless: 2 for sharp pictures. */
  readonly scale?: number;
  /** More of Chromium's own switches. */
  readonly switches?: readonly string[];
  /** More of Firefox's own preferences. */
  readonly preferences?: Readonly<Record<string, boolean | number>>;
}

/** A real browser with the built extension in it, driven the same way whatever its make. */
export interface DrivenBrowser {
  readonly kind: BrowserKind;
  readonly browser: Browser;
  /** Opens a page in front. */
  open(url: string): Promise<Page>;
  /** Opens one of the browser's own pages, which no extension may read. */
  openBrowserPage(): Promise<Page>;
  /** Opens a page of the extension ("/options.html") in front, in a tab. */
  openExtensionPage(path: string): Promise<Page>;
  /** The toolbar button's real action: grants `activeTab` and opens the popup. */
  openPopup(page: Page): Promise<OpenPopup>;
  marks(page: Page): Promise<Marks>;
  /** The closed shadow roots of the page's top document that show anything. */
  closedRoots(page: Page): Promise<readonly ClosedRoot[]>;
  setColourScheme(scheme: 'light' | 'dark', ...pages: readonly Page[]): Promise<void>;
  /** Disables and enables the extension again, as an update does, with pages left open. */
  reloadExtension(): Promise<void>;
  /** Errors and warnings of pages, content scripts, extension pages and the background so far. */
  problems(): Promise<readonly string[]>;
  requests(): Promise<readonly NetworkRequest[]>;
  close(): Promise<void>;
}
