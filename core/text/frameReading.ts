import type { Ambiguity, Mention } from './mention.ts';

/** A mention as a view shows it: where to find it again, and the words around it. Never stored. */
export interface FrameMention extends Mention {
  /** Names the mention inside its frame for as long as the page stands. */
  readonly id: number;
  /** The words around it, cut at word ends, at most 160 characters. */
  readonly quote: string;
}

/** What one frame of a tab answers to a view the user opened (popup, side panel). Each frame answers for itself. */
export interface FrameReading {
  /** Random per frame and page load; says which frame to ask for a mention. */
  readonly frame: string;
  readonly top: boolean;
  readonly mentions: readonly FrameMention[];
  readonly ambiguous: readonly (Ambiguity & { readonly id: number; readonly quote: string })[];
}
