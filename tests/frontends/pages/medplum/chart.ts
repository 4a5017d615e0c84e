import type { Patient } from '@medplum/fhirtypes';
import { DrAliceSmith, MockClient } from '@medplum/mock';

export interface Chart {
  readonly medplum: MockClient;
  readonly patient: Patient;
  /** "Patient/…" */
  readonly subject: string;
}

const coded = (system: string, code: string) => ({
  coding: [{ system: `http://terminology.hl7.org/CodeSystem/${system}`, code }],
});

/** A server in the page's own memory, with the chart of an invented patient. */
export async function inventedChart(): Promise<Chart> {
  // Her picture would come from the network.
  const { photo: _, ...author } = DrAliceSmith;
  const medplum = new MockClient({ profile: author });
  await medplum.updateResource(author);
  const patient = await medplum.createResource<Patient>({
    resourceType: 'Patient',
    name: [{ given: ['Nobody'], family: 'Example' }],
    gender: 'female',
    birthDate: '1961-04-05',
  });
  const subject = { reference: `Patient/${patient.id}`, display: 'Nobody Example' };
  await medplum.createResource({
    resourceType: 'AllergyIntolerance',
    patient: subject,
    code: { text: 'pregabalin' },
    clinicalStatus: coded('allergyintolerance-clinical', 'active'),
  });
  await medplum.createResource({
    resourceType: 'Condition',
    subject,
    code: { text: 'Sciatica, left side' },
    clinicalStatus: coded('condition-clinical', 'active'),
  });
  // Lists go by when something was entered: of the same millisecond, any order would do.
  const nextEntry = () => new Promise((resolve) => setTimeout(resolve, 5));
  for (const [day, drug, sig, status] of [
    [9, 'gabapentin 300 mg capsule', '1 capsule three times daily', 'active'],
    [8, 'tramadol 50 mg tablet', '1 tablet every 6 hours as needed', 'active'],
    [7, 'lisinopril 10 mg tablet', '1 tablet daily', 'active'],
    [6, 'naproxen 500 mg tablet', '1 tablet twice daily', 'stopped'],
  ] as const) {
    await nextEntry();
    await medplum.createResource({
      resourceType: 'MedicationRequest',
      status,
      intent: 'order',
      subject,
      authoredOn: `2026-01-0${day}`,
      medicationCodeableConcept: { text: drug },
      dosageInstruction: [{ text: sig }],
    });
  }
  await medplum.createResource({
    resourceType: 'Communication',
    status: 'completed',
    subject,
    sent: '2026-01-10T09:30:00Z',
    payload: [{ contentString: 'Denies saddle anesthesia. Will start duloxetine 30 mg daily.' }],
  });
  return { medplum, patient, subject: subject.reference };
}
