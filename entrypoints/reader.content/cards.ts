import type { Settings } from '../../core/browser/settings.ts';
import type { ConceptId } from '../../core/knowledge/schema/ids.ts';
import { type Finding, isAmbiguity } from '../../core/page/findings.ts';
import { watchHover } from '../../core/page/hover.ts';
import type { PageSession } from '../../core/page/pageSession.ts';
import { findingAt } from '../../core/page/pointer.ts';
import { liveRange } from '../../core/page/reveal.ts';
import type { Mention } from '../../core/text/mention.ts';
import type { CardTerm, OpenCard, OpenTheCard } from '../card/contract.ts';

export interface Cards {
  /** Opens the card of a mention for the keyboard; the same again closes it. @returns whether one is open now */
  toggle(finding: Finding): boolean;
  /** Moves a card that is held on to another mention; with none, closes it. */
  follow(finding: Finding | undefined): void;
  apply(settings: Settings): void;
}

interface Shown {
  readonly finding: Finding;
  readonly card: OpenCard;
}

/** The mention with those that share its words: the ingredients of a combination. */
function whatOf(page: PageSession, { unit, text, what }: Finding): CardTerm['what'] {
  if (isAmbiguity(what)) return what;
  const others = (page.findings.units.get(unit) ?? []).flatMap((other): Mention[] =>
    other.text === text && !isAmbiguity(other.what) && other.what.start === what.start && other.what !== what
      ? [other.what]
      : [],
  );
  return [what, ...others];
}

/**
 * The cards of a frame, one at a time. The script that draws them is brought in when the first is wanted.
 * @param loadCard gives what opens cards; undefined when it cannot be had
 * @param openPanel is asked for on a click
 */
export function openCards(
  document: Document,
  page: PageSession,
  loadCard: () => Promise<OpenTheCard | undefined>,
  openPanel: (concept: ConceptId | undefined) => void,
  signal: AbortSignal,
): Cards {
  let settings: Settings | undefined;
  let shown: Shown | undefined;
  /** The last that was wanted: while the script comes, the pointer may have gone on. */
  let wanted: object | undefined;

  function close(): void {
    wanted = undefined;
    shown?.card.close();
  }
  signal.addEventListener('abort', close, { once: true });

  async function show(finding: Finding, by: 'pointer' | 'keyboard', point?: { x: number; y: number }): Promise<void> {
    const order = {};
    wanted = order;
    const open = await loadCard();
    if (!open || !settings || wanted !== order || signal.aborted) return;
    shown?.card.close();
    const { id } = finding;
    let card: OpenCard | undefined;
    let gone = false;
    card = open({
      term: { id, what: whatOf(page, finding), place: () => page.findings.byId(id)?.mark.range },
      look: settings,
      by,
      ...(point ? { point } : {}),
      openPanel,
      closed() {
        gone = true;
        if (shown && shown.card === card) shown = undefined;
      },
    });
    if (!gone) shown = { finding, card };
  }

  const trigger = watchHover(
    document,
    {
      findingAt: (x, y) =>
        page.marks.shown && page.findings.size > 0 ? findingAt(document, page.findings, x, y) : undefined,
      show: (finding, x, y) => void show(finding, 'pointer', { x, y }),
      hide: close,
      get shown() {
        return shown?.finding.id;
      },
      get held() {
        return shown?.card.held ?? false;
      },
      owns: (event) => shown?.card.owns(event) ?? false,
      covers(x, y) {
        const place = shown && page.findings.byId(shown.finding.id)?.mark.range;
        const boxes = place ? [...(liveRange(place)?.getClientRects() ?? [])] : [];
        return boxes.some(({ left, right, top, bottom }) => x >= left && x <= right && y >= top && y <= bottom);
      },
    },
    signal,
  );

  return {
    toggle(finding) {
      if (shown?.finding.id === finding.id) {
        close();
        return false;
      }
      void show(finding, 'keyboard');
      return true;
    },
    follow(finding) {
      if (!shown?.card.held || shown.finding.id === finding?.id) return;
      if (finding) void show(finding, 'keyboard');
      else close();
    },
    apply(next) {
      settings = next;
      trigger(next.trigger);
    },
  };
}
