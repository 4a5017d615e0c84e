import { t } from '../i18n/t.ts';

export interface ShownShortcut {
  readonly command: string;
  readonly label: string;
  /** As the browser writes it; empty where no key is set. */
  readonly keys: string;
}

interface Props {
  readonly shortcuts: readonly ShownShortcut[];
  /** Where keys are changed. */
  readonly browser: 'chromium' | 'firefox';
  /** Opens that place; absent where the browser does not let extensions open it. */
  readonly onChange?: (() => void) | undefined;
}

/** Every command with its key, and the way to change it. */
export function ShortcutTable({ shortcuts, browser, onChange }: Props) {
  return (
    <>
      <table class="shortcuts">
        <thead>
          <tr>
            <th scope="col">{t('options.shortcuts.action')}</th>
            <th scope="col">{t('options.shortcuts.keys')}</th>
          </tr>
        </thead>
        <tbody>
          {shortcuts.map(({ command, label, keys }) => (
            <tr key={command}>
              <td>{label}</td>
              <td>{keys === '' ? t('options.shortcuts.none') : <kbd>{keys}</kbd>}</td>
            </tr>
          ))}
        </tbody>
      </table>
      <p>{browser === 'chromium' ? t('options.shortcuts.way_chromium') : t('options.shortcuts.way_firefox')}</p>
      {onChange && (
        <button type="button" class="button" onClick={onChange}>
          {t('options.shortcuts.change')}
        </button>
      )}
    </>
  );
}
