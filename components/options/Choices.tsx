import { t } from '../i18n/t.ts';

/** A setting and what it can be. Its words are messages: `options.setting.<id>`. */
export interface ChoiceSetting {
  readonly id: 'look' | 'density' | 'region';
  readonly value: string;
  readonly values: readonly string[];
}

interface Props {
  readonly choices: readonly ChoiceSetting[];
  readonly onChoose: (id: ChoiceSetting['id'], value: string) => void;
}

type ValueKey = 'underline' | 'box' | 'tint' | 'every' | 'first' | 'US' | 'UK';

/** One group of radio buttons per setting; a choice counts at once. */
export function Choices({ choices, onChoose }: Props) {
  return (
    <section class="block" aria-labelledby="choices-title">
      <h2 id="choices-title">{t('options.marks')}</h2>
      {choices.map(({ id, value, values }) => (
        <fieldset key={id}>
          <legend>{t(`options.setting.${id}`)}</legend>
          {values.map((each) => (
            <label key={each} class={`choice choice-${id}-${each}`}>
              <input type="radio" name={id} value={each} checked={each === value} onChange={() => onChoose(id, each)} />
              <span>{t(`options.value.${each as ValueKey}`)}</span>
            </label>
          ))}
        </fieldset>
      ))}
    </section>
  );
}
