/** @jsxImportSource react */
import '@mantine/core/styles.css';
import '@medplum/react/styles.css';
import { searches, structures } from 'virtual:fhir';
import { Button, Grid, MantineProvider, Modal, Paper, Stack, Text, Textarea, Title } from '@mantine/core';
import { indexSearchParameter, indexStructureDefinitionBundle, Operator, type SearchRequest } from '@medplum/core';
import { MedplumProvider, PatientSummary, PatientTimeline, SearchControl } from '@medplum/react';
import { useState } from 'react';
import { createRoot } from 'react-dom/client';
import { inventedChart } from './chart.ts';

indexStructureDefinitionBundle(structures);
for (const search of searches) indexSearchParameter(search);
const { medplum, patient, subject } = await inventedChart();

/** The summary, medications, a note and the timeline of one patient, as an app made of Medplum's parts shows them. */
function App() {
  const [asking, setAsking] = useState(false);
  const [note, setNote] = useState('');
  const [search, setSearch] = useState<SearchRequest>({
    resourceType: 'MedicationRequest',
    fields: ['medication[x]', 'dosageInstruction', 'status'],
    filters: [{ code: 'subject', operator: Operator.EQUALS, value: subject }],
    sortRules: [{ code: 'authoredon', descending: true }],
  });
  return (
    <Grid p="md">
      <Grid.Col span={4}>
        <PatientSummary patient={patient} />
      </Grid.Col>
      <Grid.Col span={8}>
        <Stack>
          <Paper withBorder p="md">
            <Title order={3}>Medications</Title>
            <SearchControl search={search} onChange={({ definition }) => setSearch(definition)} />
            <Button id="reorder" variant="light" onClick={() => setAsking(true)}>
              Reorder
            </Button>
          </Paper>
          <Paper withBorder p="md">
            <Textarea
              id="note"
              label="Note"
              autosize
              minRows={3}
              value={note}
              onChange={({ currentTarget }) => setNote(currentTarget.value)}
            />
            <Text id="words">{note.split(/\s+/).filter(Boolean).length} words</Text>
          </Paper>
          <PatientTimeline patient={patient} />
        </Stack>
      </Grid.Col>
      <Modal opened={asking} onClose={() => setAsking(false)} title="Reorder">
        <Text>Reorder nortriptyline 25 mg at bedtime?</Text>
        <Button id="confirm" onClick={() => setAsking(false)}>
          Confirm
        </Button>
      </Modal>
    </Grid>
  );
}

const root = document.querySelector('#root');
if (root)
  createRoot(root).render(
    <MantineProvider defaultColorScheme="auto">
      <MedplumProvider medplum={medplum} navigate={() => {}}>
        <App />
      </MedplumProvider>
    </MantineProvider>,
  );
