import { type PhrasePart, parsePhrase, type Slots } from '../knowledge/phrase.ts';
import { partsOf, type Written } from './written.ts';

const twoLetters = /^[a-z\d]{2}/i;
/** Also any sign beyond ASCII: classes of letters of all scripts take long to make ready. */
const oneLetter = /^[A-Za-z\d\x80-\uffff]/;
/** A text that is longer keeps its first two letters in the plural. */
const SHORT = 4;
/** A choice between plain texts that a phrase begins with. */
const plainChoice = /^\(([^()[\]{}]+)\)/;
/** A slot that a phrase begins with. */
const firstSlot = /^\{([^}]*)\}/;

/**
 * With which letters a form can begin: the first two, or one where more can be written otherwise. What begins with a sign or a gap is
 * left out, because reading begins at words. Most forms are told by their text alone.
 */
export function beginningsOf(form: Written, slots: Slots): readonly string[] {
  const { text, literal } = form;
  const begin = beginningOf(text, false);
  if (begin !== undefined) return [begin];
  const [, slot] = (!literal && firstSlot.exec(text)) || [];
  if (slot !== undefined) return slotBeginnings(slot, slots);
  const found = new Set<string>();
  const [choice, options] = (!literal && plainChoice.exec(text)) || [];
  // An empty option is a part left out.
  if (choice === undefined || options === undefined || /^\||\|\||\|$/.test(options))
    addBeginnings(partsOf(form), false, slots, found);
  else for (const option of options.split('|')) add(found, beginningOf(option, choice.length < text.length));
  return [...found];
}

/** @param goesOn whether something follows, so that no plural changes this text */
function beginningOf(text: string, goesOn: boolean): string | undefined {
  const two = goesOn || text.length > SHORT ? twoLetters.exec(text) : null;
  return (two ?? oneLetter.exec(text))?.[0];
}

function add(found: Set<string>, begin: string | undefined): void {
  if (begin !== undefined) found.add(begin);
}

const known = new WeakMap<Slots, Map<string, readonly string[]>>();

/** With which letters the phrases of a slot can begin: many forms begin with the same few slots. */
function slotBeginnings(id: string, slots: Slots): readonly string[] {
  const ofSlots = known.get(slots) ?? new Map<string, readonly string[]>();
  known.set(slots, ofSlots);
  const before = ofSlots.get(id);
  if (before) return before;
  const found = new Set<string>();
  for (const phrase of slots.get(id) ?? []) addBeginnings(parsePhrase(phrase), true, slots, found);
  const begins = [...found];
  ofSlots.set(id, begins);
  return begins;
}

/** Finds the first letters of all that can be written for these parts. @param goesOn whether something follows them */
function addBeginnings(parts: readonly PhrasePart[], goesOn: boolean, slots: Slots, found: Set<string>): void {
  const [part, ...rest] = parts;
  const inside = goesOn || rest.length > 0;
  if (part?.kind === 'text') add(found, beginningOf(part.text, inside));
  else if (part?.kind === 'slot') for (const begin of slotBeginnings(part.id, slots)) found.add(begin);
  else if (part?.kind === 'choice') {
    for (const option of part.options) addBeginnings(option, inside, slots, found);
    const canBeLeftOut = part.optional || part.options.some((option) => option.length === 0);
    if (canBeLeftOut) addBeginnings(rest, goesOn, slots, found);
  }
}

/**
 * A phrase as several of which none begins with a part that can be left out: "[oral] steroid" is "(oral) steroid" and "steroid". An
 * empty one stands for leaving out the whole.
 */
export function openingsOf(parts: readonly PhrasePart[]): readonly (readonly PhrasePart[])[] {
  const [first, ...rest] = parts;
  if (first?.kind !== 'choice') return [parts];
  const options = first.options.flatMap(openingsOf);
  const written = options.filter((option) => option.length > 0);
  const canBeLeftOut = first.optional || written.length < options.length;
  if (!canBeLeftOut && options.length === first.options.length) return [parts];
  return [[{ ...first, options: written, optional: false }, ...rest], ...(canBeLeftOut ? openingsOf(rest) : [])];
}
