import { t } from '../i18n/t.ts';
import { LocalBadge } from '../library/LocalBadge.tsx';

/** A setting and what it can be. Its words are messages: `options.setting.<id>`, `options.help.<id>`. */
export interface ShownSetting {
  readonly id: 'look' | 'density' | 'editors' | 'trigger' | 'region' | 'theme' | 'text' | 'history';
  readonly group: 'marks' | 'card' | 'look' | 'kept';
  readonly value: string | boolean;
  readonly values: readonly (string | boolean)[];
  /** The organisation decided. */
  readonly locked: boolean;
}

interface Props {
  readonly settings: readonly ShownSetting[];
  readonly onChoose: (id: ShownSetting['id'], value: string | boolean) => void;
}

type ValueKey = 'underline' | 'every' | 'US' | 'rest' | 'off' | 'system' | 'normal';

/** A choice counts at once; what the organisation decided is shown, and cannot be changed. */
export function SettingList({ settings, onChoose }: Props) {
  return (
    <>
      {settings.map((setting) =>
        typeof setting.value === 'boolean' ? (
          <Switch key={setting.id} setting={setting} onChoose={onChoose} />
        ) : (
          <Choice key={setting.id} setting={setting} onChoose={onChoose} />
        ),
      )}
    </>
  );
}

interface OneProps {
  readonly setting: ShownSetting;
  readonly onChoose: Props['onChoose'];
}

const Locked = ({ locked }: Pick<ShownSetting, 'locked'>) => (locked ? <LocalBadge of={t('options.locked')} /> : null);

function Choice({ setting: { id, value, values, locked }, onChoose }: OneProps) {
  return (
    <fieldset disabled={locked} aria-describedby={`help-${id}`}>
      <legend>
        {t(`options.setting.${id}`)} <Locked locked={locked} />
      </legend>
      {values.map((each) => (
        <label key={String(each)} class="choice">
          <input
            type="radio"
            name={id}
            value={String(each)}
            checked={each === value}
            onChange={() => onChoose(id, each)}
          />
          <span>{t(`options.value.${each as ValueKey}`)}</span>
        </label>
      ))}
      <p class="subtitle" id={`help-${id}`}>
        {t(`options.help.${id}`)}
      </p>
    </fieldset>
  );
}

function Switch({ setting: { id, value, locked }, onChoose }: OneProps) {
  return (
    <div class="switch">
      <label class="choice">
        <input
          type="checkbox"
          name={id}
          checked={value === true}
          disabled={locked}
          aria-describedby={`help-${id}`}
          onChange={(event) => onChoose(id, event.currentTarget.checked)}
        />
        <b>{t(`options.setting.${id}`)}</b> <Locked locked={locked} />
      </label>
      <p class="subtitle" id={`help-${id}`}>
        {t(`options.help.${id}`)}
      </p>
    </div>
  );
}

/** The words of settings, for the search over the options. */
export const settingWords = (settings: readonly ShownSetting[]): readonly string[] =>
  settings.flatMap(({ id, values }) => [
    t(`options.setting.${id}`),
    t(`options.help.${id}`),
    ...values.flatMap((each) => (typeof each === 'string' ? [t(`options.value.${each as ValueKey}`)] : [])),
  ]);
