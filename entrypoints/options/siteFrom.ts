import { type SitePattern, siteOf } from '../../core/browser/siteAccess.ts';

/** The site a user means by what they typed: an address, or a bare host, which is taken as https. */
export function siteFrom(address: string): SitePattern | undefined {
  const typed = address.trim();
  if (typed === '' || /\s/.test(typed)) return undefined;
  return siteOf(/^[a-z][a-z0-9+.-]*:\/\//i.test(typed) ? typed : `https://${typed}`);
}
