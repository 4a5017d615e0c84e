interface Appearance {
  readonly theme: 'system' | 'light' | 'dark';
  readonly text: 'normal' | 'large' | 'largest';
}

const schemes = { system: '', light: 'light', dark: 'dark' } as const;
const zooms = { normal: '', large: '1.15', largest: '1.35' } as const;

/** Gives a page, or the host of a shadow root, the theme and text size the user chose; what is not chosen follows the system. */
export function applyAppearance({ style }: HTMLElement, { theme, text }: Appearance): void {
  style.colorScheme = schemes[theme];
  if (zooms[text]) style.setProperty('--text-zoom', zooms[text]);
  else style.removeProperty('--text-zoom');
}
