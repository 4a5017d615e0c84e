import { useRef, useState } from 'preact/hooks';
import { t } from '../i18n/t.ts';

/** What importing a file would do, or why it cannot be imported. */
export type BackupCheck =
  | {
      readonly ok: true;
      readonly changes: readonly {
        readonly store: 'pins' | 'recents' | 'notes' | 'packs';
        readonly add: number;
        readonly replace: number;
        readonly keep: number;
      }[];
    }
  | {
      readonly ok: false;
      /** One sentence. */
      readonly reason: string;
    };

export interface BackupActions {
  /** @returns why not, in one sentence; nothing when the file was written */
  readonly onExport: () => Promise<string | undefined>;
  /** Reads a file the user chose; nothing changes yet. */
  readonly onCheck: (file: File) => Promise<BackupCheck>;
  /** Imports the file checked last. @returns why not, in one sentence */
  readonly onImport: () => Promise<string | undefined>;
  readonly onErase: () => Promise<string | undefined>;
}

type Asking =
  | { readonly what: 'import'; readonly check: BackupCheck & { readonly ok: true } }
  | { readonly what: 'erase' };

/** Everything to one file and back, and the end of everything; the last two ask first. */
export function BackupPanel({ onExport, onCheck, onImport, onErase }: BackupActions) {
  const [asking, setAsking] = useState<Asking>();
  const [said, setSaid] = useState('');
  const file = useRef<HTMLInputElement>(null);
  const run = async (work: () => Promise<string | undefined>, done: string): Promise<void> => {
    const problem = await work();
    setAsking(undefined);
    setSaid(problem ?? done);
  };
  const choose = async (chosen: File | undefined): Promise<void> => {
    if (!chosen) return;
    const check = await onCheck(chosen);
    setSaid(check.ok ? '' : check.reason);
    setAsking(check.ok ? { what: 'import', check } : undefined);
    if (file.current) file.current.value = '';
  };
  return (
    <>
      <p>{t('backup.text')}</p>
      <p class="buttons">
        <button type="button" class="button" onClick={() => void run(onExport, t('backup.exported'))}>
          {t('backup.export')}
        </button>
        <button
          type="button"
          class="button"
          onClick={() => {
            setSaid('');
            setAsking({ what: 'erase' });
          }}
        >
          {t('backup.erase')}
        </button>
      </p>
      <div class="add">
        <label for="backup-file">{t('backup.import')}</label>
        <input
          id="backup-file"
          ref={file}
          type="file"
          accept=".json,application/json"
          onChange={(event) => void choose(event.currentTarget.files?.[0])}
        />
      </div>
      {asking?.what === 'import' && (
        <section class="pack-preview" aria-labelledby="backup-preview">
          <h3 id="backup-preview">{t('backup.preview')}</h3>
          <table class="shortcuts">
            <thead>
              <tr>
                <th scope="col">{t('backup.store')}</th>
                <th scope="col">{t('backup.add')}</th>
                <th scope="col">{t('backup.replace')}</th>
                <th scope="col">{t('backup.keep')}</th>
              </tr>
            </thead>
            <tbody>
              {asking.check.changes.map(({ store, add, replace, keep }) => (
                <tr key={store}>
                  <th scope="row">{t(`backup.stores.${store}`)}</th>
                  <td>{add}</td>
                  <td>{replace}</td>
                  <td>{keep}</td>
                </tr>
              ))}
            </tbody>
          </table>
          <p>{t('backup.settings_replaced')}</p>
          <div class="buttons">
            <button type="button" class="button button-main" onClick={() => void run(onImport, t('backup.imported'))}>
              {t('backup.confirm')}
            </button>
            <button type="button" class="button" onClick={() => setAsking(undefined)}>
              {t('backup.cancel')}
            </button>
          </div>
        </section>
      )}
      {asking?.what === 'erase' && (
        <section class="pack-preview" role="alert">
          <p>{t('backup.erase_sure')}</p>
          <div class="buttons">
            <button type="button" class="button" onClick={() => void run(onErase, t('backup.erased'))}>
              {t('backup.erase_yes')}
            </button>
            <button type="button" class="button" onClick={() => setAsking(undefined)}>
              {t('backup.cancel')}
            </button>
          </div>
        </section>
      )}
      <p class="outcome" role="status">
        {said}
      </p>
    </>
  );
}
