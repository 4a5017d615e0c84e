import { signal } from '@preact/signals';
import { t } from '../../components/i18n/t.ts';
import { problemText } from '../../components/library/LibraryNotice.tsx';
import type { BackupActions, BackupCheck } from '../../components/options/BackupPanel.tsx';
import type { KeptActions, KeptShown } from '../../components/options/KeptPanel.tsx';
import { changedSettings, readSettings, replaceSettings } from '../../core/browser/settings.ts';
import { announceChange, watchLibrary } from '../../core/library/announce.ts';
import type { BackupFile } from '../../core/library/backupFile.ts';
import { finishPending } from '../../core/library/finishPending.ts';
import { createLibrary, type Library } from '../../core/library/library.ts';
import type { LibraryProblem, Result } from '../../core/library/problem.ts';
import type { StoredPack } from '../../core/library/schema.ts';
import { saveFile } from './saveFile.ts';

const nothing: KeptShown = { pins: [], notes: [], recents: 0 };

/** The library as the options page shows it. @param titleOf an entry in a reader's words */
export function optionsLibrary(titleOf: (entry: string) => string, stop: AbortSignal) {
  const library: Library = createLibrary(Date.now);
  stop.addEventListener('abort', () => library.close(), { once: true });
  const kept = signal<KeptShown>({ ...nothing, reading: true });
  const packs = signal<readonly StoredPack[]>([]);

  async function read(): Promise<void> {
    const [pins, notes, recents, stored] = await Promise.all([
      library.pins(),
      library.notes(),
      library.recents(),
      library.packs(),
    ]);
    if (!pins.ok || !notes.ok || !recents.ok || !stored.ok) {
      const failed = [pins, notes, recents, stored].find((each) => !each.ok) as { problem: LibraryProblem };
      kept.value = { ...nothing, problem: failed.problem };
      return;
    }
    const row = (entry: string, note: string) => ({ entry, title: titleOf(entry), note });
    kept.value = {
      pins: pins.value.map(({ entry }) => row(entry, '')),
      notes: notes.value.map(({ entry, text }) => row(entry, text)),
      recents: recents.value.length,
    };
    packs.value = stored.value;
  }
  watchLibrary(() => void read(), stop);

  /** Does something, tells the other pages, and shows what became of it. */
  async function run(work: Promise<Result<unknown>>): Promise<LibraryProblem | undefined> {
    const done = await work;
    await read();
    announceChange();
    if (!done.ok) kept.value = { ...kept.value, problem: done.problem };
    return done.ok ? undefined : done.problem;
  }
  const whyNot = (problem: LibraryProblem | undefined): string | undefined =>
    problem && `${t('backup.failed')} ${problemText(problem)}`;
  const settle = (): Promise<boolean> =>
    finishPending(library, async (changed) => (await replaceSettings(changed)) !== 'refused');

  let checked: BackupFile | undefined;
  const backup: BackupActions = {
    async onExport() {
      const { exportLibrary } = await import('../../core/library/backup.ts');
      const file = await exportLibrary(library, await changedSettings().catch(() => ({})), Date.now());
      if (!file.ok) return whyNot(file.problem);
      saveFile(`stepwise-${new Date().toISOString().slice(0, 10)}.json`, JSON.stringify(file.value, undefined, 2));
      return undefined;
    },
    async onCheck(file): Promise<BackupCheck> {
      checked = undefined;
      const [{ BACKUP_LIMIT, readBackup }, { previewImport }] = await Promise.all([
        import('../../core/library/backupFile.ts'),
        import('../../core/library/backup.ts'),
      ]);
      const text = file.size > BACKUP_LIMIT ? ' '.repeat(BACKUP_LIMIT + 1) : await file.text().catch(() => undefined);
      if (text === undefined) return { ok: false, reason: t('packs.not_readable') };
      const found = readBackup(text);
      if (!found.ok) return { ok: false, reason: t('backup.wrong', { where: found.where, expected: found.expected }) };
      const changes = await previewImport(library, found.backup);
      if (!changes.ok) return { ok: false, reason: problemText(changes.problem) };
      checked = found.backup;
      return { ok: true, changes: changes.value };
    },
    async onImport() {
      const { importLibrary } = await import('../../core/library/backup.ts');
      if (!checked) return t('backup.failed');
      const problem = await run(importLibrary(library, checked));
      if (problem) return whyNot(problem);
      await settle();
      if (!(await readSettings()).history) await run(library.forgetRecents());
      return undefined;
    },
    async onErase() {
      const problem = await run(library.eraseAll());
      if (problem) return whyNot(problem);
      await settle();
      return undefined;
    },
  };
  const keptActions: KeptActions = {
    onUnpin: (entry) => void run(library.togglePin(entry)),
    onDeleteNote: (entry) => void run(library.writeNote(entry, '')),
    onForget: () => void run(library.forgetRecents()),
  };
  // The page stands before the library is read.
  void settle().then(read);
  return { library, kept, packs, run, backup, keptActions };
}
export type OptionsLibrary = ReturnType<typeof optionsLibrary>;
