import { useContext } from 'preact/hooks';
import type { Entry, Opening } from '../../core/lookup/entry.ts';
import { t } from '../i18n/t.ts';
import { KeptContext } from './kept.ts';
import { LocalMark } from './LocalBadge.tsx';

interface Props {
  /** @returns undefined for an entry that the pack in use does not have */
  readonly entry: (id: string) => Entry | undefined;
  readonly onOpen: (opening: Opening) => void;
}

/** What was pinned and what was looked up last, one click each. Nothing where there is neither. */
export function KeptList({ entry, onOpen }: Props) {
  const kept = useContext(KeptContext);
  const lists = kept?.lists.value;
  if (!kept || !lists) return null;
  const known = (ids: readonly string[]): readonly Entry[] => ids.flatMap((id) => entry(id) ?? []);
  const pins = known(lists.pins);
  const recents = known(lists.recents.filter((id) => !lists.pins.includes(id)));
  if (pins.length + recents.length === 0) return null;
  const chips = (entries: readonly Entry[], label: string) =>
    entries.length > 0 && (
      <div class="kept-row">
        <h2>{label}</h2>
        <ul class="chips">
          {entries.map((each) => (
            <li key={each.id}>
              <button type="button" class="chip" onClick={() => onOpen(each.open)}>
                {each.title} <LocalMark entry={each.id} />
              </button>
            </li>
          ))}
          {entries === recents && (
            <li>
              <button type="button" class="link" onClick={() => kept.forgetRecents()}>
                {t('library.forget')}
              </button>
            </li>
          )}
        </ul>
      </div>
    );
  return (
    <section class="kept" aria-label={t('library.title')}>
      {chips(pins, t('library.pins'))}
      {chips(recents, t('library.recents'))}
    </section>
  );
}
