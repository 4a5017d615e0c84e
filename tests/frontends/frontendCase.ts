import type { Page } from 'puppeteer-core';

/** Marked texts, or how to read from the page what should be marked on it now. */
export type Expected = readonly string[] | ((page: Page) => Promise<readonly string[]>);

/** One thing a user does. */
export interface Step {
  readonly what: string;
  readonly act: (page: Page) => Promise<unknown>;
  /** What is marked afterwards. */
  readonly marked: Expected;
}

/** A front-end with what is expected of it while it is read. */
export interface FrontendCase {
  /** Its folder in `pages`. */
  readonly name: 'medplum' | 'grid' | 'editor' | 'components';
  readonly title: string;
  /** A selector of what is shown once it stands. */
  readonly shows: string;
  /** How long its animations last, in ms, where that is longer than usual. */
  readonly quiet?: number;
  readonly marked: Expected;
  /** Of the marks, those that look another way than what is current. */
  readonly looks: Readonly<Record<string, readonly string[]>>;
  readonly steps: readonly Step[];
  /** A term to point at, with the first words of its card. */
  readonly card: { readonly term: string; readonly words: RegExp };
  /** Its modal dialog, and a term in it. */
  readonly dialog: {
    readonly open: string;
    readonly term: string;
    /** A selector, and whether it shows that the dialog is open. */
    readonly isOpen: (page: Page) => Promise<boolean>;
  };
}
