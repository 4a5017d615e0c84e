import { describe, expect, test } from 'vitest';
import { judged } from './judged.ts';

describe('whose it is', () => {
  test.each([
    ['Mother had «sciatica».', 'other'],
    ['Her father has «lumbar stenosis» and «low back pain».', 'other | other'],
    ['Family history of «sciatica».', 'other'],
    ['FH: «sciatica» in his mother.', 'other'],
    ['His brother suffers from «low back pain».', 'other'],
    ["Mother's «sciatica» responded to surgery.", 'other'],
    ['«Low back pain» runs in the family.', 'other'],
    ['«Disc disease» (father)', 'other'],
    ['«Disc disease» in both parents.', 'other'],
    ['Mother: «sciatica». Father: healthy.', 'other'],
    ['Two sisters with «scoliosis».', 'other'],
    ['Mother had «sciatica», he has «low back pain».', 'other | '],
    ['No family history of «spondylolisthesis».', 'negated other'],
    ['Wife is «pregnant».', 'other'],
    ['Wife is tired of his «sciatica».', ''],
    ['Her mother states that she has «sciatica».', ''],
    ['Brought in by his wife with «sciatica».', ''],
    ['Lives with his mother and has «sciatica».', ''],
    ['Seen by her family doctor for «sciatica».', ''],
    ['His wife has noticed «foot drop».', ''],
    ['She has two children and «low back pain».', ''],
    ['After the birth of her daughter she developed «sciatica».', ''],
  ])('%s → %s', (sentence, expected) => {
    expect(judged(sentence, 'condition')).toBe(expected);
  });

  test.each([
    ["Took his wife's «gabapentin» once.", 'other unknown'],
    ['Her husband takes «tramadol».', 'other unknown'],
  ])('%s → %s', (sentence, expected) => {
    expect(judged(sentence, 'drug')).toBe(expected);
  });
});
