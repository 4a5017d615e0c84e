import type { Browser } from 'puppeteer-core';
import { inFirefox } from './firefoxChrome.ts';

/**
 * Has Firefox keep, in its own window, the errors and warnings that come from the extension or from a test page, and every
 * HTTP request of the whole browser with who asked for it.
 * @param id of the extension
 */
export async function installFirefoxLog(browser: Browser, id: string): Promise<void> {
  await inFirefox(
    browser,
    `(() => {
      const kept = { problems: [], requests: [] };
      window.stepwiseTest = kept;
      const ours = (url) => /^(moz-extension:|http:\\/\\/127\\.0\\.0\\.1)/.test(url ?? '');
      Services.console.registerListener({
        observe(message) {
          if (!(message instanceof Ci.nsIScriptError) || message.flags & Ci.nsIScriptError.infoFlag) return;
          // Two notes of Firefox's own about pages that are being closed: that it ended a script at work there, and that
          // the answer to a message finds nobody any more. Nobody's mistake, and no page is left to see it.
          if (/^(Script terminated by timeout|Promise (?:rejected|resolved) after context unloaded)/.test(message.errorMessage)) return;
          if (ours(message.sourceName)) kept.problems.push(message.sourceName + ': ' + message.errorMessage);
        },
      });
      const extension = (principal) =>
        (principal?.addonPolicy ?? principal?.contentScriptAddonPolicy)?.id === ${JSON.stringify(id)};
      Services.obs.addObserver((channel) => {
        const { URI, loadInfo } = channel.QueryInterface(Ci.nsIHttpChannel);
        const byExtension = extension(loadInfo?.triggeringPrincipal) || extension(loadInfo?.loadingPrincipal);
        kept.requests.push({ url: URI.spec, byExtension });
      }, 'http-on-modify-request');
    })()`,
  );
}
