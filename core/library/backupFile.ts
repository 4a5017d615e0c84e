import * as v from 'valibot';
import type { PackInput } from '../knowledge/schema/pack.ts';

const Entry = v.pipe(v.string(), v.minLength(1), v.maxLength(200));
const Time = v.pipe(v.number(), v.finite(), v.minValue(0));

/**
 * A pack of whatever version wrote the backup: an old one that no longer fits must not keep the notes beside it from coming
 * back. It is checked in full before it is used, see `checkedPacks`.
 */
const AnyPack = v.custom<PackInput>(
  (value) => v.is(v.looseObject({ info: v.looseObject({ released: v.string(), reviewNote: v.string() }) }), value),
  'expected a content pack',
);

const StoredPackFile = v.strictObject({
  key: v.string(),
  id: v.string(),
  version: v.string(),
  title: v.string(),
  publisher: v.string(),
  kind: v.picklist(['core', 'overlay']),
  checksum: v.pipe(v.string(), v.regex(/^[0-9a-f]{64}$/, 'expected a SHA-256 checksum')),
  importedAt: Time,
  active: v.boolean(),
  pack: AnyPack,
});

/** A backup as it stands in a file: everything kept, nothing else. */
export const BackupFile = v.strictObject({
  format: v.literal('stepwise-backup', 'expected a file that Stepwise exported'),
  version: v.pipe(
    v.number(),
    v.integer(),
    v.minValue(1),
    v.maxValue(1, 'this file was written by a later version of Stepwise'),
  ),
  exportedAt: Time,
  settings: v.record(v.string(), v.unknown()),
  library: v.strictObject({
    pins: v.array(v.strictObject({ entry: Entry, at: Time })),
    recents: v.array(v.strictObject({ entry: Entry, at: Time })),
    notes: v.array(v.strictObject({ entry: Entry, text: v.pipe(v.string(), v.maxLength(20_000)), at: Time })),
    packs: v.array(StoredPackFile),
  }),
});
export type BackupFile = v.InferInput<typeof BackupFile>;

/** Backups above this are not read at all. Bytes. */
export const BACKUP_LIMIT = 50 * 1024 * 1024;

export type BackupRead =
  | { readonly ok: true; readonly backup: BackupFile }
  | { readonly ok: false; readonly where: string; readonly expected: string };

/** Reads the text of a backup; what is wrong is said with its place in the file. */
export function readBackup(text: string): BackupRead {
  if (text.length > BACKUP_LIMIT) return { ok: false, where: 'the file', expected: 'at most 50 MB' };
  let data: unknown;
  try {
    data = JSON.parse(text);
  } catch (error) {
    return {
      ok: false,
      where: 'the file',
      expected: `JSON (${error instanceof Error ? error.message : 'not readable'})`,
    };
  }
  const parsed = v.safeParse(BackupFile, data);
  if (parsed.success) return { ok: true, backup: parsed.output };
  const [issue] = parsed.issues;
  return { ok: false, where: v.getDotPath(issue) ?? 'the file', expected: issue.message };
}
