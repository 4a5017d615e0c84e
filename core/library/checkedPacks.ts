import type { PackPart } from '../knowledge/merge.ts';
import { validatePack } from '../knowledge/validate/validatePack.ts';
import type { Library } from './library.ts';
import type { Result } from './problem.ts';
import type { PackCheck, StoredPack } from './schema.ts';
import { chosenPacks, isSetAside } from './usablePacks.ts';

/** What packs are checked by. */
export interface CheckedBy {
  /** Of Stepwise: what an earlier one found counts no more. */
  readonly version: string;
  /** The bundled pack, or its ids alone (`packIds`): what lies below an overlay. */
  readonly bundled: () => PackPart;
  /** Check even what this version has checked: it is being developed. */
  readonly again?: boolean;
}

/** What is wrong in a pack now. Never throws: what breaks a check is a problem too. */
function check({ title, version, pack }: StoredPack, by: string, base: PackPart | undefined): PackCheck {
  try {
    const below = base ? [{ file: 'the pack below', value: base }] : [];
    const problems = validatePack([{ file: `${title} ${version}`, value: pack }], below);
    const [first] = problems;
    if (!first) return { by, problems: 0 };
    const { path, found, expected } = first;
    return { by, problems: problems.length, first: `${path ? `${path}: ` : ''}${found}; expected ${expected}` };
  } catch (error) {
    return { by, problems: 1, first: error instanceof Error ? error.message : String(error) };
  }
}

/**
 * The packs that are kept, with the chosen ones checked by this version of Stepwise: anew after an update, and an overlay also
 * when another pack lies below it; else this looks at one stamp for each. A core pack that no longer passes leaves the bundled
 * one below the overlays. What is found is written down; where that is refused it counts all the same.
 * @param pinned by the policy, see `chosenPacks`
 */
export async function checkedPacks(
  library: Library,
  pinned: string | undefined,
  { version, bundled, again = false }: CheckedBy,
): Promise<Result<{ readonly packs: readonly StoredPack[]; readonly changed: boolean }>> {
  const kept = await library.packs();
  if (!kept.ok) return kept;
  const found = new Map<string, StoredPack>();
  async function checked(pack: StoredPack, by: string, base: () => PackPart | undefined): Promise<StoredPack> {
    if (pack.checked?.by === by && !again) return pack;
    const now = { ...pack, checked: check(pack, by, base()) };
    found.set(pack.key, now);
    await library.markChecked(pack, now.checked);
    return now;
  }

  let below: StoredPack | undefined;
  for (const pack of chosenPacks(kept.value, pinned)) {
    if (pack.kind === 'core') {
      const core = await checked(pack, version, () => undefined);
      if (!isSetAside(core)) below = core;
    } else {
      const over = below ? `${below.key} ${below.checksum}` : 'the bundled pack';
      await checked(pack, `${version} over ${over}`, () => below?.pack ?? bundled());
    }
  }
  const packs = kept.value.map((pack) => found.get(pack.key) ?? pack);
  return { ok: true, value: { packs, changed: found.size > 0 } };
}
