import type { Pack } from './schema/pack.ts';

/** A pack file as it is written: any of the pack's keys, what is left out not yet filled in. */
type Written = Readonly<Record<string, unknown>>;

/** The lists that an entry of a pack's list may leave out. Those of provenance are filled wherever a `status` stands. */
const ofEntries: Readonly<Record<string, readonly string[]>> = {
  concepts: ['parents', 'codes'],
  abbreviations: ['variants'],
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

/** The same for records further inside, by the key they stand under. */
const inside: Readonly<Record<string, readonly string[]>> = {
  ingredients: ['strengthsMg'],
  cues: ['before', 'after', 'near', 'sentence', 'passage', 'sections'],
};

/** Below these nothing is left out: passed on as they are. */
const complete: ReadonlySet<string> = new Set(['names', 'phrases', 'when', 'references', 'info']);

const isRecord = (value: unknown): value is Written =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

function filledRecord(record: Written, lists: readonly string[], provenance: boolean): Written {
  const out: Record<string, unknown> = {};
  for (const list of lists) out[list] = [];
  if (provenance && 'status' in record) {
    out.sources = [];
    out.claims = [];
  }
  for (const [key, value] of Object.entries(record)) out[key] = filled(value, key);
  return out;
}

function filled(value: unknown, key: string): unknown {
  if (complete.has(key)) return value;
  if (Array.isArray(value)) return isRecord(value[0]) ? value.map((each) => filled(each, key)) : value;
  return isRecord(value) ? filledRecord(value, inside[key] ?? [], true) : value;
}

/**
 * Fills in what the schema lets a file leave out, without the schema's library, so that the extension need not carry it. A
 * test holds this against the schema over the whole bundled pack.
 * @param pack the joined lists of valid pack files
 */
export function withDefaults(pack: Written): Pack {
  const out: Record<string, unknown> = {};
  for (const [key, value] of Object.entries(pack)) {
    // An entry of the concordance has a status of its own; its sources are those of its positions.
    out[key] = Array.isArray(value)
      ? value.map((entry: Written) => filledRecord(entry, ofEntries[key] ?? [], key !== 'concordance'))
      : filled(value, key);
  }
  return out as Pack;
}
