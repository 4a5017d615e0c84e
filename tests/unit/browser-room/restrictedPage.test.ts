import { describe, expect, it } from 'vitest';
import { restrictionFrom, restrictionOf } from '../../../core/browser/restrictedPage.ts';

describe('a page no extension may read', () => {
  it.each([
    ['chrome://extensions/', 'browser-page'],
    ['about:config', 'browser-page'],
    ['chrome-extension://abc/popup.html', 'browser-page'],
    ['view-source:https://ehr.example.org/', 'browser-page'],
    ['https://chromewebstore.google.com/detail/x', 'store'],
    ['https://addons.mozilla.org/firefox/', 'store'],
    ['https://microsoftedge.microsoft.com/addons/x', 'store'],
    ['file:///home/chart.html', 'file'],
  ])('%s: %s', (url, why) => {
    expect(restrictionOf(url)).toBe(why);
  });

  it.each([
    'https://ehr.example.org/',
    'about:blank',
    'about:srcdoc',
    'https://addons.mozilla.org.example.org/',
    undefined,
  ])('%s tells nothing by its address', (url) => {
    expect(restrictionOf(url)).toBeUndefined();
  });

  it.each([
    ['Cannot access a chrome:// URL', undefined, 'browser-page'],
    ['The extensions gallery cannot be scripted.', undefined, 'store'],
    ['No tab with id: 4.', 'https://ehr.example.org/', 'gone'],
    ['Invalid tab ID: 4', undefined, 'gone'],
    ['Missing host permission for the tab', 'https://support.mozilla.org/', 'browser-page'],
    ['Missing host permission for the tab', 'https://ehr.example.org/', 'not-allowed'],
    ['Missing host permission for the tab', 'https://ehr.example.org/letter.PDF?page=2', 'viewer'],
    ['Something new', 'about:config', 'browser-page'],
  ])('the browser says "%s" of %s: %s', (message, url, why) => {
    expect(restrictionFrom(new Error(message), url)).toBe(why);
  });
});
