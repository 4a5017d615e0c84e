import { mergeParts, type PackPart } from './merge.ts';
import type { Pack } from './schema/pack.ts';
import abbreviations from './sciatica/abbreviations.json' with { type: 'json' };
import conceptsClasses from './sciatica/concepts/classes.json' with { type: 'json' };
import conceptsConditions from './sciatica/concepts/conditions.json' with { type: 'json' };
import conceptsPatient from './sciatica/concepts/patient.json' with { type: 'json' };
import conceptsTherapies from './sciatica/concepts/therapies.json' with { type: 'json' };
import drugNamesAbbreviations from './sciatica/drug-names/abbreviations.json' with { type: 'json' };
import drugNamesAcetaminophen from './sciatica/drug-names/acetaminophen.json' with { type: 'json' };
import drugNamesAnticonvulsants from './sciatica/drug-names/anticonvulsants.json' with { type: 'json' };
import drugNamesAntidepressantsOther from './sciatica/drug-names/antidepressants-other.json' with { type: 'json' };
import drugNamesAntidepressantsTcaSnri from './sciatica/drug-names/antidepressants-tca-snri.json' with { type: 'json' };
import drugNamesBenzodiazepines from './sciatica/drug-names/benzodiazepines.json' with { type: 'json' };
import drugNamesCardiovascular from './sciatica/drug-names/cardiovascular.json' with { type: 'json' };
import drugNamesCnsPartners from './sciatica/drug-names/cns-partners.json' with { type: 'json' };
import drugNamesCombinationsAnalgesic from './sciatica/drug-names/combinations-analgesic.json' with { type: 'json' };
import drugNamesCombinationsOther from './sciatica/drug-names/combinations-other.json' with { type: 'json' };
import drugNamesCorticosteroids from './sciatica/drug-names/corticosteroids.json' with { type: 'json' };
import drugNamesLookAlikes from './sciatica/drug-names/look-alikes.json' with { type: 'json' };
import drugNamesMuscleRelaxants from './sciatica/drug-names/muscle-relaxants.json' with { type: 'json' };
import drugNamesNsaids from './sciatica/drug-names/nsaids.json' with { type: 'json' };
import drugNamesOpioids from './sciatica/drug-names/opioids.json' with { type: 'json' };
import drugNamesOtherPartners from './sciatica/drug-names/other-partners.json' with { type: 'json' };
import drugNamesSlots from './sciatica/drug-names/slots.json' with { type: 'json' };
import drugNamesTopicalAndInhaled from './sciatica/drug-names/topical-and-inhaled.json' with { type: 'json' };
import drugNamesTopicalNsaids from './sciatica/drug-names/topical-nsaids.json' with { type: 'json' };
import slots from './sciatica/slots.json' with { type: 'json' };

/** What reading a page takes: no doses, no claims, no sources. The content script carries this and nothing else of the pack. */
export type PackTerms = Pick<Pack, 'slots' | 'concepts' | 'combinations' | 'abbreviations'>;

/** The bundled files that hold names. */
export const termParts = [
  slots,
  abbreviations,
  conceptsClasses,
  conceptsConditions,
  conceptsPatient,
  conceptsTherapies,
  drugNamesAbbreviations,
  drugNamesAcetaminophen,
  drugNamesAnticonvulsants,
  drugNamesAntidepressantsOther,
  drugNamesAntidepressantsTcaSnri,
  drugNamesBenzodiazepines,
  drugNamesCardiovascular,
  drugNamesCnsPartners,
  drugNamesCombinationsAnalgesic,
  drugNamesCombinationsOther,
  drugNamesCorticosteroids,
  drugNamesLookAlikes,
  drugNamesMuscleRelaxants,
  drugNamesNsaids,
  drugNamesOpioids,
  drugNamesOtherPartners,
  drugNamesSlots,
  drugNamesTopicalAndInhaled,
  drugNamesTopicalNsaids,
] as unknown as readonly PackPart[];

/** @returns the names of the bundled pack; made anew at each call, keep it */
export function bundledTerms(): PackTerms {
  const { slots, concepts, combinations, abbreviations } = mergeParts(termParts);
  return { slots, concepts, combinations, abbreviations };
}
