import type { FactKind, PatientFact } from '../model.ts';
import { matchesOf } from './matches.ts';
import { decimal, quoteAround } from './number.ts';
import { isRelatives } from './relatives.ts';

type Found = Omit<PatientFact, 'patient' | 'date'> & { readonly start: number };

interface Pattern {
  /** One of these stands in every text that the pattern matches: simpler patterns, in any case. */
  readonly hints: readonly string[];
  readonly kind: FactKind;
  readonly pattern: RegExp;
  /** Turns the match into a value in the kind's own unit, or nothing when it is not one. */
  value(
    match: RegExpMatchArray,
  ): { value: number | 'female' | 'male'; unit?: string; unusable?: 'no-unit' } | undefined;
  /** Values outside cannot belong to a person. */
  readonly human?: readonly [number, number];
}

/** Label, then up to a few words that carry no number, then the number. */
const after = (labels: string, rest: string): RegExp =>
  new RegExp(
    `(?<![A-Za-z])(?:${labels})(?![A-Za-z])(?:\\s*\\([^)\\n]{0,40}\\))?[^\\d<>≥≤\\n;]{0,28}?([<>≥≤]\\s*)?(\\d{1,4}(?:[.,]\\d{1,2})?)${rest}`,
    'gi',
  );

/** A flag and a cell border may stand between a result and its unit: "1.56 high | mg/dL". */
const GAP = '(?:\\s*\\(?\\b(?:high|low|normal|h|l|n)\\b\\)?|\\s*[*!↑↓])?[\\s|]*';

const sexOf = (word: string): 'female' | 'male' =>
  /^(f|w|g|l)/i.test(word) && !/^gent/i.test(word) ? 'female' : 'male';
const SEX = 'male|female|man|woman|gentleman|lady|widow|grandmother|boy|girl';

const PATTERNS: readonly Pattern[] = [
  {
    hints: ['\\d[\\s-]*y', '\\d\\s?[mf]\\b'],
    kind: 'age',
    pattern:
      /(?<![\d.])(\d{1,3})(?:[\s-]*(?:years?|yrs?)[\s-]*old\b|[\s-]*y\.?\/?o\.?(?![a-z])|(?=\s?[mf]\b(?![\s-]*\d|[²^/]))(?<=(?:^|[:;\n(]\s*|\.\s+|\s{2,})\d{1,3}))/gi,
    value: (match) => ({ value: Number(match[1]) }),
    human: [0, 115],
  },
  {
    // "Mr Penhaligon, 49 years", "male, 70 years", "Patient: M, 61", "caller: patient (81 F)"
    hints: ['\\d[\\s-]*y', '\\d\\s?[mf]\\b', '\\b(?:patient|pt)\\s*:?\\s*(?:[mf]|male|female)\\b'],
    kind: 'age',
    pattern:
      /(?<=[,(]\s?|\b(?:male|female|man|woman|lady|gentleman)\s)(\d{2,3})\s*(?:years?|yrs?)\b(?!\s*(?:ago|old|of\b|history|prior|later|earlier|now\b|-))|\((\d{1,3})\s?[MF]\)|(?<=\b(?:patient|pt)\s*:?\s*(?:male|female|[MF])\b[,\s]+)(\d{2,3})\b|(?<![\d./])(\d{2,3})\s?y(?:rs?)?\b\.?(?:(?<=(?:^|[,;:.()\n]|\b(?:male|female|man|woman|lady|gentleman|patient|pt|is|now))\s*\d{2,3}\s?y(?:rs?)?\.?)(?=\s*[,;).\n]|\s*$)|(?=\s+(?:[MF]|male|female|man|woman|lady|gentleman)\b))(?<!\b(?:for|over|past|last|about|x)\s\d{1,3}\s?y(?:rs?)?\.?)/gi,
    value: (match) => ({ value: Number(match[1] ?? match[2] ?? match[3] ?? match[4]) }),
    human: [0, 115],
  },
  {
    // "Mr Aldous P, 68, retired surveyor"
    hints: ['\\bm(?:rs?|s|iss|ister)\\b'],
    kind: 'age',
    pattern:
      /\b(?:Mr|Mrs|Ms|Miss|Mister)\b\.?(?:\s+[A-Z][\w'’-]*\.?){0,3},?\s*(?:is\s+)?(?:now\s+)?(?:aged\s*)?\(?(\d{2,3})(?=\s*[,.;)]|\s+(?:and|with|who|now|here)\b)/g,
    value: (match) => ({ value: Number(match[1]) }),
    human: [0, 115],
  },
  {
    hints: ['\\baged?[:\\s/]'],
    kind: 'age',
    pattern:
      /\b(?:age\s*\/\s*(?:sex|gender)|age|aged)[:\s]+(?:is\s+)?(\d{1,3})\b(?!\s*(?:days?|weeks?|months?|mo\b|[-–]\s*\d))/gi,
    value: (match) => ({ value: Number(match[1]) }),
    human: [0, 115],
  },
  {
    // "Mr Keith Lomax, aged 63": a title with an age is the patient's.
    hints: ['\\bm(?:rs?|s|iss)\\b'],
    kind: 'sex',
    pattern:
      /\b(Mr|Mrs|Ms|Miss)\.?\s+[A-Z][\w'’-]*\.?(?:\s+[A-Z][\w'’-]*\.?){0,2},?\s*(?:is\s+)?(?:an?\s+)?(?:aged?\s*)?\(?\d{2,3}(?=\s*(?:[,.;)\n]|$)|[\s-]*(?:years?|yrs?|y\b))/g,
    value: (match) => ({ value: match[1] === 'Mr' ? 'male' : 'female' }),
  },
  {
    // "Female, 70y."
    hints: ['male'],
    kind: 'sex',
    pattern: /(?:^|\n|\b(?:19|20)\d\d\s)\s*(female|male)(?=,?\s*(?:aged?\s*)?\d{1,3}\s?(?:y|[,.;\n]|$))/gi,
    value: (match) => ({ value: sexOf(match[1] ?? '') }),
  },
  {
    hints: [
      '\\d[\\s-]*y',
      '\\d\\s?[mf]\\b',
      '\\by\\.?/?o\\.?\\s',
      '(?:sex|gender)[:\\s]',
      '\\b(?:patient|pt)\\s*:\\s*(?:[mf]|male|female)\\b',
    ],
    kind: 'sex',
    pattern: new RegExp(
      `(?:\\d[\\s-]*(?:years?|yrs?)[\\s-]*old,?|\\by\\.?/?o\\.?|\\d\\s?y(?:rs?)?\\.?)\\s+(?:[a-z-]+\\s+){0,4}?(${SEX})\\b|\\d\\s?y(?:rs?)?\\.?\\s+([MF])\\b|(?:sex|gender)[:\\s]+(?:\\d{1,3}\\s*(?:y|yrs?)?\\s*\\/\\s*)?(male|female|m|f)\\b|(?<=(?:^|[:;\\n(]\\s*|\\.\\s+)\\d{1,3}(?:[\\s-]*y\\.?/?o\\.?)?\\s?)(m|f)\\b(?![²^/])|\\b(?:patient|pt)\\s*:\\s*(male|female|m|f)\\b`,
      'gi',
    ),
    value: (match) => {
      const word = match[1] ?? match[2] ?? match[3] ?? match[4] ?? match[5];
      return word === undefined ? undefined : { value: sexOf(word) };
    },
  },
  {
    hints: ['kgs?\\b', 'lbs?\\b', 'kilogram', 'pound'],
    kind: 'weight',
    pattern: after('weight|weighs|weighing|wt', `${GAP}(kilograms?|kgs?|pounds?|lbs?)\\b`),
    value: (match) => {
      const pounds = /^[pl]/i.test(match[3] ?? '');
      const value = decimal(match[2] ?? '');
      return { value: pounds ? Math.round(value * 0.45359237 * 10) / 10 : value, unit: 'kg' };
    },
    human: [20, 350],
  },
  {
    // "64 F, ex-seamstress. 52 kg. Creatinine 115": a weight that stands for itself.
    hints: ['kgs?\\b'],
    kind: 'weight',
    pattern: /(?<=(?:^|[.,;\n(]\s*))(\d{2,3}(?:\.\d)?)\s?kgs?\b(?=\s*(?:[.,;)\n]|$))/gi,
    value: (match) => ({ value: decimal(match[1] ?? ''), unit: 'kg' }),
    human: [20, 350],
  },
  {
    hints: ['creat', '(?<![a-z])s?cr(?![a-z])'],
    kind: 'creatinine',
    pattern: after(
      '(?:serum |s\\.? ?|plasma )?creatinine(?! clearance|[ -]kinase|/|: ?albumin)|s?creat|scr|cr',
      `(?:${GAP}(mg\\s*/\\s*dl|mg%|(?:µ|μ|u|micro)mol\\s*/\\s*l))?(?![\\d/])`,
    ),
    value: (match) => {
      const value = decimal(match[2] ?? '');
      const unit = match[3];
      if (!unit) return { value, unusable: 'no-unit' };
      return /mol/i.test(unit)
        ? { value: Math.round((value / 88.4) * 100) / 100, unit: 'mg/dL' }
        : { value, unit: 'mg/dL' };
    },
    human: [0.1, 25],
  },
  {
    hints: ['gfr', 'glomerular'],
    kind: 'egfr',
    pattern: after('e?gfr|estimated glomerular filtration rate|glomerular filtration rate', '(?![\\d/])'),
    value: (match) => ({ value: decimal(match[2] ?? ''), unit: 'mL/min/1.73 m²' }),
    human: [1, 200],
  },
  {
    hints: ['cr ?cl', 'clearance'],
    kind: 'crcl',
    pattern: after('cr ?cl|crcl|creatinine clearance|c(?:rea)?t? ?clearance', '(?![\\d/])'),
    value: (match) => ({ value: decimal(match[2] ?? ''), unit: 'mL/min' }),
    human: [1, 250],
  },
  {
    hints: ['pregnan', 'gestation', 'ga\\b', '/40', '\\dw\\s?\\+?\\d'],
    kind: 'gestation-weeks',
    pattern:
      /\b(\d{1,2})(?:\s*\+\s*\d)?[\s-]*(?:weeks?|wks?|wk|\/40)[\s-]*(?:(?:of\s+)?(?:pregnan\w*|gestation\w*|ga\b)|(?=(?!.{0,12}\bnot\b|\s*ago).{0,12}pregnan))|\b(\d{1,2})\s*(?:\+\s*\d\s*)?\/40\b|\b(\d{1,2})w\s?\+?\d\s?d?\b/gi,
    value: (match) => ({ value: Number(match[1] ?? match[2] ?? match[3]), unit: 'weeks' }),
    human: [1, 44],
  },
  {
    hints: ['qtc'],
    kind: 'qtc',
    pattern: after('qtc[bf]?', '\\s*(?:ms|msec|milliseconds?)\\b'),
    value: (match) => ({ value: decimal(match[2] ?? ''), unit: 'ms' }),
    human: [250, 750],
  },
];

/** "If eGFR falls below 30": a limit, not a reading. */
const CONDITIONAL = /\b(?:if|when|should|once|unless|until)\s+(?:the |his |her )?$/i;
const LIMIT = /\b(?:falls?|drops?|goes|rises?|is|are) (?:below|under|above|over)\b/i;
/** A minus sign directly before the number: no such value exists, and it is not a range dash. */
const NEGATIVE = /(?:^|[\s:=(])[-−]\s*$/;

const bounds = { '>': 'over', '≥': 'over', '<': 'under', '≤': 'under' } as const;

/** Without one of these nothing is measured. */
const MEASURED = /\d|\b(?:sex|gender|patient|pt)\b/i;
/** Nor without one of these, which most passages with a figure have none of. */
const ANY = new RegExp([...new Set(PATTERNS.flatMap(({ hints }) => hints))].join('|'), 'i');

/**
 * Numbers about the patient in one passage: age (years), sex, weight (kg), creatinine (mg/dL; µmol/L divided by 88.4),
 * eGFR, CrCl, weeks of gestation, QTc. Values no person has are kept and marked, so that the reader is told.
 */
export function vitalsIn(text: string): Found[] {
  const found: Found[] = [];
  if (!MEASURED.test(text) || !ANY.test(text)) return found;
  for (const { kind, pattern, value, human } of PATTERNS) {
    for (const match of matchesOf(pattern, text)) {
      const read = value(match);
      if (!read) continue;
      const before = text.slice(0, match.index);
      if (isRelatives(kind, before)) continue;
      if (CONDITIONAL.test(before) || LIMIT.test(match[0])) continue;
      const number = typeof read.value === 'number';
      const sign = (match[1] ?? '').trim()[0] as keyof typeof bounds | undefined;
      const negative =
        number && NEGATIVE.test(text.slice(0, match.index + match[0].lastIndexOf(match[2] ?? match[1] ?? '')));
      const impossible =
        negative ||
        (number && human !== undefined && ((read.value as number) < human[0] || (read.value as number) > human[1]));
      const bound = sign === undefined ? undefined : bounds[sign];
      found.push({
        kind,
        ...read,
        ...(negative ? { value: -(read.value as number) } : {}),
        ...(bound ? { bound } : {}),
        ...(impossible ? { unusable: 'impossible' as const } : {}),
        quote: quoteAround(text, match.index, match.index + match[0].length),
        start: match.index,
      });
    }
  }
  return found.sort((a, b) => a.start - b.start);
}
