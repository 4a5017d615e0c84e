/** What the storage area holds of settings, by key. */
export type StoredSettings = Readonly<Record<string, unknown>>;

/** Raise by one with every change of the stored form, and add the step. */
export const SETTINGS_VERSION = 2;

/** Where the settings are stored: `{ version, changed }`, one key, so that a write is whole or not at all. */
export const SETTINGS_KEY = 'settings';

const version1Prefix = 'setting.';

/** Keys that earlier versions used; removed once their content is stored in the present form. */
export const OLD_KEYS: readonly string[] = ['look', 'density', 'region'].map((id) => version1Prefix + id);

/**
 * One step per version, at index version − 1: from the stored form of the version before. A step that has shipped is never
 * edited; `tests/unit/settings/fixtures` holds what each version stored.
 */
const steps: readonly ((stored: StoredSettings) => StoredSettings)[] = [
  // Version 1: one key per setting, `setting.look`.
  (stored) => stored,
  function toVersion2(stored) {
    const old = Object.entries(stored).filter(([key]) => OLD_KEYS.includes(key));
    const changed = Object.fromEntries(old.map(([key, value]) => [key.slice(version1Prefix.length), value]));
    return { [SETTINGS_KEY]: { version: 2, changed } };
  },
];

/** The version of what is stored: without a stamp it is that of the first builds. */
export function versionOf(stored: StoredSettings): number {
  const now = stored[SETTINGS_KEY];
  const version = typeof now === 'object' && now !== null ? Reflect.get(now, 'version') : undefined;
  return typeof version === 'number' && Number.isInteger(version) && version > 0 ? version : 1;
}

/** What is stored in today's form. What a later version stored is passed on as it is: it may still hold what fits. */
export function migrateSettings(stored: StoredSettings): StoredSettings {
  return steps.slice(versionOf(stored)).reduce((form, step) => step(form), stored);
}
