import * as v from 'valibot';
import { Pack } from '../../core/knowledge/schema/pack.ts';

const parts = import.meta.glob('../../core/knowledge/sciatica/**/*.json', { eager: true, import: 'default' }) as Record<
  string,
  Record<string, unknown[]>
>;
const lists = [
  'sources',
  'claims',
  'steps',
  'windows',
  'pitfalls',
  'monitoring',
  'slots',
  'summaries',
  'concepts',
  'combinations',
  'abbreviations',
  'drugs',
  'redFlags',
  'interactions',
  'concordance',
];
const pack: Record<string, unknown> = {};
for (const k of lists) pack[k] = Object.values(parts).flatMap((p) => p[k] ?? []);
for (const p of Object.values(parts)) for (const k of ['info', 'article']) if (p[k]) pack[k] = p[k];
export const bundledPack = v.parse(Pack, pack);
