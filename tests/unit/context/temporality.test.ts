import { describe, expect, test } from 'vitest';
import { judged } from './judged.ts';

const rows: Readonly<Record<string, readonly (readonly [string, string])[]>> = {
  'the past': [
    ['History of «sciatica».', 'historical'],
    ['H/o «lumbar stenosis» and «low back pain».', 'historical | historical'],
    ['PMH «sciatica», HTN.', 'historical'],
    ['Past medical history significant for «low back pain», «sciatica», and diabetes.', 'historical | historical'],
    ['Status post «lumbar fusion».', 'historical'],
    ['S/p «laminectomy» in 2004.', 'historical'],
    ['Prior «disc herniation».', 'historical'],
    ['He had «sciatica» in 1998.', 'historical'],
    ['She had «sciatica» 10 years ago.', 'historical'],
    ['Episodes of «sciatica» in the past.', 'historical'],
    ['«Sciatica» was diagnosed in 2009.', 'historical'],
    ['Previously diagnosed «spondylolisthesis».', 'historical'],
    ['«Sciatica» history.', 'historical'],
    ['No history of «sciatica».', 'negated historical'],
    ['Denies a history of «low back pain».', 'negated historical'],
    ['No prior «back surgery».', 'negated historical'],
    ['Patient with a history of «sciatica» who presents with «foot drop».', 'historical | '],
    ['History of «hypertension», now with «sciatica».', 'historical | '],
  ],
  'the present, though it says "history" or "past"': [
    ['Presents with a 3 month history of «low back pain».', ''],
    ['A two-week history of «sciatica» and «leg weakness».', ' | '],
    ['Long history of «low back pain».', ''],
    ['History of present illness: «sciatica» for 2 weeks.', ''],
    ['«Sciatica» over the past 3 weeks.', ''],
    ['«Low back pain» since 2010.', ''],
    ['«Sciatica» which began 3 years ago.', ''],
    ['History and physical: «sciatica».', ''],
    ['Complains of «low back pain» radiating to the left leg.', ''],
    ['Currently has «sciatica».', ''],
    ['History obtained from patient: «sciatica» since Monday.', ''],
    ['Compared to previous MRI, «disc herniation» is larger.', ''],
    ['42 year old with «sciatica».', ''],
  ],
  'what may come': [
    ['Return if you develop «saddle numbness» or «bladder dysfunction».', 'hypothetical | hypothetical'],
    ['If «sciatica» persists, MRI.', 'hypothetical'],
    ['Should she develop «foot drop», refer urgently.', 'hypothetical'],
    ['Call for any «weakness».', 'hypothetical'],
    ['Advised of red flags: «saddle anaesthesia», «urinary retention».', 'hypothetical | hypothetical'],
    [
      'Risks including «infection», «nerve damage», and «paralysis» were discussed.',
      'hypothetical | hypothetical | hypothetical',
    ],
    ['The risks of «bleeding» and «infection» were explained.', 'hypothetical | hypothetical'],
    ['Warned about symptoms of «cauda equina syndrome».', 'hypothetical'],
    ['To prevent «low back pain», lift with the legs.', 'hypothetical'],
    ['Safety netted for «cauda equina».', 'hypothetical'],
    [
      'Return to ED if any new «weakness», «numbness», or «incontinence».',
      'hypothetical | hypothetical | hypothetical',
    ],
  ],
};

for (const [phenomenon, table] of Object.entries(rows)) {
  describe(phenomenon, () => {
    test.each(table)('%s → %s', (sentence, expected) => {
      expect(judged(sentence, 'condition')).toBe(expected);
    });
  });
}
