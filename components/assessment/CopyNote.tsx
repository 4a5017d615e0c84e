import { useState } from 'preact/hooks';
import { t } from '../i18n/t.ts';
import { Icon } from '../icon/Icon.tsx';

/** Puts plain text on the clipboard, and says so. */
export function CopyNote({ text, label }: { readonly text: () => string; readonly label: string }) {
  const [said, setSaid] = useState('');
  const copy = (): void => {
    navigator.clipboard.writeText(text()).then(
      () => setSaid(t('copy.done')),
      () => setSaid(t('copy.refused')),
    );
  };
  return (
    <p class="copy">
      <button type="button" class="chip" onClick={copy}>
        <Icon name="copy" size={14} /> {label}
      </button>
      <span role="status">{said}</span>
    </p>
  );
}
