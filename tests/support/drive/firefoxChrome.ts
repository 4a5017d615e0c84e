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

/** Counts what was asked, so that no answer is taken for another's. */
let asked = 0;

/**
 * Runs a function on the `content` window of a `<browser>` element, with the rights of the browser: it sees what neither
 * the page nor WebDriver can (the popup; highlights that a content script made). Firefox loses what it is sent while it
 * moves a page to its process or a popup to its panel: what is not answered is sent again, and no window runs it twice.
 * @param element expression that gives the `<browser>` element in Firefox's window
 * @param read a function, or its source, that takes the window; no closures
 * @throws what it throws; where there is no such element; where nothing is answered in eight seconds
 */
export async function inContent<T>(
  browser: Browser,
  element: string,
  read: string | ((content: Window & typeof globalThis, argument: string) => T),
  argument = '',
): Promise<T> {
  asked += 1;
  const question = `stepwise-test-${asked}`;
  // The answer is kept on our own view of the window, which the page does not see.
  const script = `
    if (content) {
      if (content.stepwiseAnswered?.question !== '${question}') {
        let answer;
        try { answer = { value: (${read})(content, ${JSON.stringify(argument)}) }; }
        catch (error) { answer = { error: String(error) }; }
        content.stepwiseAnswered = { question: '${question}', text: JSON.stringify(answer) };
      }
      sendAsyncMessage('${question}', content.stepwiseAnswered.text);
    }`;
  const answer = await inFirefox<{ value?: T; error?: string }>(
    browser,
    `new Promise((resolve, reject) => {
      const done = (settle, value) => {
        Services.mm.removeMessageListener('${question}', listener);
        clearInterval(again);
        clearTimeout(timer);
        settle(value);
      };
      const send = () => {
        const manager = (${element})?.messageManager;
        if (!manager) done(reject, new Error('no such <browser> element'));
        else manager.loadFrameScript('data:,' + encodeURIComponent(${JSON.stringify(script)}), false);
      };
      const listener = { receiveMessage: ({ data }) => done(resolve, JSON.parse(data)) };
      const again = setInterval(send, 1000);
      const timer = setTimeout(() => done(reject, new Error('no answer from the page')), 8000);
      // All windows' answers come by here, also that of a <browser> that was exchanged for another meanwhile.
      Services.mm.addMessageListener('${question}', listener);
      send();
    })`,
  );
  if (answer.error !== undefined) throw new Error(answer.error);
  return answer.value as T;
}
