/** The parts of a sig in order, and where a sig in running text ends. */
import { hull } from '../ratio.ts';
import type { Item, ItemBody, ItemKind } from './item.ts';
import { readAt } from './reading.ts';
import type { Token } from './tokens.ts';
import { isWord, numberWords } from './vocabulary.ts';

/** "She takes one daily", "He is on 5 mg a day": a new sentence about the same drug. */
function goesOnTaking(tokens: readonly Token[], i: number): boolean {
  let at = i;
  while (
    at < i + 3 &&
    /^(?:is|was|has|been|may|will|should|can|now|currently|usually|only)$/.test(tokens[at]?.text ?? '')
  )
    at += 1;
  const word = tokens[at]?.text ?? '';
  return /^(?:takes?|taking|uses?|using)$/.test(word) || (word === 'on' && tokens[at + 1]?.kind === 'number');
}

const MOST_INDICATION = 4;
const SAYS_NOTHING = new Set<ItemKind>(['link', 'verb', 'form', 'quantity', 'delay', 'total', 'past']);
const isAmount = ({ kind }: ItemBody): boolean => kind === 'mass' || kind === 'count' || kind === 'combination';

/** ", and ceftriaxone 2 g": a word of its own right before the first amount is another drug's name. */
function startsOtherDrug(tokens: readonly Token[], i: number, body: ItemBody, items: readonly Item[]): boolean {
  if (body.kind !== 'mass') return false;
  const [name, sign] = [tokens[i - 1], tokens[i - 2]];
  if (name?.kind !== 'word' || items.at(-1)?.next === i || isWord('filler', name.text) || isWord('verb', name.text))
    return false;
  return (
    sign !== undefined &&
    (sign.kind === 'sign' ? sign.text !== '(' : sign.text === 'and') &&
    !/(?:ly|ed|ing)$/.test(name.text)
  );
}

/** "5/4 tab", "2 to 1 tablets", "one two tablets": a number before the amount that belongs to it and could not be read with it. */
function isTorn(tokens: readonly Token[], i: number, body: ItemBody, readTo: number): boolean {
  if (!isAmount(body)) return false;
  const [before, sign] = [tokens[i - 1], tokens[i - 2]];
  if (before?.kind === 'word' && i > readTo && numberWords.has(before.text)) return true;
  const isSign = before !== undefined && (before.text === '/' || isWord('range', before.text));
  return isSign && sign?.kind === 'number' && i - 1 > readTo;
}

/** So many words between two times of day, and the second is told of something else. */
const STRAY = 2;

/** "25 mg every morning, which he moved from the evening", "every 6 hours; took the first on Tuesday": a time that is not one of taking. */
function isStray(body: ItemBody, items: readonly Item[], tokens: readonly Token[], away: number): boolean {
  if ((body.kind !== 'slot' && body.kind !== 'weekday') || away === 0) return false;
  const last = items.at(-1);
  const link = last?.kind === 'link' ? last.link : undefined;
  const isTold = last?.kind === 'verb' && tokens[last.first]?.text === 'took';
  if (link === 'and' || link === 'then' || (link !== 'from' && !isTold && away < STRAY)) return false;
  const spoken = items.findLast(({ kind }) => !SAYS_NOTHING.has(kind));
  return spoken?.kind === 'slot' || spoken?.kind === 'times' || spoken?.kind === 'prn';
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

/** What lies between two parts. */
interface Between {
  /** Words that mean nothing here since the last part. */
  skipped: number;
  /** Words after "for" that tell the indication: how many may still come, and how many came since the last sign. */
  mayTell: number;
  told: number;
  /** A sentence or line ended. */
  broke: boolean;
}

const nothing = (): Between => ({ skipped: 0, mayTell: 0, told: 0, broke: false });

/** Passes over a token that begins no part. @returns false where the text goes on to something else */
function passOver(tokens: readonly Token[], i: number, between: Between, isProse: boolean): boolean {
  const token = tokens[i] as Token;
  if (token.kind === 'sign') {
    between.mayTell = 0;
    between.told = 0;
    if (token.text === '\n' || token.text === ';' || (token.text === '.' && endsSentence(tokens, i)))
      between.broke = true;
  } else if (isWord('person', token.text)) {
    if (!between.broke || goesOnTaking(tokens, i + 1)) return true;
    between.skipped += 1;
    return !isProse;
  } else if (token.text === 'for') between.mayTell = MOST_INDICATION;
  else if (!isWord('filler', token.text)) {
    if (between.mayTell > 0) {
      between.mayTell -= 1;
      between.told += 1;
    } else between.skipped += 1;
  }
  return true;
}

/** The parts of a sig, and whether the text had gone on to something else before it ended. */
export interface Parts {
  readonly parts: readonly Item[];
  readonly isDone: boolean;
}

/**
 * The parts of a sig in order. With a `gap`, reading ends where the text stops being about the dose.
 * Each token starts at most one reading of bounded length: linear in the number of tokens.
 */
export function itemsOf(tokens: readonly Token[], gap?: Gap): Parts {
  const items: Item[] = [];
  let between = nothing();
  /** Words that mean nothing here since the last part that says something of a dose. */
  let away = 0;
  let hasSpoken = false;
  let depth = 0;
  let isDone = false;
  let i = 0;
  while (i < tokens.length && !isDone) {
    const { text } = tokens[i] as Token;
    const read = readAt(tokens, i, items);
    if (!read) {
      if (text === '(' || text === '[') depth += 1;
      else if (text === ')' || text === ']') depth = Math.max(0, depth - 1);
      const { skipped } = between;
      const goesOn = passOver(tokens, i, between, gap !== undefined);
      away += between.skipped - skipped;
      isDone = gap !== undefined && (!goesOn || away > (hasSpoken ? gap.between : gap.lead));
      isDone ||= gap?.stopAtBreak === true && between.broke && between.skipped > 0;
      i += 1;
      continue;
    }
    if (gap && isStray(read.value, items, tokens, away)) return { parts: items, isDone: true };
    if (gap && !hasSpoken && startsOtherDrug(tokens, i, read.value, items)) return { parts: items, isDone: true };
    const isOr = items.at(-1)?.kind === 'link' && items.at(-1)?.next === i;
    const last = isOr ? items.at(-2) : items.at(-1);
    const one = merged(last?.next === i - 1 ? last : undefined, read.value, tokens, i);
    if (one) items.splice(isOr ? -2 : -1);
    const body =
      one ?? (isTorn(tokens, i, read.value, items.at(-1)?.next ?? 0) ? { kind: 'torn' as const } : read.value);
    const first = one && last ? last.first : i;
    items.push({
      ...body,
      first,
      next: read.next,
      start: (tokens[first] as Token).start,
      end: (tokens[read.next - 1] as Token).end,
      skipped: one && last ? last.skipped : between.skipped + (isAmount(body) ? between.told : 0),
      bracketed: depth > 0,
      afterBreak: one && last ? last.afterBreak : between.broke,
    });
    between = nothing();
    // "prn severe pain"
    if (body.kind === 'prn') between.mayTell = MOST_INDICATION;
    if (!SAYS_NOTHING.has(body.kind)) {
      away = 0;
      hasSpoken = true;
    }
    i = read.next;
  }
  return { parts: items, isDone };
}

function endsSentence(tokens: readonly Token[], i: number): boolean {
  const next = tokens[i + 1];
  return next === undefined || (next.spaced && (next.kind !== 'word' || next.written[0] !== next.text[0]));
}
