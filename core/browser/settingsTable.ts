/** Where a setting stands on the options page. */
export type SettingGroup = 'marks' | 'card' | 'look' | 'kept';

interface Setting<Type extends 'choice' | 'switch', Value extends string | boolean> {
  readonly type: Type;
  readonly group: SettingGroup;
  readonly values: readonly Value[];
  readonly default: NoInfer<Value>;
}

const choice = <const Value extends string>(
  group: SettingGroup,
  values: readonly Value[],
  preset: NoInfer<Value>,
): Setting<'choice', Value> => ({ type: 'choice', group, values, default: preset });

const onOff = (group: SettingGroup, preset: boolean): Setting<'switch', boolean> => ({
  type: 'switch',
  group,
  values: [true, false],
  default: preset,
});

/**
 * Everything that can be set, in the order of the options page. Labels are the messages `options.setting.<id>`, help
 * `options.help.<id>`, values `options.value.<value>`. A setting that is added here is on the options page, in backups and in the
 * policy's schema (`public/managed-storage.json`, held against this table by a test).
 */
export const settings = {
  /** How marks look on a page. */
  look: choice('marks', ['underline', 'box', 'tint'], 'underline'),
  /** Every mention, or the first of each concept in each block. */
  density: choice('marks', ['every', 'first'], 'every'),
  /** Whether editable text (a note being written) is read too. Never the part that is being typed in. */
  editors: onOff('marks', false),
  /** What opens the card over a term: resting the pointer, the same with Alt held, nothing. */
  trigger: choice('card', ['rest', 'alt', 'off'], 'rest'),
  /** Whose labels come first where they differ. */
  region: choice('look', ['US', 'UK'], 'US'),
  theme: choice('look', ['system', 'light', 'dark'], 'system'),
  text: choice('look', ['normal', 'large', 'largest'], 'normal'),
  /** Whether recent look-ups are kept (ids of entries only). */
  history: onOff('kept', true),
} as const;

export type SettingId = keyof typeof settings;
export type Settings = { readonly [Id in SettingId]: (typeof settings)[Id]['values'][number] };

export const settingIds = Object.keys(settings) as readonly SettingId[];

export const defaultSettings = Object.fromEntries(settingIds.map((id) => [id, settings[id].default])) as Settings;

/** Whether a value from outside can be the value of this setting. */
export const fitsSetting = <Id extends SettingId>(id: Id, value: unknown): value is Settings[Id] =>
  (settings[id].values as readonly unknown[]).includes(value);

/** Of anything, the settings that fit; everything else is left out. */
export function fittingSettings(values: unknown): Partial<Settings> {
  if (typeof values !== 'object' || values === null) return {};
  const fitting = settingIds.filter((id) => fitsSetting(id, Reflect.get(values, id)));
  return Object.fromEntries(fitting.map((id) => [id, Reflect.get(values, id)]));
}
