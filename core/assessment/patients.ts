import { matchesOf } from './facts/matches.ts';

/** Labels under which a chart names its patient; a value that differs from the one before means another patient. Each needs its word in `ANY`. */
const LABELS: readonly RegExp[] = [
  /\b(?:mrn|medical record (?:number|no\.?)|nhs (?:number|no\.?)|hospital (?:number|no\.?))\s*[:#]?\s*([A-Z]{0,3}\d[\d -]{3,})/gi,
  /\b(?:dob|date of birth|birth ?date|born)\s*[:#]?\s*(\d{1,4}[-/. ](?:\d{1,2}|[A-Za-z]{3,9})[-/. ]\d{2,4})/gi,
  /(?:^|[\n.;|]\s*)(?:(?:[Pp]atient|PATIENT)(?: [Nn]ame| NAME)?|[Pp]t [Nn]ame)\s*[:#]\s*([A-Z][\w'’-]*,? +[A-Z][\w'’-]*)/g,
  /(?:^|\n)\s*(?:bed|room|bay)\s*#?\s*(\d+[a-z]?)\s*(?:[-–—:]|\n|$)/gi,
  /(?:^|[\n.;|,]\s*)(patient (?:[A-H1-9])|(?:first|second|third) patient)\b/gi,
  // A call about two of one household: "1) WIFE, 38 y.o.: …"
  /(?:^|\n)\s*(?:\(?\d{1,2}[.)]\s*)?((?:WIFE|HUSBAND|MOTHER|FATHER|SON|DAUGHTER|BROTHER|SISTER|TWIN)\b(?= *[A-Z0-9]?,? *(?:aged? *)?\d))/g,
  // A handover sheet: "C2 - Mrs Ivy T, 82."
  /(?:^|\n)\s*[^\n]{0,12}?\b((?:Mr|Mrs|Ms|Miss|MR|MRS|MS|MISS)\.?\s+[A-Z][\w'’-]*\.?(?:\s+[A-Z][\w'’-]*\.?){0,2}(?:\s*\([^)\n]{0,30}\))?,?\s*(?:aged\s*)?\(?\d{2,3})(?=\s*(?:[,.:;)MF–—-]|y\b|y\/o|yo\b|year))/g,
];

/** Which patient a place of a passage is about: 0 for the first; one chart gives all zeros. */
export type PatientAt = (offset: number) => number;

/** Says of one passage after another which of the page's patients it is about. */
export interface PatientTracker {
  of(text: string): PatientAt;
  /** How many there were so far, at least 1. */
  readonly count: number;
}

/** A page that says itself that it is about more than one. */
const SHARED =
  /\b(?:two (?:family members|patients|people|callers|encounters|visits|calls)|both (?:charts|patients|records)|separate (?:charts|records))\b/i;
/** No patient is named by `LABELS`, and no page says that it is shared, without one of these: nearly every passage is told by one look. */
const ANY = new RegExp(
  [
    '\\b(?:mrn|medical record|nhs|hospital n|dob|date of birth|birth ?date|born|pt name|m(?:rs?|s|iss)\\b)',
    'patient(?: name)?\\s*[:#]|patient [a-h\\d]\\b|(?:first|second|third) patient|\\b(?:bed|room|bay)\\s*#?\\s*\\d',
    '\\b(?:wife|husband|mother|father|son|daughter|brother|sister|twin)\\b *[a-z\\d]?,? *(?:aged? *)?\\d',
    '\\btwo (?:family|patients|people|callers|encounters|visits|calls)|(?:both|separate) (?:charts|patients|records)',
  ].join('|'),
  'i',
);
/** "Dana, 41 years old", "her father Walter, 74": who such a page is about. */
const INTRODUCED = /\b([A-Z][a-z]{2,})(?:,| \()\s*(?:aged? )?\d{1,3}\b/g;
/** "Encounter B.": only on such a page. */
const NUMBERED = /(?:^|\n)\s*((?:encounter|call|case|visit|note) [A-H1-9])\s*[.:)–-]/gi;
/** "Dana: sciatica on the left …" */
const LABEL = /(?:^|\n)\s*([A-Z][a-z]{2,}):/g;

/** Identifiers are compared and forgotten; nothing of them leaves the tracker. */
export function trackPatients(): PatientTracker {
  /** What is known of each patient: per label, the value it stands under. */
  const known: Map<number, string>[] = [];
  let current = 0;
  let shared = false;
  const introduced = new Set<string>();
  return {
    of(text) {
      if (!shared && !ANY.test(text)) return only(known.length > 1 ? current : 0);
      shared ||= SHARED.test(text);
      if (shared) for (const [, name = ''] of matchesOf(INTRODUCED, text)) introduced.add(name);
      const labels = [...LABELS, ...(shared ? [NUMBERED] : []), ...(introduced.size > 1 ? [LABEL] : [])];
      const named = labels
        .flatMap((pattern, label) =>
          matchesOf(pattern, text)
            .filter((match) => pattern !== LABEL || introduced.has(match[1] ?? ''))
            .map((match) => ({ label, at: match.index, value: plain(match[1] ?? '') })),
        )
        .sort((a, b) => a.at - b.at);
      const before = current;
      const turns = named.map(({ label, at, value }) => {
        current = settle(known, current, label, value);
        return { at, patient: current };
      });
      // What stands before the first name of a page belongs to it too.
      const first = known.length > 1 ? before : 0;
      return (offset) => turns.findLast(({ at }) => at <= offset)?.patient ?? first;
    },
    get count() {
      return Math.max(1, known.length);
    },
  };
}

/** The whole passage is about one. */
const only =
  (patient: number): PatientAt =>
  () =>
    patient;

const plain = (value: string): string =>
  value
    .toLowerCase()
    .replace(/[\s-]+/g, ' ')
    .trim();

function settle(known: Map<number, string>[], current: number, label: number, value: string): number {
  const seen = known.findIndex((each) => each.get(label) === value);
  if (seen >= 0) return seen;
  const mine = known[current];
  if (!mine) {
    known[current] = new Map([[label, value]]);
    return current;
  }
  if (!mine.has(label)) {
    mine.set(label, value);
    return current;
  }
  known.push(new Map([[label, value]]));
  return known.length - 1;
}
