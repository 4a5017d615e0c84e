import type { Pack } from './schema/pack.ts';

/** A pack file as it is written: any of the pack's keys, what is left out not yet filled in. */
type Written = Readonly<Record<string, unknown>>;

/** The lists that may be left out, by the list or object they stand in. Those of provenance are filled wherever `status` stands. */
const optionalLists: Readonly<Record<string, readonly string[]>> = {
  concepts: ['parents', 'codes'],
  ingredients: ['strengthsMg'],
  abbreviations: ['variants'],
  cues: ['before', 'after', 'near', 'sentence', 'passage', 'sections'],
  claims: ['oddities'],
  steps: ['windows'],
  monitoring: ['windows'],
  redFlags: ['supporting'],
  drugs: [
    'steps',
    'products',
    'doses',
    'renal',
    'hepatic',
    'elderly',
    'pregnancy',
    'contraindications',
    'boxed',
    'cautions',
    'control',
    'taper',
    'monitoring',
    'notes',
  ],
  rules: ['facts', 'concordance', 'interactions'],
};

/** Only strings, numbers and records without defaults below these: they are passed on as they are. */
const plain: ReadonlySet<string> = new Set(['names', 'phrases', 'when', 'references', 'products-strengths']);

const isRecord = (value: unknown): value is Written =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

function filled(value: unknown, key: string): unknown {
  if (plain.has(key)) return value;
  if (Array.isArray(value)) return isRecord(value[0]) ? value.map((each) => filled(each, key)) : value;
  if (!isRecord(value)) return value;
  const out: Record<string, unknown> = {};
  for (const list of optionalLists[key] ?? []) out[list] = [];
  if ('status' in value) {
    out.sources = [];
    // An entry of the concordance is what speaks to claims: it always names them.
    out.claims = [];
  }
  for (const [name, each] of Object.entries(value)) out[name] = filled(each, name);
  return out;
}

/**
 * Fills in what the schema lets a file leave out, without the schema's library, so that the extension need not carry it. A
 * test holds this against the schema over the whole bundled pack.
 * @param lists the joined lists of valid pack files
 */
export const withDefaults = (lists: Written): Pack => filled(lists, 'pack') as Pack;
