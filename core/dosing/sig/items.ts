/** The parts of a sig in order, and where a sig in running text ends. */
import { hull } from '../ratio.ts';
import type { Item, ItemBody } from './item.ts';
import { readAt } from './reading.ts';
import type { Token } from './tokens.ts';
import { isWord } from './vocabulary.ts';

/** Words that carry no meaning between two parts of a sig; they do not count as a gap. */
const FILLERS =
  /^(?:of|the|to|be|a|an|for|at|in|by|is|s|as|and|with|dose|doses|taken|given|then|on|or|from|her|his|my|their|your|was|per|total|mouth|about|started|start|his|along|also|additional|extra|again|further|another|only|just|approximately|about|roughly|po|now)$/;
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
