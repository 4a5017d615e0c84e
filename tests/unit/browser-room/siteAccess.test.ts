import { describe, expect, it } from 'vitest';
import { siteName, siteOf } from '../../../core/browser/siteAccess.ts';

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
