import type { PageSession } from '../../core/page/pageSession.ts';
import type { CountCautions } from './judgeInWorld.ts';

/** How long a page must have been still before it is judged, in ms: a page that is being built is judged once. */
const stillness = 2_000;

/**
 * Judges a frame for the toolbar button, some time after it came to rest, in the small steps the page's reading is done in.
 * @param loadJudge brings what judges, with the first frame that names what the plan is about
 * @param counted is told the number of cautions when it has changed
 * @returns to be called when something on the page has changed
 */
export function judgeFrame(
  page: PageSession,
  loadJudge: () => Promise<CountCautions | undefined>,
  counted: (cautions: number) => void,
  signal: AbortSignal,
): () => void {
  let timer: ReturnType<typeof setTimeout> | undefined;
  let known = 0;
  signal.addEventListener('abort', () => clearTimeout(timer), { once: true });

  const tell = (cautions: number): void => {
    if (cautions === known || signal.aborted) return;
    known = cautions;
    counted(cautions);
  };
  async function judge(): Promise<void> {
    if (!page.opensPlan()) {
      tell(0);
      return;
    }
    const count = await loadJudge();
    if (count && !signal.aborted) page.observe((observed) => tell(count(page.reading(), observed)));
  }
  return () => {
    clearTimeout(timer);
    timer = setTimeout(() => void judge(), stillness);
  };
}
