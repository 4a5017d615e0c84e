import { describe, expect, it } from 'vitest';
import { bundledTerms } from '../../../core/knowledge/terms.ts';
import { createReader } from '../../../core/text/reader.ts';

const terms = bundledTerms();
const reader = createReader(terms);
const background = new Set(terms.concepts.filter((each) => each.role === 'background').map((each) => each.id));

/** The concepts a clinician would see marked, with the words that name them. */
const marked = (text: string): readonly string[] =>
  reader
    .readNote(text)
    .mentions.filter(({ concept }) => !background.has(concept))
    .map(({ concept, surface }) => `${concept} ← ${surface}`);

/** A sentence as written in charts, what it names and with which words. */
const named: readonly (readonly [text: string, ...found: string[]])[] = [
  ['Sciatica of the right leg.', 'condition:sciatica ← Sciatica'],
  ['Lumbago with left-sided sciatica.', 'condition:sciatica ← Lumbago with left-sided sciatica'],
  ['Sciatic nerve pain since May.', 'condition:sciatica ← Sciatic nerve pain'],
  ['Dx: M54.31', 'condition:sciatica ← M54.31'],
  ['Ischialgie links', 'condition:sciatica ← Ischialgie'],
  ['L5 radiculopathy', 'condition:lumbar-radiculopathy ← L5 radiculopathy'],
  ['Left L5-S1 radiculopathy', 'condition:lumbar-radiculopathy ← L5-S1 radiculopathy'],
  ['Lumbar radicular pain', 'condition:lumbar-radiculopathy ← Lumbar radicular pain'],
  ['lower extremity radiculopathy', 'condition:lumbar-radiculopathy ← lower extremity radiculopathy'],
  ['lumbosacral radiculitis', 'condition:lumbar-radiculopathy ← lumbosacral radiculitis'],
  ['impingement of the right L5 nerve root', 'condition:lumbar-radiculopathy ← impingement of the right L5 nerve root'],
  ['disk herniation at L5-S1', 'condition:lumbar-disc-herniation ← disk herniation at L5-S1'],
  ['L4-5 and L5-S1 disc herniation', 'condition:lumbar-disc-herniation ← L4-5 and L5-S1 disc herniation'],
  ['herniated nucleus pulposus at L4-L5', 'condition:lumbar-disc-herniation ← herniated nucleus pulposus at L4-L5'],
  ['HNP at L4/5', 'condition:lumbar-disc-herniation ← HNP at L4/5'],
  ['lumbar disc bulge', 'condition:lumbar-disc-herniation ← lumbar disc bulge'],
  [
    'a recurrent herniation of the L4-5 disk',
    'condition:lumbar-disc-herniation ← recurrent herniation of the L4-5 disk',
  ],
  ['lumbar spinal stenosis', 'condition:lumbar-stenosis ← lumbar spinal stenosis'],
  ['spinal stenosis, lumbar region', 'condition:lumbar-stenosis ← spinal stenosis, lumbar region'],
  [
    'neural foraminal stenosis at L4-5 and L5-S1',
    'condition:lumbar-stenosis ← neural foraminal stenosis at L4-5 and L5-S1',
  ],
  ['low back pain', 'condition:low-back-pain ← low back pain'],
  ['LOW-BACK PAIN', 'condition:low-back-pain ← LOW-BACK PAIN'],
  ['She has LBP.', 'condition:low-back-pain ← LBP'],
  ['pain in her lower back', 'condition:low-back-pain ← pain in her lower back'],
  ['pain and tightness in his low back', 'condition:low-back-pain ← pain and tightness in his low back'],
  ['grade I spondylolisthesis of L5 on S1', 'condition:spondylolisthesis ← spondylolisthesis'],
  ['left footdrop', 'condition:foot-drop ← footdrop'],
  ['numbness in the saddle area', 'condition:saddle-anesthesia ← numbness in the saddle area'],
  ['perianal numbness', 'condition:saddle-anesthesia ← perianal numbness'],
  ['cauda equina syndrome', 'condition:cauda-equina ← cauda equina syndrome'],
  ['urinary retention', 'condition:bladder-bowel-dysfunction ← urinary retention'],
  ['bowel or bladder incontinence', 'condition:bladder-bowel-dysfunction ← bowel or bladder incontinence'],
  [
    'loss of control of his bowel or bladder',
    'condition:bladder-bowel-dysfunction ← loss of control of his bowel or bladder',
  ],
  ['Straight-leg raising to 30 degrees', 'sign:straight-leg-raise ← Straight-leg raising'],
  ['SLRs to 80 degrees', 'sign:straight-leg-raise ← SLRs'],
  [
    'transforaminal epidural steroid injections',
    'therapy:epidural-steroid-injection ← transforaminal epidural steroid injections',
  ],
  ['a lumbar steroid injection', 'therapy:epidural-steroid-injection ← lumbar steroid injection'],
  ['TFESI last week', 'therapy:epidural-steroid-injection ← TFESI'],
  ['selective nerve root blocks', 'therapy:nerve-block ← selective nerve root blocks'],
  ['microdiskectomy in 2019', 'therapy:discectomy ← microdiskectomy'],
  ['dorsal column stimulator', 'therapy:spinal-cord-stimulator ← dorsal column stimulator'],
  ['a home exercise program', 'therapy:exercise-program ← home exercise program'],
  ['outpatient physiotherapy', 'therapy:physical-therapy ← outpatient physiotherapy'],
  ['nonsteroidal anti-inflammatory medication', 'class:nsaid ← nonsteroidal anti-inflammatory medication'],
  ['antiinflammatories', 'class:nsaid ← antiinflammatories'],
  ['muscle relaxers', 'class:muscle-relaxant ← muscle relaxers'],
  ['narcotic pain medicine', 'class:opioid ← narcotic pain medicine'],
  ['a course of oral steroids', 'class:corticosteroid ← oral steroids'],
  ['tricyclic antidepressants', 'class:tca ← tricyclic antidepressants'],
];

describe('charts name', () => {
  it.each(named)('%s', (text, ...found) => {
    expect(marked(text)).toEqual(found);
  });
});

/** Terms whose words do not say which region; what stands around them does. */
const decided: readonly (readonly [text: string, ...concepts: string[]])[] = [
  ['MRI of the lumbar spine shows a disc protrusion.', 'condition:lumbar-disc-herniation'],
  ['MRI of the cervical spine shows a disc protrusion.'],
  ['There is radiculopathy in the left leg with sciatica.', 'condition:lumbar-radiculopathy', 'condition:sciatica'],
  ['Neck pain with radiculopathy to the arm.'],
  ['ESI at L4-5 gave relief.', 'therapy:epidural-steroid-injection'],
  ['Triage: ESI level 3.'],
  ['Refer to PT twice weekly.', 'therapy:physical-therapy'],
  ['PT 13.2 sec, INR 1.1, PTT 30.'],
  ['The pt is well today.'],
  ['SCS trial with paddle leads.', 'therapy:spinal-cord-stimulator'],
  ['A steroid injection into the shoulder.', 'therapy:joint-steroid-injection'],
  ['LDH 340 U/L, AST 40.'],
  ['Labs: TCA peel of warts.'],
];

describe('the words around a term decide', () => {
  it.each(decided)('%s', (text, ...concepts) => {
    const found = reader.readNote(text).mentions.filter(({ concept }) => !background.has(concept));
    expect(found.map(({ concept }) => concept)).toEqual(concepts);
  });
});

describe('near misses are not marked', () => {
  it.each([
    ['C6 radiculopathy'],
    ['left cervical radiculopathy'],
    ['upper extremity radicular symptoms'],
    ['diffuse polyradiculopathy'],
    ['herniated nucleus pulposus, C5-C6'],
    ['disc bulge at C6-7, C5-6 and C4-5'],
    ['cervical spinal stenosis'],
    ['aortic stenosis and carotid stenosis'],
    ['sciatic notch tenderness'],
    ['sciatic nerve palsy after hip surgery'],
    ['piriformis syndrome'],
    ['meralgia paresthetica'],
    ['hip osteoarthritis'],
    ['SI joint dysfunction'],
    ['peroneal neuropathy'],
    ['peripheral neuropathy'],
    ['Modic type 1 endplate changes'],
    ['plumbago in the garden'],
    ['gallbladder problems'],
    ['stress urinary incontinence'],
    ['femoral nerve block for anesthesia'],
    ['vagal stimulator'],
    ['bulging fontanelle'],
    ['tongue protrudes in the midline'],
    ['diet and exercise'],
    ['triamcinolone nasal steroid spray'],
    ['anabolic steroids'],
    ['narcotic bowel syndrome'],
    ['back pain'],
  ])('%s', (text) => {
    expect(marked(text)).toEqual([]);
  });
});
