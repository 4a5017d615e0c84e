import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { jsonProblems } from '../../../core/cli/jsonText.ts';

describe('jsonProblems finds the place a person must put right', () => {
  it.each([
    ['{"a": [1, 2,]}', 1, 13, 'a value'],
    ['{\n  "a": 1\n  "b": 2\n}', 3, 3, '"," or "}"'],
    ['{"a": 1,}', 1, 9, 'a key in double quotes'],
    ["{'a': 1}", 1, 2, 'a key in double quotes'],
    ['{"a" 1}', 1, 6, '":"'],
    ['[1, 2', 1, 6, '"," or "]"'],
    ['[01]', 1, 3, '"," or "]"'],
    ['"a\nb"', 1, 1, 'a value'],
    ['', 1, 1, 'a value'],
    ['{} {}', 1, 4, 'the end of the file'],
    ['[tru]', 1, 2, 'a value'],
  ])('%j', (text, line, column, expected) => {
    expect(jsonProblems(text)).toMatchObject([{ line, column, expected }]);
  });

  it('finds a key given twice, of which JSON.parse keeps the last without a word', () => {
    expect(jsonProblems('{"a": 1,\n "b": {"a": 1},\n "a": 2}')).toMatchObject([
      { line: 3, column: 2, found: 'the key "a" a second time' },
    ]);
  });

  it('agrees with JSON.parse on every text, valid or mangled', () => {
    const accepted = (text: string): boolean => {
      try {
        JSON.parse(text);
        return true;
      } catch {
        return false;
      }
    };
    fc.assert(
      fc.property(
        fc.json(),
        fc.nat(),
        fc.constantFrom('', ',', '"', '}', ']', ':', '0', ' ', 'e', '\n'),
        (json, at, sign) => {
          const cut = at % (json.length + 1);
          const text = json.slice(0, cut) + sign + json.slice(cut + 1);
          const problems = jsonProblems(text).filter((problem) => !problem.found.includes('a second time'));
          expect(problems.length === 0).toBe(accepted(text));
        },
      ),
      { numRuns: 2000 },
    );
  });
});
