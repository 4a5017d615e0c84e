import { describe, expect, it } from 'vitest';
import { diffPacks } from '../../../core/knowledge/diff/diffPacks.ts';
import { overlayPack } from '../../../core/knowledge/overlay.ts';
import type { PackInput } from '../../../core/knowledge/schema/pack.ts';

const info: PackInput['info'] = {
  id: 'core',
  title: 'Core',
  version: '1',
  released: '2026-01-01',
  kind: 'core',
  language: 'en',
  publisher: 'p',
  reviewNote: 'r',
};
const fact = (id: string, kind: 'max' | 'start', high: number) => ({
  id,
  kind,
  basis: 'label' as const,
  region: 'US' as const,
  text: 'the most in a day',
  perDay: { low: high, high },
  status: 'unverified' as const,
});
const max = (high: number) => fact('gabapentin-max', 'max', high);
const start = fact('gabapentin-start', 'start', 300);
const gabapentin = (...doses: ReturnType<typeof max>[]) => ({ concept: 'drug:gabapentin', classes: [], doses });
const pack = (more: Partial<PackInput>): PackInput => ({ info, ...more });

describe('what changed between two packs', () => {
  it('names a changed limit down to the number', () => {
    expect(diffPacks(pack({ drugs: [gabapentin(max(3600))] }), pack({ drugs: [gabapentin(max(1800))] }))).toEqual([
      {
        list: 'drugs',
        item: 'drug:gabapentin',
        path: ['doses', 'gabapentin-max', 'perDay', 'low'],
        kind: 'changed',
        from: 3600,
        to: 1800,
      },
      {
        list: 'drugs',
        item: 'drug:gabapentin',
        path: ['doses', 'gabapentin-max', 'perDay', 'high'],
        kind: 'changed',
        from: 3600,
        to: 1800,
      },
    ]);
  });

  it('sees no change in another order', () => {
    expect(
      diffPacks(pack({ drugs: [gabapentin(max(3600), start)] }), pack({ drugs: [gabapentin(start, max(3600))] })),
    ).toEqual([]);
  });

  it('lists whole entries that come and go', () => {
    const changes = diffPacks(
      pack({ drugs: [gabapentin(max(3600))] }),
      pack({ drugs: [{ concept: 'drug:pregabalin', classes: [] }] }),
    );
    expect(changes.map(({ item, kind, path }) => [item, kind, path])).toEqual([
      ['drug:gabapentin', 'removed', []],
      ['drug:pregabalin', 'added', []],
    ]);
  });
});

describe('an overlay', () => {
  it('overrides what it names, keeps the rest, and says what is local', () => {
    const { pack: joined, local } = overlayPack(pack({ drugs: [gabapentin(max(3600), start)] }), [
      pack({ info: { ...info, id: 'ours', kind: 'overlay' }, drugs: [gabapentin(max(1800))] }),
    ]);
    expect(joined.info.id).toBe('core');
    expect(joined.drugs?.[0]?.doses?.map(({ id, perDay }) => [id, perDay?.high])).toEqual([
      ['gabapentin-max', 1800],
      ['gabapentin-start', 300],
    ]);
    expect([...local]).toEqual(['drugs/drug:gabapentin']);
  });

  it('adds entries the core does not have', () => {
    const ours = {
      id: 'local-pitfall',
      title: 'Ours',
      claim: 'S46',
      text: 'ours',
      why: 'ours',
      status: 'unverified' as const,
    };
    const { pack: joined, local } = overlayPack(pack({}), [pack({ pitfalls: [ours] })]);
    expect(joined.pitfalls).toEqual([ours]);
    expect(local.has('pitfalls/local-pitfall')).toBe(true);
  });

  it('leaves the core untouched', () => {
    const core = pack({ drugs: [gabapentin(max(3600))] });
    const before = JSON.stringify(core);
    overlayPack(core, [pack({ drugs: [gabapentin(max(1))] })]);
    expect(JSON.stringify(core)).toBe(before);
  });
});
