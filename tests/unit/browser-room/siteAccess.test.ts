import { describe, expect, it } from 'vitest';
import { isOnSite, siteName, siteOf } from '../../../core/browser/siteAccess.ts';

describe('the site of a page', () => {
  it.each([
    ['https://ehr.example.org/chart?id=1', 'https://ehr.example.org/*'],
    ['http://localhost:8080/x', 'http://localhost/*'],
    ['https://EHR.Example.org', 'https://ehr.example.org/*'],
    ['https://user:secret@ehr.example.org/', 'https://ehr.example.org/*'],
  ])('%s is %s', (url, site) => {
    expect(siteOf(url)).toBe(site);
  });

  it.each([
    'chrome://settings',
    'about:blank',
    'file:///tmp/a.html',
    'moz-extension://x/y',
    'data:text/html,x',
    'no address',
    '',
    undefined,
  ])('%s is no site', (url) => {
    expect(siteOf(url)).toBeUndefined();
  });

  it.each([
    ['https://ehr.example.org/*', 'ehr.example.org'],
    ['*://*/*', '*'],
  ] as const)('%s is called %s', (site, name) => {
    expect(siteName(site)).toBe(name);
  });
});

describe('whether a document is on a site', () => {
  it.each([
    ['https://ehr.example.org', ['https://ehr.example.org/*'], true],
    ['https://ehr.example.org:8443', ['https://ehr.example.org/*'], true],
    ['https://ward.ehr.example.org', ['https://*.ehr.example.org/*'], true],
    ['https://ehr.example.org', ['https://*.ehr.example.org/*'], true],
    ['http://ehr.example.org', ['*://ehr.example.org/*'], true],
    ['https://ehr.example.org', ['https://*/*'], true],
    ['http://ehr.example.org', ['https://ehr.example.org/*'], false],
    ['https://notehr.example.org', ['https://*.ehr.example.org/*'], false],
    ['https://ward.ehr.example.org', ['https://ehr.example.org/*'], false],
    ['null', ['https://ehr.example.org/*'], false],
    ['https://ehr.example.org', [], false],
  ])('%s among %j: %s', (origin, sites, expected) => {
    expect(isOnSite(origin, sites)).toBe(expected);
  });
});
