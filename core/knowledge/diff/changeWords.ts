import { amountText, numberText } from '../../lookup/amount.ts';
import type { ListName } from '../keys.ts';

/** The lists of a pack, as a clinician calls them. */
export const listWords: Readonly<Record<ListName, string>> = {
  drugs: 'Drugs',
  rules: 'Rules',
  redFlags: 'Red flags',
  interactions: 'Interactions',
  claims: 'Claims of the article',
  concordance: 'Article and guidelines',
  steps: 'Steps of the plan',
  windows: 'Windows of the plan',
  pitfalls: 'Pitfalls',
  monitoring: 'Monitoring',
  definitions: 'Definitions for rules',
  summaries: 'Summaries',
  concepts: 'Names and codes',
  combinations: 'Combination products',
  abbreviations: 'Short forms',
  slots: 'Words for names',
  sources: 'Sources',
};

const words: Readonly<Record<string, string>> = {
  doses: 'dose',
  renal: 'renal dose',
  renalMethod: 'how renal function is estimated',
  hepatic: 'in liver disease',
  elderly: 'in older adults',
  pregnancy: 'in pregnancy',
  contraindications: 'contraindication',
  boxed: 'boxed warning',
  cautions: 'caution',
  control: 'controlled-drug status',
  notes: 'note',
  products: 'product',
  mme: 'MME factor',
  mmeExcluded: 'why there is no MME factor',
  plausiblePerDay: 'plausible per day',
  startPerDay: 'start per day',
  names: 'name',
  codes: 'code',
  parents: 'broader concepts',
  status: 'review status',
  claims: 'claims of the article',
  positions: 'position of a guideline',
  when: 'condition',
  a: 'first side',
  b: 'second side',
  actionText: 'action',
  fromDays: 'from day',
  toDays: 'to day',
};

/** A key of the schema in words: `perDay` is "per day". */
export const keyWords = (key: string): string =>
  words[key] ?? key.replace(/[A-Z]/g, (letter) => ` ${letter.toLowerCase()}`);

const unitOf = (key: string, unit: string): string => {
  if (/days$/i.test(key)) return 'days';
  if (key === 'timesPerDay') return 'times';
  if (/percent$/i.test(key)) return '%';
  return /^(perDose|dose|maintenance|stepMg)$|perDay$/i.test(key) ? unit : '';
};

const isObject = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** A quantity's two ends, where that is all it has. */
export const isRange = (value: unknown): value is { readonly low: number; readonly high: number } =>
  isObject(value) && typeof value.low === 'number' && typeof value.high === 'number' && Object.keys(value).length === 2;

/** For whom and from where a statement holds: "US, Horizant, unverified, horiz". */
function circumstances(value: Readonly<Record<string, unknown>>): string {
  const { region, release, brand, population, status, sources } = value;
  const said = [region === 'any' ? undefined : region, release, brand, population, status, ...strings(sources)];
  const known = said.filter((each) => typeof each === 'string');
  return known.length > 0 ? ` (${known.join(', ')})` : '';
}
const strings = (value: unknown): readonly unknown[] => (Array.isArray(value) ? value : []);

/** The words that an entry or a statement is known by; `undefined` where it has none. */
export function tellingText(value: unknown): string | undefined {
  if (!isObject(value)) return undefined;
  for (const key of ['text', 'message', 'effect', 'title', 'label', 'summary', 'form'])
    if (typeof value[key] === 'string') return value[key];
  return undefined;
}

/**
 * A value of a pack in words: a range with its unit, a statement with its circumstances.
 * @param key it stands under
 * @param unit of amounts around it
 */
export function valueText(value: unknown, key: string, unit = 'mg'): string {
  if (value === undefined) return '';
  if (typeof value === 'string') return value;
  if (typeof value === 'number') return `${numberText(value)} ${unitOf(key, unit)}`.trim();
  if (typeof value === 'boolean') return value ? 'yes' : 'no';
  if (isRange(value)) return amountText(value, unitOf(key, unit)).replace(/ (?= to |$)/g, '');
  if (Array.isArray(value)) return value.map((each) => valueText(each, key, unit)).join(', ');
  if (!isObject(value)) return String(value);
  const text = tellingText(value);
  if (text !== undefined) return `${text}${circumstances(value)}`;
  return Object.entries(value)
    .map(([inner, each]) => `${keyWords(inner)} ${valueText(each, inner, unit)}`)
    .join(', ');
}
