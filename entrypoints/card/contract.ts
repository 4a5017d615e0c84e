import type { ConceptId } from '../../core/knowledge/schema/ids.ts';
import type { Region } from '../../core/lookup/region.ts';
import type { Ambiguity, Mention } from '../../core/text/mention.ts';

/** What a card is about. */
export interface CardTerm {
  /** Names it in its frame. */
  readonly id: number;
  /** One mention, one for each ingredient of a combination, or a short form that could be several things. */
  readonly what: readonly [Mention, ...Mention[]] | Ambiguity;
  /** Where it stands now; undefined when it is gone. */
  place(): StaticRange | undefined;
}

/** What the user chose about looks. */
export interface CardLook {
  readonly region: Region;
  readonly theme: 'system' | 'light' | 'dark';
  readonly text: 'normal' | 'large' | 'largest';
}

export interface CardOrder {
  readonly term: CardTerm;
  readonly look: CardLook;
  /** A card that the keyboard opened takes the focus, and Esc closes it wherever the focus is. */
  readonly by: 'pointer' | 'keyboard';
  /** Where the pointer rests: of a term broken over two lines the card stands at this one. */
  readonly point?: { readonly x: number; readonly y: number };
  /** Called on a click, once. */
  openPanel(concept: ConceptId | undefined): void;
  closed(): void;
}

export interface OpenCard {
  /** Removes every trace, and gives the focus back if the card has it. */
  close(): void;
  /** The pointer neither moves nor closes it. */
  readonly held: boolean;
  /** Whether this happens in the card, wherever in the page's shadow roots that stands. */
  owns(event: Event): boolean;
}

/** What `card.js` brings into a frame. */
export type OpenTheCard = (order: CardOrder) => OpenCard;
