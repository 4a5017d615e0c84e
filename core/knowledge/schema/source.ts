import * as v from 'valibot';
import { SourceId } from './ids.ts';

/** Where a fact was read. `grade`: primary (label, regulator, guideline, terminology, trial) or secondary (a page that quotes one). */
export const Source = v.strictObject({
  id: SourceId,
  title: v.string(),
  kind: v.picklist([
    'article',
    'label',
    'guideline',
    'regulator',
    'trial',
    'review',
    'terminology',
    'formulary',
    'secondary',
  ]),
  grade: v.picklist(['primary', 'secondary']),
  /** Year of publication or of the version read; absent where not known. */
  year: v.optional(v.pipe(v.number(), v.integer(), v.minValue(1950), v.maxValue(2100))),
  version: v.optional(v.string()),
  /** Where it was read: an address, a journal reference, a label set id. */
  where: v.string(),
  /** What the copy read does not cover. */
  limits: v.optional(v.string()),
});
export type Source = v.InferOutput<typeof Source>;
