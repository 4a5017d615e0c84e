import type { Route } from '../dose.ts';
import { compare, hull, ONE, ratio, span } from '../ratio.ts';
import { readAmount, readForm } from './amount.ts';
import { readDayLabel, readDelay, readDuration, readQuantity, readStep } from './course.ts';
import type { Item, ItemBody } from './item.ts';
import { readMaximum } from './maximum.ts';
import { type Read, readSpan } from './number.ts';
import { readClock, readTiming } from './timing.ts';
import type { Token } from './tokens.ts';
import { isWord, numberWords, type Phrase, phrasesFrom, romanNumerals } from './vocabulary.ts';

/** Words that carry no meaning between two parts of a sig; they do not count as a gap. */
const FILLERS =
  /^(?:of|the|to|be|a|an|for|at|in|by|is|s|as|and|with|dose|doses|taken|given|then|on|or|from|her|his|my|their|your|was|per|total|mouth|about|started|start|his)$/;
/** Words before a number that make it something else than a count. */
const NOT_A_COUNT =
  /^(?:age|aged|pain|grade|type|section|level|stage|step|number|no|vitamin|room|score|l|s|c|t|phase|class|version|nyha|asa|bmi|hba1c|creatinine|egfr|crcl|bp|pulse)$/;

/** No one writes "five 300 mg capsules" for a single dose more often than the 5 belongs to something else. */
const MOST_PIECES = ratio(4);

/** The longest phrase of the vocabulary at `i`. */
export function phraseAt(tokens: readonly Token[], i: number): Phrase | undefined {
  const phrases = phrasesFrom(tokens[i]?.text ?? '');
  return phrases?.find(({ words }) =>
    words.every((word, k) => tokens[i + k]?.text === word && (k === 0 || !isJoint(tokens[i + k - 1], tokens[i + k]))),
  );
}
/** "b.i.d" may be written in one; "a d" of "a day" may not be pieced together from other words. */
const isJoint = (a: Token | undefined, b: Token | undefined): boolean => a?.kind !== 'word' || b?.kind === 'sign';

function readPhrase(tokens: readonly Token[], i: number, items: readonly Item[]): Read<ItemBody> | undefined {
  const phrase = phraseAt(tokens, i);
  if (!phrase) return undefined;
  const next = i + phrase.words.length;
  const item = (value: ItemBody, at = next): Read<ItemBody> => ({ value, next: at });
  const before = tokens[i - 1];
  const token = tokens[i] as Token;
  switch (phrase.kind) {
    case 'times': {
      const [n = '1', d = '1'] = phrase.value.split('/');
      const isOd = token.text === 'od' || (token.text === 'o' && phrase.words[1] === 'd');
      const times = span(ratio(Number(n), Number(d)));
      const vague = phrase.words.join(' ') === 'daily' || isOd;
      return item({ kind: 'times', times, daily: true, ...(vague ? { vague } : {}) });
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
        phraseAt(tokens, next)?.kind === 'prn' ||
        isWord('duration', after.text);
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
      return item({ kind: 'link', link: 'increase' });
    case 'decrease':
      return item({ kind: 'link', link: 'decrease' });
    case 'replace':
      return item({ kind: 'link', link: 'replace' });
    case 'stepUp':
    case 'stepDown':
      return (
        readStep(tokens, next, phrase.kind === 'stepDown') ??
        (phrase.kind === 'stepDown' ? item({ kind: 'taper' }) : undefined)
      );
    case 'taper':
      return item({ kind: 'taper' });
    case 'divided':
      return item({ kind: 'divided' });
    case 'total':
      return item({ kind: 'total' });
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

/** A number with neither unit nor form, where a count of tablets stands ("1 po bid", "500 mg two at bedtime"). */
function readBare(tokens: readonly Token[], i: number, items: readonly Item[]): Read<ItemBody> | undefined {
  const token = tokens[i] as Token;
  const before = tokens[i - 1];
  if (
    before &&
    !token.spaced &&
    before.kind !== 'number' &&
    before.text !== '(' &&
    before.text !== '×' &&
    before.text !== 'x' &&
    before.text !== ',' &&
    before.text !== '~'
  )
    return undefined;
  if (
    before &&
    (NOT_A_COUNT.test(before.text) ||
      isWord('months', before.text) ||
      before.text === '#' ||
      (before.text === ':' && tokens[i - 2]?.kind === 'number'))
  )
    return undefined;
  const amount = readSpan(tokens, i);
  if (!amount) return undefined;
  let at = amount.next;
  // "2. ibuprofen": the number of a line.
  const isMarker =
    token.kind === 'number' &&
    (tokens[at]?.text === '.' || tokens[at]?.text === ')') &&
    tokens[at]?.start === token.end;
  if (isMarker && !isWord('verb', before?.text) && before?.text !== '(') return undefined;
  if (tokens[at]?.text === '%' || tokens[at]?.text === ':' || tokens[at]?.text === '°') return undefined;
  const value: ItemBody = { kind: 'count', amount: amount.value, unit: '', bare: true };
  const last = items.at(-1);
  const afterStrength = last !== undefined && last.kind === 'mass' && i - last.next <= 3;
  const afterVerb = before !== undefined && isWord('verb', before.text);
  // "1x3": one, three times a day.
  if ((tokens[at]?.text === 'x' || tokens[at]?.text === '×') && tokens[at + 1]?.kind === 'number')
    return { value, next: at };
  // "two 300 mg capsules"
  if (
    tokens[at]?.kind === 'number' &&
    compare(amount.value.high, MOST_PIECES) <= 0 &&
    readAmount(tokens, at)?.value.kind === 'mass'
  )
    return { value, next: at };
  if (tokens[at]?.text === ')') at += 1;
  for (let skips = 0; skips < 8; skips += 1) {
    const after = tokens[at];
    if (after === undefined) return i === 0 || afterStrength || afterVerb ? { value, next: amount.next } : undefined;
    if (after.text === ',' || after.text === '.' || after.text === ';' || after.text === '\n' || after.text === '(') {
      if (afterStrength || afterVerb) return { value, next: amount.next };
      if (after.text !== ',' && after.text !== '(') return undefined;
      at += 1;
      continue;
    }
    const kind = phraseAt(tokens, at)?.kind;
    if (
      kind === 'times' ||
      kind === 'weekly' ||
      kind === 'slot' ||
      kind === 'prn' ||
      kind === 'once' ||
      kind === 'directed' ||
      kind === 'afterDose'
    )
      return { value, next: amount.next };
    if (kind === 'route') {
      if (i === 0 || afterStrength || afterVerb) return { value, next: amount.next };
      at += phraseAt(tokens, at)?.words.length ?? 1;
      continue;
    }
    if (readTiming(tokens, at)) return { value, next: amount.next };
    if (/^(?:to|be|taken|given|in|the|at|with|after|before|every|each|q)$/.test(after.text)) {
      at += 1;
      continue;
    }
    return afterVerb || (afterStrength && numberWords.has(token.text)) ? { value, next: amount.next } : undefined;
  }
  return undefined;
}

/** "1x3" and "x3/day" without a unit of time: so many times a day. */
function readCross(tokens: readonly Token[], i: number, items: readonly Item[]): Read<ItemBody> | undefined {
  if (tokens[i]?.text !== 'x' && tokens[i]?.text !== '×') return undefined;
  const number = readSpan(tokens, i + 1);
  if (!number) return undefined;
  const last = items.at(-1);
  const after = tokens[number.next]?.text ?? '';
  if (/^doses?$/.test(after)) return { value: { kind: 'once' }, next: number.next + 1 };
  if (last?.kind === 'count' && last.bare && last.next === i) {
    return { value: { kind: 'times', times: number.value, daily: true }, next: number.next };
  }
  if (compare(number.value.high, ONE) === 0) return { value: { kind: 'once' }, next: number.next };
  return { value: { kind: 'quantity' }, next: number.next };
}

/** One reading at `i`: the most specific first. */
function readAt(tokens: readonly Token[], i: number, items: readonly Item[]): Read<ItemBody> | undefined {
  const token = tokens[i] as Token;
  if (token.bad) return { value: { kind: 'bad' }, next: i + 1 };
  if (token.kind === 'sign') {
    if (token.text === '=') return { value: { kind: 'equals' }, next: i + 1 };
    if (token.text === '#') return readQuantity(tokens, i);
    if (token.text === '&' || token.text === '+') return { value: { kind: 'link', link: 'and' }, next: i + 1 };
    if (token.text === '×') return readDuration(tokens, i) ?? readTiming(tokens, i) ?? readCross(tokens, i, items);
    if (token.text === '/' || token.text === '@') return undefined;
    return undefined;
  }
  if (
    token.kind === 'number' ||
    numberWords.has(token.text) ||
    (romanNumerals.has(token.text) && readSpan(tokens, i))
  ) {
    return (
      readTiming(tokens, i) ??
      readAmount(tokens, i) ??
      readQuantity(tokens, i) ??
      readDuration(tokens, i) ??
      readClock(tokens, i) ??
      (token.text === 'third' || token.text === 'quarter' ? undefined : readBare(tokens, i, items))
    );
  }
  const timing =
    isWord('every', token.text) || isWord('times', token.text) || /^(?:once|twice|thrice)$/.test(token.text)
      ? readTiming(tokens, i)
      : undefined;
  if (timing) return timing;
  if (token.text === 'q' && tokens[i + 1]?.kind === 'number') {
    const clock = readClock(tokens, i + 1);
    if (clock) return clock;
  }
  const label = readDayLabel(tokens, i);
  if (label) return label;
  if (isWord('duration', token.text)) {
    const duration = readDuration(tokens, i) ?? readCross(tokens, i, items);
    if (duration) return duration;
  }
  if (isWord('quantity', token.text)) return readQuantity(tokens, i);
  const phrase = readPhrase(tokens, i, items);
  if (phrase) {
    // "up to 7 days" is a duration
    if (phrase.value.kind === 'upTo') {
      const days = readDuration(tokens, phrase.next);
      if (days) return days;
    }
    return phrase;
  }
  const delay = readDelay(tokens, i);
  if (delay) return delay;
  const amount = readAmount(tokens, i);
  if (amount) return amount;
  if (token.text === 'from' || token.text === 'ranging') return { value: { kind: 'link', link: 'from' }, next: i + 1 };
  if (token.text === 'alternating' || token.text === 'alternate')
    return { value: { kind: 'link', link: 'alternating' }, next: i + 1 };
  if (token.text === 'and' || token.text === 'plus') return { value: { kind: 'link', link: 'and' }, next: i + 1 };
  if (token.text === 'or') return { value: { kind: 'link', link: 'or' }, next: i + 1 };
  if (isWord('eyes', token.text)) return { value: { kind: 'eye' }, next: i + 1 };
  if (isWord('apply', token.text)) return { value: { kind: 'apply' }, next: i + 1 };
  if (isWord('inject', token.text)) return { value: { kind: 'inject' }, next: i + 1 };
  const form = readForm(tokens, i);
  if (form) return { value: { kind: 'form', form: form.value }, next: form.next };
  if (isWord('verb', token.text)) return { value: { kind: 'verb' }, next: i + 1 };
  return undefined;
}

/** When to stop reading: after so many words that mean nothing here. */
export interface Gap {
  /** Before the first amount or frequency. */
  readonly lead: number;
  /** Between two parts. */
  readonly between: number;
  /** A break (new line, end of sentence) ends the sig unless an instruction follows. */
  readonly stopAtBreak: boolean;
}

const isAlternative = (tokens: readonly Token[], from: number, to: number): boolean =>
  to - from === 1 && (isWord('range', tokens[from]?.text) || tokens[from]?.text === '/');

/** "bid to tid", "1 tablet or 2 tablets", "morning or night": two items that are one. */
function merged(last: Item | undefined, body: ItemBody, tokens: readonly Token[], i: number): ItemBody | undefined {
  if (!last || !isAlternative(tokens, last.next, i)) return undefined;
  if (last.kind === 'times' && body.kind === 'times')
    return { kind: 'times', times: hull(last.times, body.times), daily: last.daily && body.daily };
  if (
    last.kind === 'count' &&
    body.kind === 'count' &&
    last.unit === body.unit &&
    !last.bare &&
    tokens[last.next]?.text !== '/'
  ) {
    return { ...body, amount: hull(last.amount, body.amount) };
  }
  if (last.kind === 'slot' && body.kind === 'slot' && tokens[last.next]?.text === 'or')
    return { kind: 'slot', slot: last.slot };
  return undefined;
}

/**
 * The parts of a sig in order. With a `gap`, reading ends where the text stops being about the dose.
 * Each token starts at most one reading of bounded length: linear in the number of tokens.
 */
export function itemsOf(tokens: readonly Token[], gap?: Gap): Item[] {
  const items: Item[] = [];
  let skipped = 0;
  let broke = false;
  let depth = 0;
  let i = 0;
  while (i < tokens.length) {
    const token = tokens[i] as Token;
    const read = readAt(tokens, i, items);
    if (read) {
      const or = items.at(-1);
      const isOr = or?.kind === 'link' && or.link === 'or' && or.next === i;
      const last = isOr ? items.at(-2) : or;
      let from = i;
      let body = read.value;
      const one = merged(last?.next === i - 1 ? last : undefined, body, tokens, i);
      if (one && last) {
        items.splice(isOr ? -2 : -1);
        body = one;
        from = last.first;
      }
      items.push({
        ...body,
        first: from,
        next: read.next,
        start: (tokens[from] as Token).start,
        end: (tokens[read.next - 1] as Token).end,
        skipped: one && last ? last.skipped : skipped,
        bracketed: depth > 0,
        afterBreak: one && last ? last.afterBreak : broke,
      });
      skipped = 0;
      broke = false;
      i = read.next;
      continue;
    }
    if (token.kind === 'sign') {
      if (token.text === '(' || token.text === '[') depth += 1;
      else if (token.text === ')' || token.text === ']') depth = Math.max(0, depth - 1);
      else if (token.text === '\n' || token.text === ';' || (token.text === '.' && endsSentence(tokens, i)))
        broke = true;
    } else if (!FILLERS.test(token.text)) skipped += 1;
    if (gap && (skipped > (items.length === 0 ? gap.lead : gap.between) || (broke && gap.stopAtBreak && skipped > 0)))
      break;
    i += 1;
  }
  return items;
}

function endsSentence(tokens: readonly Token[], i: number): boolean {
  const next = tokens[i + 1];
  return next === undefined || (next.spaced && (next.kind !== 'word' || next.written[0] !== next.text[0]));
}
