import { describe, expect, it } from 'vitest';
import { bundledPack } from '../../../core/knowledge/parts.ts';
import { createLookup } from '../../../core/lookup/lookup.ts';
import { viewPack } from '../../../core/lookup/viewPack.ts';

const { find } = createLookup(viewPack(bundledPack));
const first = (query: string): string | undefined => find(query)[0]?.entry.id;

/** What a clinician types, and the entry that must come first. */
const tables: Readonly<Record<string, readonly (readonly [string, string])[]>> = {
  generic: [
    ['gabapentin', 'drug:gabapentin'],
    ['GABAPENTIN', 'drug:gabapentin'],
    ['  pregabalin ', 'drug:pregabalin'],
    ['amitriptyline', 'drug:amitriptyline'],
    ['duloxetine', 'drug:duloxetine'],
    ['tramadol', 'drug:tramadol'],
    ['prednisolone', 'drug:prednisolone'],
    ['prednisone', 'drug:prednisone'],
    ['paracetamol', 'drug:acetaminophen'],
    ['indometacin', 'drug:indomethacin'],
    ['pethidine', 'drug:meperidine'],
    ['naloxone', 'drug:naloxone'],
  ],
  brand: [
    ['Neurontin', 'drug:gabapentin'],
    ['Gralise', 'drug:gabapentin'],
    ['Horizant', 'drug:gabapentin'],
    ['lyrica', 'drug:pregabalin'],
    ['Alzain', 'drug:pregabalin'],
    ['Elavil', 'drug:amitriptyline'],
    ['Pamelor', 'drug:nortriptyline'],
    ['Cymbalta', 'drug:duloxetine'],
    ['effexor xr', 'drug:venlafaxine'],
    ['Ultram', 'drug:tramadol'],
    ['Zydol', 'drug:tramadol'],
    ['Toradol', 'drug:ketorolac'],
    ['Aleve', 'drug:naproxen'],
    ['Nurofen', 'drug:ibuprofen'],
    ['Celebrex', 'drug:celecoxib'],
    ['Mobic', 'drug:meloxicam'],
    ['Flexeril', 'drug:cyclobenzaprine'],
    ['Zanaflex', 'drug:tizanidine'],
    ['Narcan', 'drug:naloxone'],
    ['OxyContin', 'drug:oxycodone'],
    ['Nucynta', 'drug:tapentadol'],
    ['Butrans', 'drug:buprenorphine'],
    ['Vicodin', 'combination:vicodin'],
    ['Percocet', 'combination:percocet'],
    ['Tylenol', 'drug:acetaminophen'],
  ],
  misspelling: [
    ['gabapentine', 'drug:gabapentin'],
    ['gabapantin', 'drug:gabapentin'],
    ['gabepentin', 'drug:gabapentin'],
    ['neurotin', 'drug:gabapentin'],
    ['pregablin', 'drug:pregabalin'],
    ['lyrcia', 'drug:pregabalin'],
    ['amitryptiline', 'drug:amitriptyline'],
    ['amitriptiline', 'drug:amitriptyline'],
    ['nortryptiline', 'drug:nortriptyline'],
    ['dulexetine', 'drug:duloxetine'],
    ['venlafexine', 'drug:venlafaxine'],
    ['tramadal', 'drug:tramadol'],
    ['tramdol', 'drug:tramadol'],
    ['ibuprofin', 'drug:ibuprofen'],
    ['naproxin', 'drug:naproxen'],
    ['predinsone', 'drug:prednisone'],
    ['methylprednisalone', 'drug:methylprednisolone'],
    ['siatica', 'condition:sciatica'],
    ['sciatica', 'condition:sciatica'],
    ['radiculapathy', 'condition:lumbar-radiculopathy'],
  ],
  abbreviation: [
    ['GBP', 'drug:gabapentin'],
    ['PGB', 'drug:pregabalin'],
    ['APAP', 'drug:acetaminophen'],
    ['TCA', 'class:tca'],
    ['SNRI', 'class:snri'],
    ['NSAIDs', 'class:nsaid'],
    ['ESI', 'therapy:epidural-steroid-injection'],
    ['TFESI', 'therapy:epidural-steroid-injection'],
    ['PT', 'therapy:physical-therapy'],
    ['SCS', 'therapy:spinal-cord-stimulator'],
    ['CES', 'condition:cauda-equina'],
    ['SLR', 'sign:straight-leg-raise'],
    ['MS', 'drug:morphine'],
    ['LBP', 'condition:low-back-pain'],
  ],
  code: [
    ['M54.31', 'condition:sciatica'],
    ['m5431', 'condition:sciatica'],
    ['M54.3', 'condition:sciatica'],
    ['M54.3-', 'condition:sciatica'],
    ['M54.42', 'condition:sciatica'],
    ['M54.16', 'condition:lumbar-radiculopathy'],
    ['M51.26', 'condition:lumbar-disc-herniation'],
    ['M48.061', 'condition:lumbar-stenosis'],
    ['G83.4', 'condition:cauda-equina'],
    ['724.3', 'condition:sciatica'],
    ['23056005', 'condition:sciatica'],
    ['N02BF01', 'drug:gabapentin'],
    ['N03AX16', 'drug:pregabalin'],
    ['S07', 'claim:S07'],
    ['s52', 'claim:S52'],
    ['RF01', 'red-flag:RF01'],
  ],
  class: [
    ['nsaid', 'class:nsaid'],
    ['opioids', 'class:opioid'],
    ['gabapentinoid', 'class:gabapentinoid'],
    ['muscle relaxant', 'class:muscle-relaxant'],
    ['muscle relaxers', 'class:muscle-relaxant'],
    ['tricyclic', 'class:tca'],
    ['corticosteroid', 'class:corticosteroid'],
    ['steroids', 'class:corticosteroid'],
    ['anti-inflammatories', 'class:nsaid'],
  ],
  condition: [
    ['sciatica', 'condition:sciatica'],
    ['sciatic pain', 'condition:sciatica'],
    ['lumbar radiculopathy', 'condition:lumbar-radiculopathy'],
    ['herniated lumbar disc', 'condition:lumbar-disc-herniation'],
    ['lumbar disc herniation', 'condition:lumbar-disc-herniation'],
    ['foot drop', 'condition:foot-drop'],
    ['saddle anaesthesia', 'condition:saddle-anesthesia'],
    ['epidural', 'therapy:epidural-steroid-injection'],
    ['physio', 'therapy:physical-therapy'],
  ],
  topic: [
    ['renal dose', 'topic:renal'],
    ['CrCl', 'topic:renal'],
    ['taper', 'topic:taper'],
    ['MME', 'topic:mme'],
    ['red flags', 'topic:red-flags'],
    ['pitfalls', 'topic:pitfalls'],
    ['max dose', 'topic:max'],
    ['elderly', 'topic:elderly'],
    ['pregnancy', 'topic:pregnancy'],
    ['contraindications', 'topic:contraindications'],
    ['next step', 'topic:plan'],
    ['NG59', 'topic:evidence'],
    ['when to review', 'topic:timing'],
  ],
  'drug and topic': [
    ['gabapentin renal', 'drug:gabapentin#renal'],
    ['renal dose of Lyrica', 'drug:pregabalin#renal'],
    ['tramadol max', 'drug:tramadol#max'],
    ['taper gabapentin', 'drug:gabapentin#taper'],
    ['duloxetine contraindications', 'drug:duloxetine#contraindications'],
    ['oxycodone MME', 'drug:oxycodone#mme'],
  ],
  'a pair': [
    ['tramadol sertraline', 'interaction:I06'],
    ['gabapentin with oxycodone', 'interaction:I01'],
  ],
  'a selection': [
    ['gabapentin 300 mg', 'drug:gabapentin'],
    ['Gabapentin 300 mg PO TID', 'drug:gabapentin'],
    ['tramadol 50mg tablets', 'drug:tramadol'],
    ['right-sided sciatica,', 'condition:sciatica'],
    ['“Lyrica”', 'drug:pregabalin'],
    ['Neurontin®', 'drug:gabapentin'],
  ],
};

describe.each(Object.entries(tables))('%s', (_, table) => {
  it.each(table)('%s finds %s first', (query, id) => {
    expect(first(query)).toBe(id);
  });
});

it.each([
  ['MS', 'multiple sclerosis'],
  ['PT', 'prothrombin time'],
  ['ESI', 'Emergency Severity Index'],
])('%s says what else it can mean: %s', (query, other) => {
  const fact = find(query)[0]?.entry.facts[0];
  expect(fact?.kind).toBe('readings');
  expect(fact?.text.toLowerCase()).toContain(other.toLowerCase());
});

it('says how it was met: a brand, a code, a near spelling', () => {
  expect(find('lyrica')[0]).toMatchObject({ how: 'name', matched: 'Lyrica' });
  expect(find('m5431')[0]).toMatchObject({ how: 'code', matched: 'M54.31' });
  expect(find('gabapantin')[0]).toMatchObject({ how: 'spelling', matched: 'gabapentin' });
});

it.each(['', '   ', '!!!', 'qqqqzzzz', '\ud800', '\u202e'])('finds nothing, and throws nothing, for %j', (query) => {
  expect(find(query)).toEqual([]);
});

it('takes a page of text as a query without harm', () => {
  expect(find('gabapentin '.repeat(10_000)).length).toBeGreaterThan(0);
});

it('gives each entry once, at most as many as asked for', () => {
  const ids = find('pain', 30).map(({ entry }) => entry.id);
  expect(new Set(ids).size).toBe(ids.length);
  expect(find('pain', 3)).toHaveLength(3);
});
