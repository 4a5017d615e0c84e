import type { Finding } from './findings.ts';
import { isEditor, watchTyping } from './typing.ts';

/** What opens a card: resting the pointer on a term, the same with Alt held, nothing. */
export type HoverTrigger = 'rest' | 'alt' | 'off';

/** The card as the pointer knows it. */
export interface HoverTarget {
  /** The mention under a point, in CSS px of the window. */
  findingAt(x: number, y: number): Finding | undefined;
  show(finding: Finding, x: number, y: number): void;
  hide(): void;
  /** Which mention it is open over; undefined when it is closed. */
  readonly shown: number | undefined;
  /** It was pinned, or opened or entered with the keyboard: the pointer neither moves nor closes it. */
  readonly held: boolean;
  /** Whether this happens in the card. */
  owns(event: Event): boolean;
  /** Whether a point is on the words the card is about. */
  covers(x: number, y: number): boolean;
}

/** How long the pointer rests before a card opens; less from one term to the next, or with Alt held. In ms. */
export const restTime = 500;
export const nextTime = 100;
/** How long a card stays when the pointer has left its term and the card, in ms: enough to go from one to the other. */
export const leaveTime = 300;
/** A hand is never quite still: a pointer that moves less than this rests. In CSS px. */
const tremor = 4;

/** Where an event really happened, also inside a shadow root that can be seen. */
const targetOf = (event: Event): Element | undefined => event.composedPath().find((each) => each instanceof Element);

const inEditor = (element: Element | undefined): boolean =>
  element !== undefined && (isEditor(element) || isEditor(element.closest('[role=textbox],[contenteditable]')));

/**
 * Opens and closes the card as the pointer rests and leaves. Looks at nothing while the pointer moves: two numbers are noted, and
 * a timer asks once it rests. Never opens over an editor, while somebody writes, or while a button of the mouse is down.
 * @returns a function that changes the trigger
 */
export function watchHover(
  document: Document,
  target: HoverTarget,
  signal: AbortSignal,
): (trigger: HoverTrigger) => void {
  let trigger: HoverTrigger = 'off';
  let life: AbortController | undefined;

  function watch(until: AbortSignal): void {
    const typing = watchTyping(document, until);
    let at: { x: number; y: number; over: Element | undefined } | undefined;
    let since = 0;
    let alt = false;
    let timer: ReturnType<typeof setTimeout> | undefined;
    let leaving: ReturnType<typeof setTimeout> | undefined;

    const delay = (): number => (target.shown !== undefined || trigger === 'alt' ? nextTime : restTime);
    const stay = (): void => {
      clearTimeout(leaving);
      leaving = undefined;
    };
    const leave = (): void => {
      leaving ??= setTimeout(() => {
        leaving = undefined;
        if (!target.held) target.hide();
      }, leaveTime);
    };
    const rest = (): void => {
      clearTimeout(timer);
      timer = undefined;
    };
    const mayOpen = (): boolean => (trigger === 'rest' || alt) && !target.held && !typing.now && !inEditor(at?.over);

    function look(): void {
      timer = undefined;
      if (!at) return;
      const wait = since + delay() - performance.now();
      if (wait > 1) {
        timer = setTimeout(look, wait);
        return;
      }
      if (!mayOpen()) return;
      const finding = target.findingAt(at.x, at.y);
      if (!finding || finding.id === target.shown) return;
      stay();
      target.show(finding, at.x, at.y);
    }

    function onMove(event: PointerEvent): void {
      if (!event.isTrusted || event.pointerType === 'touch') return;
      const { clientX: x, clientY: y } = event;
      alt = event.altKey;
      if (target.owns(event)) {
        rest();
        stay();
        at = undefined;
        return;
      }
      if (target.shown !== undefined && !target.held) {
        if (target.covers(x, y)) stay();
        else leave();
      }
      if (event.buttons !== 0) {
        rest();
        at = undefined;
        return;
      }
      if (!at || Math.hypot(x - at.x, y - at.y) > tremor) {
        at = { x, y, over: targetOf(event) };
        since = performance.now();
      }
      if (trigger === 'rest' || alt) timer ??= setTimeout(look, delay());
    }

    /** Who presses in the page wants the page: nothing is in the way. */
    function onDown(event: PointerEvent): void {
      if (!event.isTrusted || target.owns(event)) return;
      rest();
      at = undefined;
      if (target.shown !== undefined && !target.held) target.hide();
    }

    function onKey(event: KeyboardEvent): void {
      if (!event.isTrusted) return;
      const pressed = event.type === 'keydown';
      if (event.key === 'Alt') {
        alt = pressed;
        if (trigger === 'alt' && pressed && !event.repeat && at) timer ??= setTimeout(look, nextTime);
      } else if (pressed && target.shown !== undefined && !target.held && typing.now) target.hide();
    }

    function onOut(event: PointerEvent): void {
      if (event.relatedTarget !== null) return;
      rest();
      at = undefined;
      if (target.shown !== undefined && !target.held) leave();
    }

    const options = { capture: true, passive: true, signal: until };
    document.addEventListener('pointermove', onMove, options);
    document.addEventListener('pointerdown', onDown, options);
    document.addEventListener('pointerout', onOut, options);
    document.addEventListener('keydown', onKey, options);
    document.addEventListener('keyup', onKey, options);
    until.addEventListener('abort', () => {
      rest();
      stay();
    });
  }

  const stop = (): void => life?.abort();
  signal.addEventListener('abort', stop, { once: true });
  return (next) => {
    if (next === trigger || signal.aborted) return;
    trigger = next;
    stop();
    if (trigger === 'off') return;
    life = new AbortController();
    watch(life.signal);
  };
}
