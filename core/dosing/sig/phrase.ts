/** Reads the phrases of the vocabulary: frequencies, times of day, routes, "as needed", "as directed", "then", "increase to". */
import type { Route } from '../dose.ts';
import { ratio, span } from '../ratio.ts';
import { readBritish, readStep, readTimedStep } from './course.ts';
import { readForm } from './form.ts';
import type { Item, ItemBody } from './item.ts';
import { readMaximum } from './maximum.ts';
import type { Read } from './number.ts';
import type { Token } from './tokens.ts';
import { isWord, type Phrase, phrasesFrom } from './vocabulary.ts';

/** Says how regularly, beside a frequency that says how often: "tds, every day". */
const REGULAR = /^(?:(?:every|each) day|everyday)$/;

/** The longest phrase of the vocabulary at `i`, and the index after it. Words may be joined ("twice-daily"). */
export function phraseAt(tokens: readonly Token[], i: number): { phrase: Phrase; next: number } | undefined {
  for (const phrase of phrasesFrom(tokens[i]?.text ?? '') ?? []) {
    const next = endOf(phrase.words, tokens, i);
    if (next !== undefined) return { phrase, next };
  }
  return undefined;
}

function endOf(words: readonly string[], tokens: readonly Token[], i: number): number | undefined {
  let at = i + 1;
  for (let k = 1; k < words.length; k += 1) {
    if (/^[-/]$/.test(tokens[at]?.text ?? '') && tokens[at + 1]?.kind === 'word' && !tokens[at]?.spaced) at += 1;
    if (tokens[at]?.text !== words[k]) return undefined;
    at += 1;
  }
  return at;
}

/** What the phrase at `i` says; undefined where its words mean something else here. */
export function readPhrase(tokens: readonly Token[], i: number, items: readonly Item[]): Read<ItemBody> | undefined {
  const found = phraseAt(tokens, i);
  if (!found) return undefined;
  const { phrase, next } = found;
  const item = (value: ItemBody, at = next): Read<ItemBody> => ({ value, next: at });
  const before = tokens[i - 1];
  const token = tokens[i] as Token;
  switch (phrase.kind) {
    case 'times': {
      // "… times daily" whose number could not be read
      if (before?.text === 'times') return undefined;
      const [n = '1', d = '1'] = phrase.value.split('/');
      const isOd = token.text === 'od' || (token.text === 'o' && phrase.words[1] === 'd');
      const times = span(ratio(Number(n), Number(d)));
      // "1 drop OD": the right eye.
      const last = items.at(-1);
      if (isOd && last?.kind === 'count' && last.unit === 'drop' && last.next === i) return item({ kind: 'eye' });
      const said = phrase.words.join(' ');
      const vague = said === 'daily' || isOd;
      const regular = REGULAR.test(said);
      return item({ kind: 'times', times, daily: true, ...(vague ? { vague } : {}), ...(regular ? { regular } : {}) });
    }
    case 'weekly': {
      const [n = '1', d = '1'] = phrase.value.split('/');
      return item({ kind: 'times', times: span(ratio(Number(n), Number(d))), daily: false });
    }
    case 'slot':
      if (!isSlotHere(tokens, i, phrase)) return undefined;
      return item({ kind: 'slot', slot: phrase.value });
    case 'afterDose': {
      const last = items.at(-1);
      const follows =
        last !== undefined && last.next === i && /^(mass|count|pattern|route|combination)$/.test(last.kind);
      const after = tokens[next];
      const ends =
        after === undefined ||
        after.kind === 'sign' ||
        phraseAt(tokens, next)?.phrase.kind === 'prn' ||
        isWord('duration', after.text) ||
        readBritish(tokens, next) !== undefined;
      return follows && ends && after?.text !== '-' ? item({ kind: 'slot', slot: phrase.value }) : undefined;
    }
    case 'meals':
      return /^(?:before|after|with|at|during|each|every|q|qac|tidac)$/.test(before?.text ?? token.text)
        ? item({ kind: 'meals' })
        : undefined;
    case 'mealTiming':
      return item({
        kind: phrase.words.includes('meals') || /^(ac|pc)$/.test(phrase.words.join('')) ? 'meals' : 'verb',
      });
    case 'weekday':
      if (/^(?:started|starting|since|until|till|by|last|next|this|from|beginning|seen|due)$/.test(before?.text ?? ''))
        return undefined;
      if (
        /^(?:sun|sat|mon|fri|wed|m|thu)$/.test(token.text) &&
        token.written === token.text &&
        /^(?:in|the|from)$/.test(before?.text ?? '')
      )
        return undefined;
      return item({ kind: 'weekday' });
    case 'once':
      return item({ kind: 'once' });
    case 'route':
      return item({ kind: 'route', route: phrase.value as Route });
    case 'topical':
      return item({ kind: 'topical' });
    case 'pack':
      return item({ kind: 'pack' });
    case 'release': {
      const spelled = phrase.words.length > 1;
      const shouted = token.written === token.written.toUpperCase();
      const beside =
        tokens[next]?.kind === 'number' || readForm(tokens, next) !== undefined || items.at(-1)?.next === i;
      if (token.text === 'pr' && !(shouted && tokens[next]?.kind === 'number'))
        return item({ kind: 'route', route: 'rectal' });
      return spelled || (shouted && beside)
        ? item({ kind: 'release', release: phrase.value as 'extended' })
        : undefined;
    }
    case 'prn':
      if (phrase.words.join('') === 'sos' && token.written !== token.text && token.written !== 'SOS') return undefined;
      return item({ kind: 'prn' });
    case 'directed':
      return item({ kind: 'directed' });
    case 'max':
      return readMaximum(tokens, next) ?? item({ kind: 'verb' });
    case 'upTo':
      return item({ kind: 'upTo' });
    case 'then':
      return item({ kind: 'link', link: 'then' });
    case 'increase':
      return readTimedStep(tokens, next, false) ?? item({ kind: 'link', link: 'increase' });
    case 'decrease':
      return readTimedStep(tokens, next, true) ?? item({ kind: 'link', link: 'decrease' });
    case 'replace':
      return item({ kind: 'link', link: 'replace' });
    case 'stepUp':
    case 'stepDown':
      return (
        readStep(tokens, next, phrase.kind === 'stepDown') ??
        (phrase.kind === 'stepDown' ? item({ kind: 'taper' }) : undefined)
      );
    case 'past':
      return item({ kind: 'past' });
    case 'pastAmount':
      // "was 300 mg", "started at 300 mg", where "started at bedtime" and "was increased" say something else.
      return tokens[next]?.kind === 'number' ? item({ kind: 'past', amount: true }) : undefined;
    case 'taper':
      return item({ kind: 'taper' });
    case 'divided':
      return item({ kind: 'divided' });
    case 'total':
      return item({ kind: 'total', ofDay: phrase.words.includes('daily') || phrase.words[0] === 'tdd' });
    case 'unknownDose':
      return item({ kind: 'unknownDose' });
    case 'nebulise':
      return item({ kind: 'route', route: 'inhaled' });
    default:
      return undefined;
  }
}

/** "am", "tea", "on": words of other meanings too. */
function isSlotHere(tokens: readonly Token[], i: number, phrase: Phrase): boolean {
  const word = phrase.words[0];
  const before = tokens[i - 1]?.text ?? '';
  if (phrase.words.length === 1 && word === 'am' && tokens[i]?.written === 'am') {
    return (
      before !== 'i' &&
      (i === 0 ||
        tokens[i - 1]?.kind === 'number' ||
        /^(?:the|q|every|each|in|mg|mcg|tab|tabs|tablet|tablets|cap|caps|capsule|capsules|daily|bid|and|po|,|:|\/|@|g)$/.test(
          before,
        ))
    );
  }
  if (word === 'sleep' || word === 'tea')
    return /^(?:before|to|with|at|sleep)$/.test(before) && (word === 'tea' || before === 'before');
  if (/^(?:yesterday|last|this|that|good|other|tomorrow)$/.test(before)) return false;
  return true;
}
