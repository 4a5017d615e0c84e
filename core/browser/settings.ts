import { browser } from 'wxt/browser';

/** A setting with a fixed set of values. Labels and help are messages: `settings.<id>.label`. */
interface Choice<Value extends string> {
  readonly values: readonly Value[];
  readonly default: NoInfer<Value>;
}
const choice = <const Value extends string>(values: readonly Value[], preset: NoInfer<Value>): Choice<Value> => ({
  values,
  default: preset,
});

/** Everything that can be set. Only what the user changed is stored, so a better default reaches everyone else. */
export const settings = {
  /** How marks look on a page. */
  look: choice(['underline', 'box', 'tint'], 'underline'),
  /** Every mention, or the first of each concept in each block. */
  density: choice(['every', 'first'], 'every'),
  /** Whose labels come first where they differ. */
  region: choice(['US', 'UK'], 'US'),
} as const;

export type SettingId = keyof typeof settings;
export type Settings = { readonly [Id in SettingId]: (typeof settings)[Id]['values'][number] };

const prefix = 'setting.';
const ids = Object.keys(settings) as SettingId[];

function fits<Id extends SettingId>(id: Id, value: unknown): value is Settings[Id] {
  return (settings[id].values as readonly unknown[]).includes(value);
}

const defaults = (): Settings => Object.fromEntries(ids.map((id) => [id, settings[id].default])) as Settings;

/** The settings now. Storage that refuses, or holds what no longer fits, gives the defaults. */
export async function readSettings(): Promise<Settings> {
  const stored = await browser.storage.local.get(ids.map((id) => prefix + id)).catch(() => ({}));
  const changed = ids.flatMap((id) => {
    const value: unknown = Reflect.get(stored, prefix + id);
    return fits(id, value) ? [[id, value] as const] : [];
  });
  return { ...defaults(), ...Object.fromEntries(changed) };
}

/**
 * Stores what the user chose; the default is stored by forgetting the choice.
 * @returns false when the storage refuses
 */
export async function changeSetting<Id extends SettingId>(id: Id, value: Settings[Id]): Promise<boolean> {
  const area = browser.storage.local;
  const done = value === settings[id].default ? area.remove(prefix + id) : area.set({ [prefix + id]: value });
  return done.then(
    () => true,
    () => false,
  );
}

/** Calls back with all settings whenever one is changed, on any page of the extension. */
export function watchSettings(changed: (settings: Settings) => void, signal: AbortSignal): void {
  const onChanged = (changes: Record<string, unknown>, area: string): void => {
    if (area === 'local' && Object.keys(changes).some((key) => key.startsWith(prefix)))
      void readSettings().then(changed);
  };
  browser.storage.onChanged.addListener(onChanged);
  signal.addEventListener('abort', () => browser.storage.onChanged.removeListener(onChanged), { once: true });
}
