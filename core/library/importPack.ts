import { type ReadableChange, readableDiff } from '../knowledge/diff/readableDiff.ts';
import { mergeParts, type PackPart } from '../knowledge/merge.ts';
import { overlayPack } from '../knowledge/overlay.ts';
import type { PackInfo, PackInput } from '../knowledge/schema/pack.ts';
import type { Problem } from '../knowledge/validate/problem.ts';
import { validatePack } from '../knowledge/validate/validatePack.ts';
import type { StoredPack } from './schema.ts';

/** Pack files above this are not read at all. Bytes; the bundled pack is a fifth of it. */
export const PACK_LIMIT = 8 * 1024 * 1024;

/** A pack that may be used, with what the user should know before using it. */
export interface ReadPack {
  readonly ok: true;
  /** As it would be kept, not yet active. */
  readonly stored: StoredPack;
  readonly info: PackInfo;
  /** What using it changes in what is in use now, drugs and rules first. */
  readonly changes: readonly ReadableChange[];
  /** How many of its statements nobody has checked against a source. */
  readonly unverified: number;
}

export type PackRead =
  | ReadPack
  | { readonly ok: false; readonly why: 'too-large' }
  | { readonly ok: false; readonly why: 'not-json'; readonly message: string }
  | { readonly ok: false; readonly why: 'invalid'; readonly problems: readonly Problem[] };

/** What is in use now: the parts of the core pack, and the overlays over it. */
export interface InUse {
  readonly core: readonly PackPart[];
  readonly overlays: readonly PackInput[];
}

/** SHA-256 in lower-case hex, as `sha256sum` prints it. */
export async function checksumOf(bytes: BufferSource): Promise<string> {
  const digest = new Uint8Array(await crypto.subtle.digest('SHA-256', bytes));
  return [...digest].map((byte) => byte.toString(16).padStart(2, '0')).join('');
}

function countUnverified(value: unknown): number {
  if (typeof value !== 'object' || value === null) return 0;
  const own = Reflect.get(value, 'status') === 'unverified' ? 1 : 0;
  return Object.values(value).reduce<number>((sum, each) => sum + countUnverified(each), own);
}

const effective = (core: readonly PackPart[], overlays: readonly PackInput[]): PackInput =>
  overlayPack(
    mergeParts(core),
    overlays.map((each) => mergeParts([each])),
  ).pack;

const infoOf = (value: unknown): PackInfo | undefined =>
  typeof value === 'object' && value !== null ? (Reflect.get(value, 'info') as PackInfo | undefined) : undefined;

/**
 * Reads a pack file the user chose: JSON of the pack's schema, checked as `core -- validate` does, and nothing executable. An
 * overlay is checked over the core pack in use.
 * @param name of the file, for what is said of it
 * @param now milliseconds since 1970
 */
export async function readPackFile(
  name: string,
  bytes: Uint8Array<ArrayBuffer>,
  inUse: InUse,
  now: number,
): Promise<PackRead> {
  if (bytes.byteLength > PACK_LIMIT) return { ok: false, why: 'too-large' };
  let value: unknown;
  try {
    value = JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes));
  } catch (error) {
    return { ok: false, why: 'not-json', message: error instanceof Error ? error.message : 'not readable' };
  }
  const overlay = infoOf(value)?.kind === 'overlay';
  const base = overlay ? inUse.core.map((part, at) => ({ file: `core pack, part ${at + 1}`, value: part })) : [];
  const problems = validatePack([{ file: name, value }], base);
  if (problems.length > 0) return { ok: false, why: 'invalid', problems };
  const pack = value as PackInput;
  const { info } = pack;
  if (!info) {
    const missing = { file: name, path: 'info', found: 'missing', expected: 'id, title, version and kind of the pack' };
    return { ok: false, why: 'invalid', problems: [missing] };
  }
  const others = inUse.overlays.filter((each) => each.info.id !== info.id);
  const next = overlay ? effective(inUse.core, [...others, pack]) : effective([pack], inUse.overlays);
  return {
    ok: true,
    info,
    stored: {
      key: `${info.id}@${info.version}`,
      id: info.id,
      version: info.version,
      title: info.title,
      publisher: info.publisher,
      kind: info.kind,
      checksum: await checksumOf(bytes),
      importedAt: now,
      active: false,
      pack,
    },
    changes: readableDiff(effective(inUse.core, inUse.overlays), next),
    unverified: countUnverified(pack),
  };
}
