/**
 * Makes `core/text/en/real-words.json`: the real words and drug names that stand so close to a word of ours that a misspelling
 * could be theirs as well as ours. `node tests/eval/realWords.ts WORDLIST… > core/text/en/real-words.json`, one word per line
 * (made with the SCOWL lists of Debian's wamerican-large and wbritish).
 */
import { readFileSync } from 'node:fs';
import process from 'node:process';
import { bundledTerms } from '../../core/knowledge/terms.ts';
import { fold } from '../../core/text/characters.ts';
import { formsOf } from '../../core/text/lexicon.ts';
import { nameWords, termWords } from '../../core/text/termWords.ts';

/** Damerau–Levenshtein distance (optimal string alignment), given up above `most`. */
function distance(a: string, b: string, most: number): number {
  let before: number[] = [];
  let last = Array.from({ length: b.length + 1 }, (_, j) => j);
  for (let i = 1; i <= a.length; i += 1) {
    const row = [i];
    for (let j = 1; j <= b.length; j += 1) {
      const same = a[i - 1] === b[j - 1];
      let cost = Math.min((last[j] ?? 0) + 1, (row[j - 1] ?? 0) + 1, (last[j - 1] ?? 0) + (same ? 0 : 1));
      if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1])
        cost = Math.min(cost, (before[j - 2] ?? 0) + 1);
      row.push(cost);
    }
    if (Math.min(...row) > most) return most + 1;
    before = last;
    last = row;
  }
  return last[b.length] ?? most + 1;
}

const NEAR = 2;
const terms = bundledTerms();
const { all, lenient } = termWords(nameWords(formsOf(terms), terms.slots));
const byStart = new Map<string, string[]>();
for (const word of lenient) byStart.set(word.charAt(0), [...(byStart.get(word.charAt(0)) ?? []), word]);

const isNear = (word: string): boolean =>
  (byStart.get(word.charAt(0)) ?? []).some(
    (ours) => Math.abs(ours.length - word.length) <= NEAR && distance(ours, word, NEAR) <= NEAR,
  );

const listed = process.argv.slice(2).flatMap((file) => readFileSync(file, 'utf8').split(/[\s\t,;/()]+/));
const real = [...new Set(listed.map((word) => fold(word.replace(/'s$/, ''))))].filter(
  (word) => /^[a-z]{6,}$/.test(word) && !all.has(word) && isNear(word),
);
console.log(JSON.stringify(real.sort(), null, 2));
