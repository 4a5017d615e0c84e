/**
 * What crosses between the parts of the extension, one map per direction. Ids and numbers only; the words of a page go nowhere
 * but to a view that the user opened (`ToView`). Everything is checked where it arrives: an older part of the extension may
 * still live in a page.
 */
import type { PageObservation } from '../assessment/model.ts';
import type { ConceptId } from '../knowledge/schema/ids.ts';
import type { FrameReading } from '../text/frameReading.ts';

/** From a frame to the background, over a port named `framePort`. */
export type ToBackground =
  /** How many mentions the frame shows now; `frame` names its document. */
  | { readonly type: 'count'; readonly frame: string; readonly count: number }
  /** How many cautions the frame gives now. */
  | { readonly type: 'cautions'; readonly frame: string; readonly count: number }
  /** The frame names what the plan is about, and asks for what judges it (`entrypoints/judging.ts`). */
  | { readonly type: 'need-judging' }
  /** The frame has text that may hold a term, and asks for the reader (`entrypoints/reading.ts`). */
  | { readonly type: 'need-reading' }
  /** Frames were added to the page, or loaded anew, that the reader may not be in yet. */
  | { readonly type: 'new-frames' }
  /** A card is wanted for the first time in this frame (`entrypoints/card`). */
  | { readonly type: 'need-card' }
  /** The user clicked "open in panel"; with what the panel is to show. */
  | { readonly type: 'open-panel'; readonly concept?: ConceptId };

/** From the background to a frame, with what the frame answers. */
export interface FrameCalls {
  /** Shows or hides the marks; without `shown` it changes over. */
  'show-marks': { readonly ask: { readonly shown?: boolean }; readonly answer: { readonly shown: boolean } };
  /** Moves the ring to the next or previous mention: onward from where it is, or from the frame's first or last. */
  move: {
    readonly ask: { readonly by: 1 | -1; readonly onward: boolean };
    /** `moved` false: there is none further on in this frame. `at` counts from 1. */
    readonly answer: { readonly moved: boolean; readonly at: number; readonly count: number };
  };
  /** Says to a screen reader where the ring is, counted over all frames. `said` false: there is no ring in this frame. */
  announce: {
    readonly ask: { readonly at: number; readonly of: number };
    readonly answer: { readonly said: boolean };
  };
  /** Opens the card at the ring for the keyboard, or closes it. `ringed` false: there is no ring in this frame. */
  card: { readonly ask: object; readonly answer: { readonly ringed: boolean } };
  /** Whether the document of this name is still being read; if so, it reports again, on a new line. */
  here: { readonly ask: { readonly frame: string }; readonly answer: { readonly here: boolean } };
  /** These sites are not to be read any more. */
  'stop-sites': { readonly ask: { readonly sites: readonly string[] }; readonly answer: { readonly stopped: boolean } };
}
export type FrameCall = keyof FrameCalls;
export type ToFrame = { readonly [K in FrameCall]: { readonly type: K } & FrameCalls[K]['ask'] }[FrameCall];

/** From an open view to the frames of a tab, over a port named `viewPort`. */
export type FromView =
  | { readonly type: 'read' }
  /** Scrolls to a mention of one frame and lights it up. */
  | { readonly type: 'reveal'; readonly frame: string; readonly id: number };

/** From a frame to the view that opened the port: again whenever something changes. */
export type ToView =
  | { readonly type: 'reading'; readonly reading: FrameReading }
  /** What an assessment needs of the frame; follows a reading, once it is gathered. */
  | { readonly type: 'observed'; readonly frame: string; readonly page: PageObservation }
  | { readonly type: 'gone'; readonly frame: string };

export const viewPort = 'view';
export const framePort = 'frame';

type Fields = Readonly<Record<string, unknown>>;
const isFields = (value: unknown): value is Fields => typeof value === 'object' && value !== null;
const isCount = (value: unknown): value is number => Number.isInteger(value) && (value as number) >= 0;
const isName = (value: unknown): value is string => typeof value === 'string' && /^[a-z0-9]{1,20}$/.test(value);

const isConcept = (value: unknown): value is ConceptId =>
  typeof value === 'string' && /^[a-z]{1,20}:[a-z0-9-]{1,80}$/.test(value);

/** @returns undefined for anything that is not such a message */
export function toBackground(value: unknown): ToBackground | undefined {
  if (!isFields(value)) return undefined;
  const { type, frame, count, concept } = value;
  if (type === 'new-frames' || type === 'need-reading' || type === 'need-card' || type === 'need-judging')
    return { type };
  if (type === 'open-panel') return isConcept(concept) ? { type, concept } : { type };
  const counts = type === 'count' || type === 'cautions';
  return counts && isName(frame) && isCount(count) ? { type, frame, count } : undefined;
}

/** @returns undefined for anything that is not such a message */
export function toFrame(value: unknown): ToFrame | undefined {
  if (!isFields(value)) return undefined;
  const { type, shown, by, onward, at, of, sites, frame } = value;
  if (type === 'card') return { type };
  if (type === 'here' && isName(frame)) return { type, frame };
  if (type === 'announce' && isCount(at) && isCount(of)) return { type, at, of };
  if (type === 'stop-sites' && Array.isArray(sites))
    return { type, sites: sites.filter((each) => typeof each === 'string') };
  if (type === 'show-marks') return typeof shown === 'boolean' ? { type, shown } : { type };
  if (type === 'move' && (by === 1 || by === -1)) return { type, by, onward: onward === true };
  return undefined;
}

/** @returns undefined for anything that is not such a message */
export function fromView(value: unknown): FromView | undefined {
  if (!isFields(value)) return undefined;
  const { type, frame, id } = value;
  if (type === 'read') return { type };
  return type === 'reveal' && isName(frame) && isCount(id) ? { type, frame, id } : undefined;
}

/** Findings come from our own reader in the page's process; their shape is checked as far as a view relies on it. */
export function toView(value: unknown): ToView | undefined {
  if (!isFields(value)) return undefined;
  const { type, reading, frame, page } = value;
  if (type === 'gone') return isName(frame) ? { type, frame } : undefined;
  if (type === 'observed') {
    const whole = isFields(page) && Array.isArray(page.observations) && Array.isArray(page.facts);
    return isName(frame) && whole ? { type, frame, page: page as unknown as PageObservation } : undefined;
  }
  if (type !== 'reading' || !isFields(reading) || !isName(reading.frame)) return undefined;
  if (!Array.isArray(reading.mentions) || !Array.isArray(reading.ambiguous)) return undefined;
  return { type, reading: reading as unknown as FrameReading };
}

/** @returns undefined for anything that is not an answer to this call */
export function answerTo<K extends FrameCall>(call: K, value: unknown): FrameCalls[K]['answer'] | undefined {
  if (!isFields(value)) return undefined;
  const fits: Readonly<Record<FrameCall, boolean>> = {
    'show-marks': typeof value.shown === 'boolean',
    move: typeof value.moved === 'boolean' && isCount(value.at) && isCount(value.count),
    announce: typeof value.said === 'boolean',
    card: typeof value.ringed === 'boolean',
    here: typeof value.here === 'boolean',
    'stop-sites': typeof value.stopped === 'boolean',
  };
  return fits[call] ? (value as unknown as FrameCalls[K]['answer']) : undefined;
}
