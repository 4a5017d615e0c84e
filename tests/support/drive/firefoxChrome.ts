import type { Browser } from 'puppeteer-core';

/**
 * WebDriver BiDi as Firefox speaks it, with the contexts of the browser's own windows (`moz:scope`), which need
 * `--remote-allow-system-access`. puppeteer has no public way to send such commands.
 */
interface BidiConnection {
  send(method: string, params: object): Promise<{ result: unknown }>;
}

interface ChromeContexts {
  readonly contexts: readonly { readonly context: string; readonly url: string }[];
}

type Evaluated =
  | { readonly type: 'success'; readonly result: { readonly value?: string } }
  | { readonly type: 'exception'; readonly exceptionDetails: { readonly text: string } };

const browserWindow = 'chrome://browser/content/browser.xhtml';

/**
 * Runs an expression in Firefox's own (first) window, where `gBrowser`, `Services` and `WebExtensionPolicy` are.
 * @param expression its value, or what its promise resolves to, must be JSON
 * @throws what it throws
 */
export async function inFirefox<T>(browser: Browser, expression: string): Promise<T> {
  const { connection } = browser as unknown as { readonly connection: BidiConnection };
  const tree = (await connection.send('browsingContext.getTree', { 'moz:scope': 'chrome' })).result as ChromeContexts;
  const context = tree.contexts.find((each) => each.url === browserWindow)?.context;
  if (context === undefined) throw new Error('Firefox shows no browser window.');
  const { result } = await connection.send('script.evaluate', {
    expression: `(async () => JSON.stringify((await (${expression})) ?? null))()`,
    target: { context },
    awaitPromise: true,
    userActivation: true,
  });
  const evaluated = result as Evaluated;
  if (evaluated.type === 'exception') throw new Error(`In Firefox's window: ${evaluated.exceptionDetails.text}`);
  return JSON.parse(evaluated.result.value ?? 'null') as T;
}

/**
 * Runs a function on the `content` window of a `<browser>` element, with the rights of the browser: it sees what neither
 * the page nor WebDriver can (the popup; highlights that a content script made).
 * @param element expression that gives the `<browser>` element in Firefox's window
 * @param read a function, or its source, that takes the window; no closures
 */
export async function inContent<T>(
  browser: Browser,
  element: string,
  read: string | ((content: Window & typeof globalThis, argument: string) => T),
  argument = '',
): Promise<T> {
  const script = `
    let answer;
    try { answer = { value: (${read})(content, ${JSON.stringify(argument)}) }; }
    catch (error) { answer = { error: String(error) }; }
    sendAsyncMessage('stepwise-test', JSON.stringify(answer));`;
  const answer = await inFirefox<{ value?: T; error?: string }>(
    browser,
    `new Promise((resolve, reject) => {
      const element = ${element};
      if (!element) { reject(new Error('no such <browser> element')); return; }
      const manager = element.messageManager;
      const stop = () => { manager.removeMessageListener('stepwise-test', listener); clearTimeout(timer); };
      const listener = { receiveMessage: ({ data }) => { stop(); resolve(JSON.parse(data)); } };
      // A script sent while the browser is still moving the page to its process is lost.
      const timer = setTimeout(() => { stop(); reject(new Error('no answer from the page')); }, 1500);
      manager.addMessageListener('stepwise-test', listener);
      manager.loadFrameScript('data:,' + encodeURIComponent(${JSON.stringify(script)}), false);
    })`,
  );
  if (answer.error !== undefined) throw new Error(answer.error);
  return answer.value as T;
}
