import type { FrameMention, FrameReading } from '../text/frameReading.ts';
import { type Finding, isAmbiguity } from './findings.ts';
import { quoteOf } from './quote.ts';
import { isShadowRoot } from './tags.ts';

/** Whether a finding is part of what the page shows: not in a closed tab, a folded section or a template of a row. */
export function isShown({ unit }: Finding): boolean {
  const element = isShadowRoot(unit) ? unit.host : unit;
  return element.isConnected && (element.checkVisibility?.({ visibilityProperty: true }) ?? true);
}

/** What a frame answers to a view that the user opened; asks for the layout once, so only call it when asked. */
export function frameReadingOf(document: Document, frame: string, findings: readonly Finding[]): FrameReading {
  const mentions: FrameMention[] = [];
  const ambiguous: FrameReading['ambiguous'][number][] = [];
  for (const finding of findings.filter(isShown)) {
    const { id, what, text } = finding;
    const quote = quoteOf(text, what);
    if (isAmbiguity(what)) ambiguous.push({ ...what, id, quote });
    else mentions.push({ ...what, id, quote });
  }
  const view = document.defaultView;
  return { frame, top: view !== null && view === view.top, mentions, ambiguous };
}
