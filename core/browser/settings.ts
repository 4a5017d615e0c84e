import { browser } from 'wxt/browser';
import { readPolicy } from './policy.ts';
import { migrateSettings, OLD_KEYS, SETTINGS_KEY, SETTINGS_VERSION, versionOf } from './settingsMigrations.ts';
import {
  defaultSettings,
  fitsSetting,
  fittingSettings,
  type SettingId,
  type Settings,
  settings,
} from './settingsTable.ts';

export { type SettingId, type Settings, settings } from './settingsTable.ts';

/** What became of a change. `locked`: the organisation decided; `newer`: a later version stored its own; `refused`: no storage. */
export type Changed = 'done' | 'locked' | 'newer' | 'refused';

type Form = Readonly<Record<string, unknown>>;

const stored = (): Promise<Form> => browser.storage.local.get([SETTINGS_KEY, ...OLD_KEYS]);

const holdsOld = (form: Form): boolean => OLD_KEYS.some((key) => (form[key] ?? undefined) !== undefined);

const changedIn = (form: Form): unknown => {
  const now = migrateSettings(form)[SETTINGS_KEY];
  return typeof now === 'object' && now !== null ? Reflect.get(now, 'changed') : undefined;
};

/** Only what the user changed, so that a better default reaches everyone else. */
export const changedSettings = async (): Promise<Partial<Settings>> => fittingSettings(changedIn(await stored()));

/** The settings now: the policy's, else the user's, else the defaults. Storage that refuses or holds what does not fit changes nothing. */
export async function readSettings(): Promise<Settings> {
  const [chosen, policy] = await Promise.all([changedSettings().catch(() => ({})), readPolicy()]);
  return { ...defaultSettings, ...chosen, ...policy.settings };
}

/** Whether a later version of Stepwise stored the settings: they are read as far as they fit, and not written over. */
export const settingsAreNewer = (): Promise<boolean> =>
  stored().then(
    (form) => versionOf(form) > SETTINGS_VERSION,
    () => false,
  );

/** One change at a time, also over several open pages: each reads what is stored, changes it and writes it. */
const inTurn = <T>(work: () => Promise<T>): Promise<T> =>
  'locks' in navigator ? navigator.locks.request('stepwise-settings', work) : work();

async function store(change: (changed: Readonly<Record<string, unknown>>) => Readonly<Record<string, unknown>>) {
  const form = await stored();
  if (versionOf(form) > SETTINGS_VERSION) return 'newer';
  const changed = change((changedIn(form) ?? {}) as Readonly<Record<string, unknown>>);
  await browser.storage.local.set({ [SETTINGS_KEY]: { version: SETTINGS_VERSION, changed } });
  // Old keys count for nothing once the stamp of the new form stands beside them.
  if (holdsOld(form)) await browser.storage.local.remove([...OLD_KEYS]);
  return 'done';
}

const refused = (): Changed => 'refused';

/** Stores what the user chose; a default is stored by forgetting the choice. */
export async function changeSetting<Id extends SettingId>(id: Id, value: Settings[Id]): Promise<Changed> {
  if (!fitsSetting(id, value)) return 'refused';
  if (id in (await readPolicy()).settings) return 'locked';
  return inTurn(() =>
    store((changed) => {
      const { [id]: _, ...others } = changed;
      return value === settings[id].default ? others : { ...others, [id]: value };
    }),
  ).catch(refused);
}

/** Puts these in the place of everything that was changed, in one write: an import, or an erase with none. */
export const replaceSettings = (changed: unknown): Promise<Changed> =>
  inTurn(() => store(() => fittingSettings(changed))).catch(refused);

/** Brings what an earlier version stored into today's form; ended half-way it is simply done again. */
export const updateSettings = (): Promise<Changed> =>
  inTurn(async () => {
    const form = await stored();
    return holdsOld(form) ? store((changed) => changed) : 'done';
  }).catch(refused);

/** Calls back with all settings whenever one is changed, by the user on any page of the extension or by the organisation. */
export function watchSettings(changed: (settings: Settings) => void, signal: AbortSignal): void {
  const onChanged = (changes: Record<string, unknown>, area: string): void => {
    if (area === 'managed' || (area === 'local' && SETTINGS_KEY in changes)) void readSettings().then(changed);
  };
  browser.storage.onChanged.addListener(onChanged);
  signal.addEventListener('abort', () => browser.storage.onChanged.removeListener(onChanged), { once: true });
}
