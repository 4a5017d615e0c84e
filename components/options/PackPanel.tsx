import { useRef, useState } from 'preact/hooks';
import { t } from '../i18n/t.ts';
import { LocalBadge } from '../library/LocalBadge.tsx';
import { type PackCheck, PackPreview } from './PackPreview.tsx';

/** A pack that can be used. */
export interface ShownPack {
  readonly key: string;
  readonly id: string;
  readonly title: string;
  readonly version: string;
  readonly released: string;
  readonly publisher: string;
  readonly reviewNote: string;
  readonly kind: 'core' | 'overlay';
  /** Empty for the bundled one. */
  readonly checksum: string;
  /** As a date of the reader's; empty for the bundled one. */
  readonly imported: string;
  readonly inUse: boolean;
  /** Whether the policy lets it be used. */
  readonly allowed: boolean;
  /** Absent where it passes the check of this version, or was not needed since. */
  readonly setAside?: { readonly problems: number; readonly first: string } | undefined;
}

export interface PackActions {
  /** Reads a file the user chose; nothing is kept yet. */
  readonly onRead: (file: File) => Promise<PackCheck>;
  readonly onKeep: (use: boolean) => Promise<boolean>;
  readonly onUse: (pack: ShownPack) => void;
  readonly onStop: (pack: ShownPack) => void;
  readonly onRemove: (pack: ShownPack) => void;
}

interface Props extends PackActions {
  /** The bundled one first. */
  readonly packs: readonly ShownPack[];
  /** Whether the policy decides which pack is used. */
  readonly pinned: boolean;
}

/** The packs there are, which of them are in use, and the way to add one. */
export function PackPanel({ packs, pinned, onRead, onKeep, onUse, onStop, onRemove }: Props) {
  const [check, setCheck] = useState<PackCheck>();
  const [said, setSaid] = useState('');
  const file = useRef<HTMLInputElement>(null);
  const choose = async (chosen: File | undefined): Promise<void> => {
    if (!chosen) return;
    setSaid('');
    setCheck(await onRead(chosen));
    if (file.current) file.current.value = '';
  };
  const keep = async (use: boolean): Promise<void> => {
    const kept = await onKeep(use);
    setCheck(undefined);
    setSaid(kept ? t(use ? 'packs.used' : 'packs.kept') : t('backup.failed'));
  };
  return (
    <>
      <p>{t('packs.text')}</p>
      <ul class="rows packs">
        {packs.map((pack) => {
          const { key, title, version, released, publisher, reviewNote, checksum, imported, inUse, allowed, setAside } =
            pack;
          const own = checksum !== '';
          const names = { title, version };
          return (
            <li key={key}>
              <div class="kept-text">
                <b>
                  {title} {pack.kind === 'overlay' && <LocalBadge />}{' '}
                  {inUse && <span class="in-use">{t('packs.in_use')}</span>}
                </b>
                <span>
                  {own ? t(`packs.kind.${pack.kind}`) : t('packs.bundled')}. {t('packs.version', { version, released })}
                </span>
                <span class="subtitle">{t('packs.by', { publisher, review: reviewNote })}</span>
                {own && <span class="subtitle">{t('packs.imported', { date: imported, checksum })}</span>}
                {own && !allowed && <span class="note">{t('packs.not_allowed')}</span>}
                {setAside && (
                  <span class="note" role="status">
                    {t('packs.set_aside_why', setAside.problems)}{' '}
                    {t('packs.set_aside_first', { first: setAside.first })} {t('packs.set_aside_way')}
                  </span>
                )}
              </div>
              <div class="buttons">
                {!inUse && allowed && !pinned && !setAside && (
                  <button type="button" class="button" onClick={() => onUse(pack)}>
                    {t('packs.use', names)}
                  </button>
                )}
                {own && inUse && !pinned && (
                  <button type="button" class="button" onClick={() => onStop(pack)}>
                    {t('packs.stop', names)}
                  </button>
                )}
                {own && !inUse && (
                  <button type="button" class="button" onClick={() => onRemove(pack)}>
                    {t('packs.remove', names)}
                  </button>
                )}
              </div>
            </li>
          );
        })}
      </ul>
      <div class="add">
        <label for="pack-file">{t('packs.choose')}</label>
        <input
          id="pack-file"
          ref={file}
          type="file"
          accept=".json,application/json"
          onChange={(event) => void choose(event.currentTarget.files?.[0])}
        />
      </div>
      {check && <PackPreview check={check} onKeep={(use) => void keep(use)} onCancel={() => setCheck(undefined)} />}
      <p class="outcome" role="status">
        {said}
      </p>
    </>
  );
}
