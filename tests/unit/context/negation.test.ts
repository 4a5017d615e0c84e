import { describe, expect, test } from 'vitest';
import { judged } from './judged.ts';

/** Each row: a sentence with its findings marked, and what is said of them where it is more than "she has it". */
const rows: Readonly<Record<string, readonly (readonly [string, string])[]>> = {
  'a word before': [
    ['Denies «sciatica».', 'negated'],
    ['She denied any «low back pain» or «leg weakness».', 'negated | negated'],
    ['Pt denies having had «saddle anaesthesia».', 'negated'],
    ['No «sciatica».', 'negated'],
    ['There is no «foot drop».', 'negated'],
    ['No evidence of «lumbar stenosis».', 'negated'],
    ['No radiographic evidence for «spondylolisthesis».', 'negated'],
    ['No signs or symptoms of «cauda equina syndrome».', 'negated'],
    ['MRI negative for «disc herniation».', 'negated'],
    ['Without «radicular symptoms».', 'negated'],
    ['Ambulates w/o «pain».', 'negated'],
    ['Absence of «saddle numbness».', 'negated'],
    ['The canal is free of «stenosis».', 'negated'],
    ['Never had «sciatica».', 'negated'],
    ['She has never complained of «leg pain».', 'negated'],
    ['He does not have «radiculopathy».', 'negated'],
    ["Doesn't have «sciatica».", 'negated'],
    ['MRI did not show «disc herniation».', 'negated'],
    ['MRI fails to reveal «nerve root compression».', 'negated'],
    ['Unremarkable for «disc herniation».', 'negated'],
    ['Neither «weakness» nor «numbness» was found.', 'negated | negated'],
    ['This is hip pain rather than «sciatica».', 'negated'],
    ['Findings are not consistent with «radiculopathy».', 'negated'],
    ['Ruled out for «cauda equina syndrome» last night.', 'negated'],
    ['MRI ruled out «cauda equina syndrome».', 'negated'],
    ['Low suspicion for «cauda equina syndrome».', 'negated'],
    ['Was not «lethargic» or «agitated».', 'negated | negated'],
    ['Nil «bladder dysfunction».', 'negated'],
    ['O/E: nil «neurological deficit», power 5/5.', 'negated'],
    ['In no «acute distress».', 'negated'],
    ['She is not in any «pain».', 'negated'],
  ],
  'a word after': [
    ['«Sciatica»: negative.', 'negated'],
    ['«Sciatica»: no', 'negated'],
    ['«Numbness» - none', 'negated'],
    ['«Foot drop» is absent.', 'negated'],
    ['«Cauda equina syndrome» was ruled out.', 'negated'],
    ['«Disc herniation» has been excluded by MRI.', 'negated'],
    ['«Stenosis» not seen.', 'negated'],
    ['«Leg weakness» is denied.', 'negated'],
    ['«Fever», «chills», and «weight loss» were denied.', 'negated | negated | negated'],
    ['«Nerve root compression» is not identified.', 'negated'],
    ['«Saddle anesthesia» (-)', 'negated'],
    ['«Saddle anaesthesia» -ve, «leg pain» +ve', 'negated | '],
    ['«Sciatica» unlikely.', 'negated'],
    ['«Sciatica» is no longer present.', 'negated'],
    ['Her «sciatica» has completely resolved.', 'negated historical'],
    ['«Pain» free today.', 'negated'],
  ],
  'lists that share one word': [
    ['Denies «fever», «chills», or «weight loss».', 'negated | negated | negated'],
    ['No «murmurs», «gallops», or «rubs».', 'negated | negated | negated'],
    ['No «weakness», «numbness», «tingling» but has «leg pain».', 'negated | negated | negated | '],
    ['Negative for: «bowel incontinence»; «bladder incontinence»; «saddle numbness».', 'negated | negated | negated'],
    ['No «bowel» or «bladder dysfunction», and no «foot drop».', 'negated | negated | negated'],
    ['Denies «weakness»/«numbness».', 'negated | negated'],
    ['No «fever» and no «weight loss», she has «sciatica».', 'negated | negated | '],
    ['Neck supple, no «lymphadenopathy», lungs are «clear».', 'negated | '],
    ['No «fracture», mild «scoliosis».', 'negated | '],
    ['No «fracture» and normal «alignment».', 'negated | '],
    ['He has «low back pain» but no «sciatica».', ' | negated'],
    ['Denies «sciatica», but reports «low back pain».', 'negated | '],
    ['No «sciatica», reports «back pain» on the left.', 'negated | '],
    ['No «sciatica» although she has «low back pain».', 'negated | '],
    ['No «weakness» other than «foot drop».', 'negated | '],
    ['No «sciatica»; «low back pain» is worse.', 'negated | '],
    ['No «radiculopathy» and the patient has «low back pain».', 'negated | '],
  ],
  'where the scope ends': [
    ['No medication for his «sciatica».', ''],
    ['She does not sleep because of «sciatica».', ''],
    ['Not able to stand due to «low back pain».', ''],
    ['Denies trauma. «Sciatica» since May.', ''],
    ['Denies trauma.\n\n«Sciatica» since May.', ''],
    ['No trauma in the past. Has «sciatica».', ''],
    ['Reports «sciatica». Denies trauma.', ''],
    ['«Sciatica», no foot drop.', ''],
    ['No fever, who presents with «sciatica».', ''],
  ],
  'words that only look like a negation': [
    ['No change in «low back pain».', ''],
    ['No increase in «leg weakness».', ''],
    ['No relief of «sciatica» with ibuprofen.', ''],
    ['No improvement in his «sciatica».', ''],
    ['Not only «low back pain» but also «sciatica».', ' | '],
    ['«Sciatica» not relieved by NSAIDs.', ''],
    ['«Sciatica» is not improving.', ''],
    ['«Sciatica» has not resolved.', ''],
    ['«Low back pain» not well controlled.', ''],
    ['There is no doubt that this is «sciatica».', ''],
    ['«Sciatica» without improvement.', ''],
    ['Walks without difficulty despite «sciatica».', ''],
    ['She does not deny «sciatica».', ''],
    ['Not without «leg pain».', ''],
    ['MRI without contrast shows «lumbar stenosis».', ''],
    ['Admits to «leg numbness».', ''],
    ['Positive for «sciatica», negative for «foot drop».', ' | negated'],
  ],
  possible: [
    ['Rule out «cauda equina syndrome».', 'possible'],
    ['R/o «lumbar radiculopathy».', 'possible'],
    ['Possible «sciatica».', 'possible'],
    ['Probable «lumbar stenosis».', 'possible'],
    ['Likely «lumbar radiculopathy».', 'possible'],
    ['?«cauda equina»', 'possible'],
    ['? «sciatica»', 'possible'],
    ['«Sciatica»?', 'possible'],
    ['Suspicious for «disc herniation».', 'possible'],
    ['She may have «lumbar stenosis».', 'possible'],
    ['Questionable «foot drop».', 'possible'],
    ['«Cauda equina syndrome» cannot be excluded.', 'possible'],
    ['Cannot rule out «lumbar stenosis».', 'possible'],
    ['«Radiculopathy» has not been ruled out.', 'possible'],
    ['«Sciatica» is possible.', 'possible'],
    ['«Sciatica» versus «piriformis syndrome».', 'possible | possible'],
    ['Differential includes «lumbar stenosis» and «disc herniation».', 'possible | possible'],
    ['MRI to evaluate for «lumbar stenosis».', 'possible'],
    ['Symptoms suggestive of «lumbar radiculopathy».', 'possible'],
    ['Concern for «cauda equina syndrome».', 'possible'],
    ['No evidence of possible «disc herniation».', 'negated'],
    ['No fever, possible «sciatica».', 'possible'],
    ['Symptoms consistent with «sciatica».', ''],
    ['Impression: presumed «disc prolapse» L5/S1.', 'possible'],
  ],
};

for (const [phenomenon, table] of Object.entries(rows)) {
  describe(phenomenon, () => {
    test.each(table)('%s → %s', (sentence, expected) => {
      expect(judged(sentence, 'condition')).toBe(expected);
    });
  });
}

describe('a straight leg raise that is negative or normal is negated', () => {
  test.each([
    ['«Straight leg raise» negative bilaterally.', 'negated'],
    ['«SLR» negative.', 'negated'],
    ['Negative «straight leg raise».', 'negated'],
    ['«Straight leg raising» was negative on the left.', 'negated'],
    ['«SLR»: neg', 'negated'],
    ['«SLR» (-) bilaterally', 'negated'],
    ['(-) «SLR»', 'negated'],
    ['«SLR» -ve', 'negated'],
    ['«Straight leg raise» is normal.', 'negated'],
    ['Normal «straight leg raise».', 'negated'],
    ['«Straight leg raise», FABER and FADIR negative.', 'negated'],
    ['Lumbar: negative «straight leg raise», normal reflexes.', 'negated'],
    ['«SLR» positive on the left.', ''],
    ['Positive «straight leg raise» at 40 degrees.', ''],
    ['«SLR» +ve at 30°', ''],
    ['«SLR» (+)', ''],
    ['Reflexes absent, «SLR» positive.', ''],
    ['«SLR» positive, reflexes absent.', ''],
    ['No pain with «straight leg raise».', 'negated'],
    ['«Straight leg raise» negative on the right, positive on the left.', ''],
    ['«SLR» 90 degrees bilaterally.', 'negated'],
    ['«Straight leg raise» does not reproduce his leg pain.', 'negated'],
    ['«SLR» normal, power normal.', 'negated'],
    ['Gait normal, «SLR» positive right.', ''],
  ])('%s → %s', (sentence, expected) => {
    expect(judged(sentence, 'sign')).toBe(expected);
  });

  test('but "normal" negates no other finding', () => {
    expect(judged('«Gait» is normal.', 'condition')).toBe('');
  });
});

describe('a target that holds its own negation', () => {
  test.each([
    ['«No known drug allergies».', 'negated'],
    ['«NO EVIDENCE OF ACUTE DISEASE».', 'negated'],
    ['«Chest wall nontender».', ''],
    ['«Skin is warm without lesion».', ''],
  ])('%s → %s', (sentence, expected) => {
    expect(judged(sentence, 'condition')).toBe(expected);
  });
});
