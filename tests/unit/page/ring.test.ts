// @vitest-environment happy-dom
import { beforeEach, describe, expect, it, vi } from 'vitest';
import type { Finding, Findings } from '../../../core/page/findings.ts';
import type { Marks } from '../../../core/page/marks.ts';
import { createRing, type Ring } from '../../../core/page/ring.ts';

let known: Finding[];
let focus: ReturnType<typeof vi.fn>;
let ring: Ring;

/** A mention that stands in a text of its own. */
function finding(id: number, words: string): Finding {
  const unit = document.createElement('p');
  unit.textContent = words;
  document.body.append(unit);
  const text = unit.firstChild as Text;
  const place = { startContainer: text, startOffset: 0, endContainer: text, endOffset: words.length, collapsed: false };
  return { id, unit, text: words, drawn: true, mark: { category: 'affirmed', range: place } } as unknown as Finding;
}

beforeEach(() => {
  document.body.innerHTML = '';
  known = [finding(1, 'gabapentin'), finding(2, 'naproxen')];
  focus = vi.fn();
  const findings = { inOrder: () => known, byId: (id: number) => known.find((each) => each.id === id) };
  ring = createRing(findings as unknown as Findings, { focus } as unknown as Marks, new AbortController().signal);
});

describe('the ring, when the page changes below it', () => {
  it('stays as it is while its term does', () => {
    ring.flash(1);
    focus.mockClear();
    ring.refresh();
    expect(focus).not.toHaveBeenCalled();
  });

  it('goes with its term to where that is drawn again', () => {
    ring.flash(1);
    const again = finding(1, 'gabapentin');
    known = [again, ...known.slice(1)];
    ring.refresh();
    expect(focus).toHaveBeenLastCalledWith(again.mark.range);
  });

  it('goes out when other words stand there now', () => {
    ring.flash(1);
    known = known.slice(1);
    ring.refresh();
    expect(focus).toHaveBeenLastCalledWith(undefined);
    focus.mockClear();
    ring.refresh();
    expect(focus).not.toHaveBeenCalled();
  });
});
