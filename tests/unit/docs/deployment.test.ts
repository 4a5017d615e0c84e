import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { policyFrom } from '../../../core/browser/policy.ts';
import { settingIds, settings } from '../../../core/browser/settingsTable.ts';
import config from '../../../wxt.config.ts';

const document = readFileSync('docs/deployment.md', 'utf8');
const managed = JSON.parse(readFileSync('public/managed-storage.json', 'utf8')) as Schema;

/** What is fenced as this language, in the order of the document. */
const blocks = (language: string): readonly string[] =>
  [...document.matchAll(new RegExp(`^( *)\`\`\`${language}\\n([\\s\\S]*?)^ *\`\`\``, 'gm'))].map(
    ([, , text = '']) => text,
  );

interface Schema {
  readonly type: string;
  readonly properties?: Readonly<Record<string, Schema>>;
  readonly items?: Schema;
  readonly enum?: readonly unknown[];
}

/** What of a value the browser would drop by the schema; as strict as Chromium, and unknown keys are named too. */
function misfits(value: unknown, schema: Schema, at = ''): readonly string[] {
  const type = Array.isArray(value) ? 'array' : typeof value;
  if (type !== schema.type) return [`${at}: ${type} for ${schema.type}`];
  if (schema.enum && !schema.enum.includes(value)) return [`${at}: ${JSON.stringify(value)}`];
  if (Array.isArray(value))
    return value.flatMap((each, index) => misfits(each, schema.items ?? schema, `${at}[${index}]`));
  return Object.entries(type === 'object' ? (value as object) : {}).flatMap(([key, each]) => {
    const known = schema.properties?.[key];
    return known ? misfits(each, known, `${at}.${key}`) : [`${at}.${key}: unknown`];
  });
}

type Json = Readonly<Record<string, unknown>>;
const at = (value: unknown, ...keys: readonly string[]): unknown =>
  keys.reduce<unknown>((inner, key) => (inner as Json | undefined)?.[key], value);

const isUrl = (value: unknown): boolean =>
  typeof value === 'string' && URL.canParse(value) && value.startsWith('https://');
const listOf = (fits: RegExp) => (value: unknown) =>
  Array.isArray(value) && value.length > 0 && value.every((each) => typeof each === 'string' && fits.test(each));
const oneOf =
  (...values: readonly unknown[]) =>
  (value: unknown) =>
    values.includes(value);

/** https://chromeenterprise.google/policies/extension-settings: hosts are patterns without a path. */
const hosts = listOf(/^(\*|https?):\/\/(\*|(\*\.)?[a-z0-9-]+(\.[a-z0-9-]+)*)$/);
const chromium = {
  installation_mode: oneOf('force_installed', 'normal_installed', 'allowed', 'blocked', 'removed'),
  update_url: isUrl,
  override_update_url: oneOf(true, false),
  runtime_blocked_hosts: hosts,
  runtime_allowed_hosts: hosts,
};
/** What `ExtensionSettings` takes for one extension, by browser. */
const shapes: Readonly<Record<string, Readonly<Record<string, (value: unknown) => boolean>>>> = {
  Chrome: { ...chromium, toolbar_pin: oneOf('force_pinned', 'default_unpinned', 'default_pinned') },
  // https://learn.microsoft.com/deployedge/microsoft-edge-manage-extensions-ref-guide
  Edge: { ...chromium, toolbar_state: oneOf('force_shown', 'default_shown', 'default_hidden') },
  // https://mozilla.github.io/policy-templates/#extensionsettings
  Firefox: {
    installation_mode: oneOf('force_installed', 'normal_installed', 'allowed', 'blocked'),
    install_url: isUrl,
    default_area: oneOf('navbar', 'menupanel'),
    private_browsing: oneOf(true, false),
  },
};

const [chrome = '', edge = '', firefox = '', ...others] = blocks('json');
const manifest = (browser: string) =>
  (config.manifest as (env: object) => { browser_specific_settings?: { gecko: { id: string } } })({
    browser,
    mode: 'production',
  });
const geckoId = manifest('firefox').browser_specific_settings?.gecko.id ?? '';

describe.each([
  ['Chrome', chrome, 'EXTENSION_ID', ['3rdparty', 'extensions'], ['ExtensionSettings', '3rdparty'], []],
  ['Edge', edge, 'EXTENSION_ID', ['3rdparty', 'extensions'], ['ExtensionSettings', '3rdparty'], []],
  ['Firefox', firefox, geckoId, ['3rdparty', 'Extensions'], ['ExtensionSettings', '3rdparty'], ['policies']],
] as const)('the policy to paste for %s', (browser, text, id, choices, keys, below) => {
  const policies = at(JSON.parse(text), ...below);

  it('names nothing but what the browser knows', () => {
    expect(Object.keys(policies as object)).toEqual(keys);
    const own = at(policies, 'ExtensionSettings', id) as Json;
    const wrong = Object.entries(own).filter(([key, value]) => !shapes[browser]?.[key]?.(value));
    expect(wrong).toEqual([]);
    expect(own.installation_mode).toBe('force_installed');
    expect(Object.keys(at(policies, 'ExtensionSettings') as object)).toEqual([id]);
  });

  it('holds choices that Stepwise takes', () => {
    const chosen = at(policies, ...choices, id);
    expect(misfits(chosen, managed)).toEqual([]);
    expect(policyFrom(chosen)).toMatchObject({ problems: [], onlyTheseSites: true });
    expect(policyFrom(chosen).sites.length).toBeGreaterThan(0);
  });

  it.runIf(browser !== 'Firefox')('lets the browser’s own fence through to every site it lists', () => {
    const allowed = at(policies, 'ExtensionSettings', id, 'runtime_allowed_hosts') as readonly string[];
    const { sites } = policyFrom(at(policies, ...choices, id));
    const host = (pattern: string): string => pattern.replace(/^.*:\/\//, '').replace(/\/\*$/, '');
    expect(sites.map(host)).toEqual(allowed.map(host));
  });
});

it('has these three policies and no other', () => {
  expect(others).toEqual([]);
});

it('has the registry say what the file for Chrome says', () => {
  const [registry = ''] = blocks('reg');
  const policies = JSON.parse(chrome);
  const texts = Object.fromEntries(
    [...registry.matchAll(/^"(\w+)"=(?:"(.*)"|dword:(\d+))$/gm)].map(([, key = '', text, number]) => [
      key,
      text === undefined ? Number.parseInt(number ?? '', 16) : (JSON.parse(`"${text}"`) as string),
    ]),
  );
  expect(JSON.parse(String(texts.ExtensionSettings))).toEqual(policies.ExtensionSettings);
  const { settings: locked, sites, onlyTheseSites, pack } = policies['3rdparty'].extensions.EXTENSION_ID;
  expect(texts).toMatchObject({
    onlyTheseSites: Number(onlyTheseSites),
    pack,
    history: Number(locked.history),
    region: locked.region,
    1: sites[0],
    2: sites[1],
  });
});

it('lists every setting with its values', () => {
  const [, text = ''] = /^Settings and their values: ([\s\S]*?)\n\n/m.exec(document) ?? [];
  const listed = [...text.matchAll(/`(\w+)` \(([^)]*)\)/g)].map(([, id = '', values = '']) => [
    id,
    [...values.matchAll(/`([^`]+)`/g)].map(([, value]) => value),
  ]);
  expect(Object.fromEntries(listed)).toEqual(
    Object.fromEntries(settingIds.map((id) => [id, settings[id].values.map(String)])),
  );
});
