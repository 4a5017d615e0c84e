import * as v from 'valibot';

/** `condition:sciatica`, `drug:gabapentin`, `class:nsaid` … : what a mention on a page can be about. */
export const ConceptId = v.pipe(
  v.string(),
  v.regex(
    /^(condition|drug|class|therapy|sign|symptom|comorbidity|substance|topic):[a-z0-9]+(-[a-z0-9]+)*$/,
    'expected kind:kebab-name, for example "drug:gabapentin"',
  ),
);
export type ConceptId = v.InferOutput<typeof ConceptId>;

/** S01 to S52, the article's claims. */
export const ClaimId = v.pipe(v.string(), v.regex(/^S\d{2}$/, 'expected a claim id such as "S07"'));
export type ClaimId = v.InferOutput<typeof ClaimId>;

export const SourceId = v.pipe(
  v.string(),
  v.regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, 'expected a source id such as "ng59-a"'),
);
export type SourceId = v.InferOutput<typeof SourceId>;

export const StepId = v.picklist([
  'nsaid',
  'gabapentinoid',
  'tca-snri',
  'bridging',
  'opioid',
  'non-drug',
  'interventional',
  'rehab',
]);
export type StepId = v.InferOutput<typeof StepId>;

/** Any other id inside a pack: lower or upper case letters, digits, hyphens. */
export const LocalId = v.pipe(
  v.string(),
  v.regex(/^[A-Za-z0-9]+([-_.][A-Za-z0-9]+)*$/, 'expected letters, digits and hyphens'),
);

export const Region = v.picklist(['US', 'UK', 'EU', 'any']);
export type Region = v.InferOutput<typeof Region>;
