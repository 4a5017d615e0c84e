import { browser } from 'wxt/browser';

/** What a lookup window of its own is opened for. */
export interface Asked {
  /** To search for. */
  readonly text?: string;
  /** To open at once. */
  readonly concept?: string;
}

const type = 'what-was-asked';

/** The background's memory of what the next lookup window is for: until that window asks, and nowhere else. */
let waiting: Asked = {};

export function leaveAsked(asked: Asked): void {
  waiting = asked;
}

/** Lets a lookup window of ours ask what it is for, once. */
export function answerAsked(): void {
  browser.runtime.onMessage.addListener((message: unknown, sender) => {
    const own = sender.id === browser.runtime.id && !!sender.url?.startsWith(browser.runtime.getURL('/'));
    const asks = typeof message === 'object' && message !== null && Reflect.get(message, 'type') === type;
    if (!own || !asks) return undefined;
    const asked = waiting;
    waiting = {};
    return Promise.resolve(asked);
  });
}

/** What this window was opened for; empty when for nothing in particular. */
export async function takeAsked(): Promise<Asked> {
  const answer: unknown = await browser.runtime.sendMessage({ type }).catch(() => undefined);
  if (typeof answer !== 'object' || answer === null) return {};
  const { text, concept } = answer as Asked;
  return { ...(typeof text === 'string' ? { text } : {}), ...(typeof concept === 'string' ? { concept } : {}) };
}
