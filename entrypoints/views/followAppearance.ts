import { applyAppearance } from '../../components/style/appearance.ts';
import { readSettings, watchSettings } from '../../core/browser/settings.ts';

/** Keeps a page, or the host of a shadow root, in the theme and text size of the settings, until the signal. */
export function followAppearance(root: HTMLElement, signal: AbortSignal): void {
  void readSettings().then((settings) => applyAppearance(root, settings));
  watchSettings((settings) => applyAppearance(root, settings), signal);
}
