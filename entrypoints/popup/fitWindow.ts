import { browser } from 'wxt/browser';

/** After this the browser has made the popup as large as it will, in ms. */
const settled = 150;

/**
 * Gives the page the size of its window. A popup has none of its own until the page asks for one; where the browser cannot give
 * it (magnified, or a small screen), the page takes what it got, so that nothing has to be scrolled sideways. Opened in a tab,
 * the page fills it.
 */
export function fitWindow(): void {
  if (!browser.extension.getViews({ type: 'popup' }).includes(window)) return;
  document.documentElement.classList.add('popup');
  setTimeout(() => {
    const { style } = document.body;
    if (innerWidth < 400) style.width = `${innerWidth}px`;
    if (innerHeight < 600 && innerHeight > 320) style.height = `${innerHeight}px`;
  }, settled);
}
