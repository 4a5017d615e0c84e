import { browser } from 'wxt/browser';
import { type SettingId, type Settings, settings } from './settingsTable.ts';
import { type SitePattern, siteOf } from './siteAccess.ts';

/** A value of the policy that was ignored, in words for the options page. */
export interface PolicyProblem {
  /** `settings.look`, `sites[2]`. */
  readonly where: string;
  readonly expected: string;
}

/** What the organisation has decided. Empty where there is no policy. */
export interface Policy {
  /** Locked: the user's own choice does not count. */
  readonly settings: Partial<Settings>;
  /** Sites that are to be read. The browser still wants the user's one click for them. */
  readonly sites: readonly SitePattern[];
  /** No other site is read, on a click or otherwise. */
  readonly onlyTheseSites: boolean;
  /** `bundled`: no imported pack is used; a SHA-256 checksum: only the pack file of this checksum. */
  readonly pack?: string;
  readonly problems: readonly PolicyProblem[];
}

export const noPolicy: Policy = { settings: {}, sites: [], onlyTheseSites: false, problems: [] };

const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const quoted = (values: readonly unknown[]): string => values.map((each) => JSON.stringify(each)).join(' or ');

function siteFrom(value: unknown): SitePattern | undefined {
  if (typeof value !== 'string') return undefined;
  if (/^(https?|\*):\/\/(\*\.)?[^/*\s:]+\/\*$/.test(value)) return value as SitePattern;
  return siteOf(/^https?:\/\//i.test(value) ? value : undefined);
}

/**
 * Reads what an administrator wrote. Nothing of it is trusted: each value is checked by itself, one that does not fit is left
 * out and named, and the others count.
 */
export function policyFrom(managed: unknown): Policy {
  if (!isRecord(managed)) return noPolicy;
  const problems: PolicyProblem[] = [];
  const wrong = (where: string, expected: string): void => void problems.push({ where, expected });

  const locked: Partial<Record<SettingId, unknown>> = {};
  const asked = managed.settings ?? {};
  if (!isRecord(asked)) wrong('settings', 'an object');
  else {
    for (const [id, value] of Object.entries(asked)) {
      if (!Object.hasOwn(settings, id)) wrong(`settings.${id}`, quoted(Object.keys(settings)));
      else if (!(settings[id as SettingId].values as readonly unknown[]).includes(value)) {
        wrong(`settings.${id}`, quoted(settings[id as SettingId].values));
      } else locked[id as SettingId] = value;
    }
  }

  const sites: SitePattern[] = [];
  const listed = managed.sites ?? [];
  if (!Array.isArray(listed)) wrong('sites', 'a list of addresses');
  else {
    for (const [at, value] of listed.entries()) {
      const site = siteFrom(value);
      if (site) sites.push(site);
      else wrong(`sites[${at}]`, 'an address such as "https://ehr.example.org" or "https://*.example.org/*"');
    }
  }

  const { onlyTheseSites = false, pack } = managed;
  if (typeof onlyTheseSites !== 'boolean') wrong('onlyTheseSites', 'true or false');
  const pinned = typeof pack === 'string' ? pack.trim().toLowerCase() : pack;
  const packFits = typeof pinned === 'string' && /^(bundled|[0-9a-f]{64})$/.test(pinned);
  if (pinned !== undefined && !packFits) wrong('pack', '"bundled" or the SHA-256 checksum of a pack file');

  return {
    settings: locked as Partial<Settings>,
    sites: [...new Set(sites)],
    onlyTheseSites: onlyTheseSites === true,
    ...(packFits && { pack: pinned }),
    problems,
  };
}

/** The policy now. Browsers without one answer with nothing, Firefox with an error. */
export async function readPolicy(): Promise<Policy> {
  const managed = await Promise.resolve(browser.storage.managed?.get()).catch(() => undefined);
  return policyFrom(managed);
}

/** Whether a match pattern such as `https://*.example.org/*` covers a site or a page. */
export function coversSite(pattern: SitePattern, url: string): boolean {
  if (!URL.canParse(url.replace('://*.', '://').replace(/^\*:/, 'https:'))) return false;
  const { protocol, hostname } = new URL(url.replace('://*.', '://').replace(/^\*:/, 'https:'));
  const [scheme = '', host = ''] = pattern.replace(/\/\*$/, '').split('://');
  if (scheme !== '*' && `${scheme}:` !== protocol) return false;
  if (!host.startsWith('*.')) return host === hostname;
  return hostname === host.slice(2) || hostname.endsWith(host.slice(1));
}

/** Whether the policy lets this page be read at all. What has no address to judge by is left to the browser. */
export const mayRead = ({ onlyTheseSites, sites }: Policy, url: string | undefined): boolean =>
  !onlyTheseSites || url === undefined || sites.some((site) => coversSite(site, url));
