import type { FrameReading } from '../../core/text/frameReading.ts';

/** What is known about the open tab. */
export type PageState =
  /** Asked, not answered yet. */
  | { readonly kind: 'asking' }
  /** The browser allows no extension here (its own pages, the store, the PDF viewer). */
  | { readonly kind: 'restricted' }
  /** Nothing was read; the clinician decides. `site` is the origin that "always" would add, without scheme. */
  | { readonly kind: 'not-read'; readonly site?: string | undefined }
  /** Reading failed; `reason` is a sentence for the reader. */
  | { readonly kind: 'failed'; readonly site?: string | undefined }
  | {
      readonly kind: 'read';
      readonly site?: string | undefined;
      /** The site is read without asking. */
      readonly always: boolean;
      readonly frames: readonly FrameReading[];
    };

/** What a view can ask for; all of it is a click of the user. */
export interface PageActions {
  read(): void;
  /** Asks the browser for this one origin. */
  always(): void;
  /** Moves the page to a mention and marks it for a moment. */
  show(frame: string, mention: number): void;
}
