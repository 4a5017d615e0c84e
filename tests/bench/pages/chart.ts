import { type Random, randomFrom } from '../text/random.ts';
import { aboutSentence, plainSentence, wordOf } from '../text/sentences.ts';
import { dateOf, drugColumns, drugRow } from './drugRow.ts';
import { Html } from './html.ts';

export interface MadePage {
  readonly html: string;
  /** Text nodes in the body. */
  readonly texts: number;
  readonly characters: number;
}

const labs = [
  ['Sodium', 'mmol/L', '135-145'],
  ['Potassium', 'mmol/L', '3.5-5.1'],
  ['Chloride', 'mmol/L', '98-107'],
  ['Bicarbonate', 'mmol/L', '22-29'],
  ['Urea nitrogen', 'mg/dL', '7-20'],
  ['Calcium', 'mg/dL', '8.6-10.2'],
  ['Hemoglobin', 'g/dL', '13.5-17.5'],
  ['Hematocrit', '%', '41-50'],
  ['Platelet count', 'K/uL', '150-400'],
  ['White cell count', 'K/uL', '4.5-11.0'],
  ['Ferritin', 'ng/mL', '30-400'],
  ['Vitamin B12', 'pg/mL', '200-900'],
] as const;
const orders = [
  'Office visit',
  'Telephone encounter',
  'Eye examination',
  'Flu vaccination',
  'Chest film',
  'Dental check',
];
const people = ['A. Moreno', 'B. Lindqvist', 'C. Okafor', 'D. Tanaka', 'E. Novak'];

function table(html: Html, columns: readonly string[], rows: readonly (readonly string[])[]): void {
  html.open('table').open('thead').open('tr');
  for (const column of columns) html.element('th', column);
  html.close('tr').close('thead').open('tbody');
  for (const row of rows) {
    html.open('tr');
    for (const cell of row) html.element('td', cell);
    html.close('tr');
  }
  html.close('tbody').close('table');
}

const rowsOf = (count: number, row: () => readonly string[]): readonly (readonly string[])[] =>
  Array.from({ length: count }, row);

function labTable(html: Html, random: Random): void {
  const row = (): readonly string[] => {
    const [name, unit, range] = random.of(labs);
    return [name, `${random.below(200)}.${random.below(10)}`, unit, range, random.chance(0.1) ? 'high' : 'in range'];
  };
  html.element('h3', 'Results');
  table(html, ['Component', 'Value', 'Unit', 'Reference range', 'Flag'], rowsOf(24, row));
}

function visitTable(html: Html, random: Random): void {
  const row = (): readonly string[] => [
    dateOf(random),
    random.of(orders),
    random.of(people),
    `Room ${random.below(40)}, building ${random.of(['A', 'B', 'C'])}`,
    random.chance(0.5) ? 'Completed as scheduled' : 'Summary sent to the patient',
  ];
  html.element('h3', 'Visits');
  table(html, ['Date', 'Type', 'Clinician', 'Place', 'Comment'], rowsOf(14, row));
}

function note(html: Html, random: Random): void {
  html.element('h3', 'Progress note');
  for (let paragraph = 0; paragraph < 4; paragraph += 1) {
    html.open('p').element('b', random.of(['Subjective: ', 'Objective: ', 'Comment: ', 'Plan: ']));
    html.text(`${plainSentence(random)} ${random.chance(0.5) ? aboutSentence(random) : plainSentence(random)}`);
    html.close('p');
  }
}

function problems(html: Html, random: Random): void {
  html.element('h3', 'Problem list').open('ul');
  for (let item = 0; item < 6; item += 1) html.element('li', wordOf(item === 2 ? 'problem' : 'other', random));
  html.close('ul');
}

function encounter(html: Html, random: Random, withTerms: boolean): void {
  html.open('section').element('h2', `Encounter ${dateOf(random)}`);
  if (withTerms) {
    note(html, random);
    problems(html, random);
    html.element('h3', 'Medications');
    table(
      html,
      drugColumns,
      rowsOf(4, () => drugRow(random)),
    );
  }
  labTable(html, random);
  visitTable(html, random);
  html.close('section');
}

/** A long chart, made up: visits with notes, problems, medication, result and visit tables. */
export function chartPage(textNodes: number, withTerms = true): MadePage {
  const random = randomFrom(20_240_312);
  const html = new Html();
  html.element('h1', 'Chart of a patient who does not exist');
  while (html.texts < textNodes - 300) encounter(html, random, withTerms);
  html.open('ul');
  while (html.texts < textNodes) html.element('li', `Page ${html.texts} of the scanned archive`);
  html.close('ul');
  return { html: html.page('Chart'), texts: html.texts, characters: html.characters };
}
