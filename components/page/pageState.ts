import type { ObservedFrame } from '../../core/assessment/frames.ts';

/** Why the browser lets no extension read a page; a sentence for each in `page.restricted`. */
export type Restricted = 'browser-page' | 'store' | 'viewer' | 'file' | 'not-allowed' | 'gone';

/** What is known about the open tab. */
export type PageState =
  /** Asked, not answered yet. */
  | { readonly kind: 'asking' }
  | { readonly kind: 'restricted'; readonly why: Restricted }
  /** Nothing was read; the clinician decides. `site` is the one that "always" would add. */
  | {
      readonly kind: 'not-read';
      readonly site?: string | undefined;
      /** A click here does not allow it: only the toolbar button does. */
      readonly refused?: true;
    }
  | {
      readonly kind: 'read';
      readonly site?: string | undefined;
      /** The site is read without asking. */
      readonly always: boolean;
      readonly frames: readonly ObservedFrame[];
    };

/** What a view can ask for; all of it is a click of the user. */
export interface PageActions {
  read(): void;
  /** Asks the browser for this one site. */
  always(): void;
  /** Gives the permission for this site back. */
  never(): void;
  /** Moves the page to a mention and marks it for a moment. */
  show(frame: string, mention: number): void;
}
