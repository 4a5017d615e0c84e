declare module 'virtual:fhir' {
  import type { SearchParameter, StructureDefinition } from '@medplum/fhirtypes';

  export const structures: StructureDefinition[];
  export const searches: SearchParameter[];
}
