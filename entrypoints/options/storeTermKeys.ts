import { writePackKeys } from '../../core/browser/packKeys.ts';
import type { StoredPack } from '../../core/library/schema.ts';

/**
 * Writes down what the terms of imported packs begin with, so that pages without any bundled term are read for them too. A
 * superset does no harm: it is only a first look.
 */
export async function storeTermKeys(packs: readonly StoredPack[]): Promise<void> {
  if (packs.length === 0) {
    await writePackKeys('');
    return;
  }
  const [{ termKeys }, { mergeParts }] = await Promise.all([
    import('../../core/build/termKeys.ts'),
    import('../../core/knowledge/merge.ts'),
  ]);
  const keys = packs.flatMap(({ pack }) => termKeys(mergeParts([pack])));
  await writePackKeys([...new Set(keys)].sort().join(' '));
}
