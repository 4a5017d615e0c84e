// @vitest-environment happy-dom
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { Finding } from '../../../core/page/findings.ts';
import { type HoverTrigger, leaveTime, nextTime, restTime, watchHover } from '../../../core/page/hover.ts';

/** Two terms stand side by side: one from x = 0 to 100, one from 200 to 300; the card is below both. */
const termAt = (x: number): number | undefined => (x <= 100 ? 1 : x >= 200 && x <= 300 ? 2 : undefined);

let shown: number | undefined;
let held: boolean;
let card: HTMLElement;
let trigger: (next: HoverTrigger) => void;
let stop: AbortController;

beforeEach(() => {
  vi.useFakeTimers();
  document.body.innerHTML = '<p>page</p><input><p contenteditable="true">editor</p><div id="card"></div>';
  card = document.querySelector('#card') as HTMLElement;
  shown = undefined;
  held = false;
  stop = new AbortController();
  trigger = watchHover(
    document,
    {
      findingAt: (x) => {
        const id = termAt(x);
        return id === undefined ? undefined : ({ id } as Finding);
      },
      show: ({ id }) => {
        shown = id;
      },
      hide: () => {
        shown = undefined;
      },
      get shown() {
        return shown;
      },
      get held() {
        return held;
      },
      owns: (event) => event.composedPath().includes(card),
      covers: (x) => termAt(x) === shown,
    },
    stop.signal,
  );
  trigger('rest');
});
afterEach(() => {
  stop.abort();
  vi.useRealTimers();
});

interface Extra {
  readonly altKey?: boolean;
  readonly buttons?: number;
  readonly trusted?: boolean;
  readonly on?: Element;
}

/** Events of a test are made up by a script; these say that they are not. */
function send(event: Event, { trusted = true, on = document.body }: Extra): void {
  Object.defineProperty(event, 'isTrusted', { value: trusted });
  on.dispatchEvent(event);
}
const move = (x: number, extra: Extra = {}): void =>
  send(
    new PointerEvent('pointermove', {
      clientX: x,
      clientY: 10,
      bubbles: true,
      composed: true,
      pointerType: 'mouse',
      altKey: extra.altKey ?? false,
      buttons: extra.buttons ?? 0,
    }),
    extra,
  );
const key = (name: string, extra: Extra = {}): void =>
  send(new KeyboardEvent('keydown', { key: name, bubbles: true, composed: true }), extra);
const pass = (ms: number): unknown => vi.advanceTimersByTime(ms);

describe('a pointer that rests on a term', () => {
  it('opens its card after half a second, not before', () => {
    move(50);
    pass(restTime - 20);
    expect(shown).toBeUndefined();
    pass(40);
    expect(shown).toBe(1);
  });

  it('rests although the hand trembles, and does not while it moves', () => {
    for (let x = 10; x < 90; x += 10) {
      move(x);
      pass(200);
    }
    expect(shown).toBeUndefined();
    for (let i = 0; i < 6; i += 1) {
      move(90 + (i % 2));
      pass(120);
    }
    expect(shown).toBe(1);
  });

  it('opens the next card sooner', () => {
    move(50);
    pass(restTime + 20);
    move(250);
    pass(nextTime + 20);
    expect(shown).toBe(2);
  });

  it('keeps the card while it is on the term or on the card, and closes it soon after', () => {
    move(50);
    pass(restTime + 20);
    move(60);
    pass(5_000);
    move(150);
    pass(leaveTime - 50);
    move(150, { on: card });
    pass(5_000);
    expect(shown).toBe(1);
    move(150);
    pass(leaveTime + 20);
    expect(shown).toBeUndefined();
  });

  it('leaves a card alone that is held', () => {
    move(50);
    pass(restTime + 20);
    held = true;
    move(250);
    pass(5_000);
    expect(shown).toBe(1);
  });
});

describe('no card opens', () => {
  it('for what a script makes up', () => {
    move(50, { trusted: false });
    pass(2_000);
    expect(shown).toBeUndefined();
  });

  it('while a button of the mouse is down', () => {
    move(50, { buttons: 1 });
    pass(2_000);
    expect(shown).toBeUndefined();
  });

  it('while somebody writes, but for some time after', () => {
    const field = document.querySelector('input') as HTMLElement;
    field.focus();
    key('a', { on: field });
    move(50);
    pass(restTime + 20);
    expect(shown).toBeUndefined();
    pass(2_000);
    move(60);
    pass(restTime + 20);
    expect(shown).toBe(1);
  });

  it('over an editor', () => {
    move(50, { on: document.querySelector('[contenteditable]') as Element });
    pass(2_000);
    expect(shown).toBeUndefined();
  });

  it('where none is wanted, from that moment on', () => {
    move(50);
    trigger('off');
    pass(2_000);
    move(60);
    pass(2_000);
    expect(shown).toBeUndefined();
  });

  it('once the reader was stopped', () => {
    move(50);
    stop.abort();
    pass(2_000);
    trigger('rest');
    move(60);
    pass(2_000);
    expect(shown).toBeUndefined();
  });
});

describe('with Alt wanted', () => {
  it('a card opens while it is held, also when it is pressed over the term', () => {
    trigger('alt');
    move(50);
    pass(2_000);
    expect(shown).toBeUndefined();
    key('Alt');
    pass(nextTime + 20);
    expect(shown).toBe(1);
    move(250, { altKey: true });
    pass(nextTime + 20);
    expect(shown).toBe(2);
  });
});

describe('a press in the page', () => {
  it('closes the card, so that nothing is in the way', () => {
    move(50);
    pass(restTime + 20);
    send(new PointerEvent('pointerdown', { bubbles: true, composed: true }), {});
    expect(shown).toBeUndefined();
  });
});
