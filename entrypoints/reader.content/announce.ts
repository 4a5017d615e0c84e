import { assertionWord } from '../../components/card/assertionWord.ts';
import { dailyText } from '../../components/dose/dailyText.ts';
import { t } from '../../components/i18n/t.ts';
import { type Finding, isAmbiguity } from '../../core/page/findings.ts';
import { overlayHost } from '../overlay/overlayHost.ts';

/** A screen reader notices a region that stands before its text comes. In ms. */
const settle = 80;
/** How long the words stay to be read, in ms. */
const stay = 4_000;

const hidden = 'div{position:fixed;width:1px;height:1px;overflow:hidden;clip-path:inset(50%);white-space:nowrap}';

/** A mention in a few words: "gabapentin, active, 900 mg daily". */
export function mentionWords({ what }: Finding): string {
  if (isAmbiguity(what)) return `${what.surface}, ${t('sense.ambiguous')}`;
  const daily = what.dose?.perDay && dailyText(what.dose.perDay);
  return [what.surface.replace(/\s+/g, ' '), assertionWord(what), daily].filter(Boolean).join(', ');
}

/**
 * Says to screen readers where the ring is. The live region stands in the page for the few seconds it takes to read it, in a
 * closed root, inside a modal dialog that is open; then nothing of it is left.
 */
export function createAnnouncer(
  document: Document,
  signal: AbortSignal,
): (finding: Finding, at: number, of: number) => void {
  let remove: (() => void) | undefined;
  signal.addEventListener('abort', () => remove?.(), { once: true });
  return (finding, at, of) => {
    remove?.();
    if (signal.aborted) return;
    const { host, root } = overlayHost(document, finding.mark.range.startContainer, hidden);
    const region = document.createElement('div');
    region.setAttribute('role', 'status');
    region.setAttribute('aria-live', 'polite');
    root.append(region);
    const says = setTimeout(() => {
      region.textContent = t('ring.announce', { words: mentionWords(finding), at: `${at}`, of: `${of}` });
    }, settle);
    const ends = setTimeout(() => remove?.(), stay);
    remove = () => {
      clearTimeout(says);
      clearTimeout(ends);
      host.remove();
      remove = undefined;
    };
  };
}
