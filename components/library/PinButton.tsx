import { useContext } from 'preact/hooks';
import { t } from '../i18n/t.ts';
import { Icon } from '../icon/Icon.tsx';
import { KeptContext } from './kept.ts';

interface Props {
  readonly entry: string;
  /** In a reader's words. */
  readonly title: string;
}

/** A star: pins the entry, or unpins it. Not shown until it is known which. */
export function PinButton({ entry, title }: Props) {
  const kept = useContext(KeptContext);
  const state = kept?.entry(entry).value;
  if (!kept || !state) return null;
  return (
    <button
      type="button"
      class="quiet pin"
      aria-pressed={state.pinned}
      aria-label={t('library.pin', { title })}
      title={t(state.pinned ? 'library.unpin_hint' : 'library.pin_hint')}
      onClick={() => kept.togglePin(entry)}
    >
      <Icon name="star" />
    </button>
  );
}
