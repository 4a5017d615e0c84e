import { type PhrasePart, parsePhrase, type Slots } from '../knowledge/phrase.ts';
import { beginningsOf, openingsOf } from './beginnings.ts';
import { type CharacterClasses, DASH, NEWLINE, SPACE } from './characters.ts';
import { irregularPlurals, takesS } from './plurals.ts';
import { type Place, Ways } from './ways.ts';
import { partsOf, type Written } from './written.ts';

/** Letters that may have no class yet. */
const beyondAscii = /[^\0-\x7f]/;
const none: readonly never[] = [];

/** Signs that need no space beside them in a text, even where the name has one: "Tylenol#3", "hydrocodone / acetaminophen". */
const looseSign = /^[#/+&]/;
const looseEnd = /[#/+&]$/;

/**
 * All written forms as one graph over character classes: a trie, with joins only behind choices and slots. Reading it from the
 * start of a word finds every form that begins there; nothing in it loops but white space inside a form.
 */
export class PhraseGraph<F extends Written> {
  readonly root: Place;
  readonly #classes: CharacterClasses;
  readonly #slots: Slots;
  readonly #ways: Ways;
  readonly #forms = new Map<Place, F[]>();
  /** Where the parts lead that begin at a place, so that forms with the same beginning share it. */
  readonly #exits = new Map<string, Place>();
  /** Forms that begin with the letters that lead to a place, until reading first comes by; and those that wait no longer. */
  readonly #waiting = new Map<Place, F[]>();
  readonly #admitted = new Set<F>();
  /** By these letters: the place. */
  readonly #begins = new Map<string, Place>();
  /** Ways to write a form whose first part, a choice or a slot, leads to a place; the rest is added when reading first comes by. */
  readonly #begun = new Map<Place, (readonly [form: F, parts: readonly PhrasePart[]])[]>();
  readonly #order = new Map<F, number>();
  /** Slots that begin at a place, and where they lead; their phrases are added when reading first comes by. */
  readonly #pending = new Map<Place, (readonly [slot: string, exit: Place])[]>();

  constructor(slots: Slots, classes: CharacterClasses) {
    this.#classes = classes;
    this.#ways = new Ways(classes);
    this.#slots = slots;
    this.root = this.#ways.place();
    // Classes are fixed once reading begins, and slots are expanded after that.
    for (const phrases of slots.values()) for (const phrase of phrases) this.#learn(phrase);
  }

  /** The place that a character of this class leads to; −1 where there is none. */
  step(place: Place, characterClass: number): Place {
    return this.#ways.step(place, characterClass);
  }

  /** The places that stand open as soon as this one does. */
  freeFrom(place: Place): readonly Place[] {
    if (this.#waiting.has(place)) this.#admit(place);
    const begun = this.#begun.get(place);
    if (begun) {
      this.#begun.delete(place);
      for (const [form, parts] of begun) this.#finish(form, parts, place, 1);
    }
    // A slot's phrase may begin with a slot itself, which then waits at this same place.
    for (let pending = this.#pending.get(place); pending; pending = this.#pending.get(place)) {
      this.#pending.delete(place);
      for (const [slot, exit] of pending)
        for (const phrase of this.#slots.get(slot) ?? [])
          this.#ways.join(this.#sequence(place, parsePhrase(phrase)), exit);
    }
    return this.#ways.joined(place);
  }

  /** The forms that end at these places, as they were added: of several that are written alike the first counts. */
  formsAt(places: readonly Place[]): readonly F[] {
    const [only] = places;
    const found =
      places.length === 1
        ? (this.#forms.get(only as Place) ?? none)
        : places.flatMap((place) => this.#forms.get(place) ?? []);
    return found.length > 1 ? found.toSorted((a, b) => this.#nth(a) - this.#nth(b)) : found;
  }

  #nth(form: F): number {
    return this.#order.get(form) ?? 0;
  }

  #end(place: Place, form: F): void {
    const known = this.#forms.get(place);
    if (known) known.push(form);
    else this.#forms.set(place, [form]);
  }

  /**
   * Adds a form; all must be there before reading begins. Most only wait at the place of their first letters until a text comes
   * by that begins so: few texts come by all.
   * @throws {PhraseError} for a phrase that cannot be read; one that waits is only taken apart then, so packs are checked before
   */
  add(form: F): void {
    this.#order.set(form, this.#order.size);
    this.#learn(form.text);
    for (const begin of beginningsOf(form, this.#slots)) {
      const place = this.#beginning(begin);
      const waiting = this.#waiting.get(place);
      if (waiting) waiting.push(form);
      else this.#waiting.set(place, [form]);
    }
  }

  /** Gives the letters of a text their classes; all of ASCII have theirs. */
  #learn(text: string): void {
    if (beyondAscii.test(text)) for (const sign of text) this.#classes.ofName(sign);
  }

  #beginning(begin: string): Place {
    const known = this.#begins.get(begin);
    if (known !== undefined) return known;
    const place = this.#ways.along(this.root, begin);
    this.#begins.set(begin, place);
    return place;
  }

  /** Puts in the forms that wait at a place. */
  #admit(place: Place): void {
    const waiting = this.#waiting.get(place) ?? [];
    this.#waiting.delete(place);
    for (const form of waiting) {
      if (this.#admitted.has(form)) continue;
      this.#admitted.add(form);
      this.#insert(form);
    }
  }

  /** What is put in while texts are read adds nothing to the root but ways by letters: from there texts have gone already. */
  #insert(form: F): void {
    for (const parts of openingsOf(partsOf(form))) {
      if (parts.length === 0) continue;
      if (parts.length === 1 || parts[0]?.kind === 'text') {
        this.#finish(form, parts, this.root, 0);
        continue;
      }
      const behind = this.#sequence(this.root, parts, 0, 1);
      const begun = this.#begun.get(behind);
      if (begun) begun.push([form, parts]);
      else this.#begun.set(behind, [[form, parts]]);
    }
  }

  /** Puts in the parts of a form from the one at `at` on, behind a place. */
  #finish(form: F, parts: readonly PhrasePart[], from: Place, at: number): void {
    const end = this.#sequence(from, parts, at);
    this.#end(end, form);
    if (form.plural) this.#addPlurals(form, parts, from, at, end);
  }

  #addPlurals(form: F, parts: readonly PhrasePart[], from: Place, at: number, end: Place): void {
    if (takesS(form.text)) this.#end(this.#ways.along(end, 's'), form);
    const tail = parts.at(-1);
    if (tail?.kind !== 'text') return;
    for (const text of irregularPlurals(tail.text))
      this.#end(this.#sequence(from, [...parts.slice(0, -1), { kind: 'text', text }], at), form);
  }

  #sequence(from: Place, parts: readonly PhrasePart[], first = 0, end = parts.length): Place {
    let place = from;
    for (let i = first; i < end; i += 1) {
      const part = parts[i];
      const before = parts[i - 1];
      const after = parts[i + 1];
      if (part?.kind === 'text') {
        if (before && looseSign.test(part.text)) place = this.#perhapsGap(place);
        place = this.#ways.along(place, part.text);
        if (after && looseEnd.test(part.text)) place = this.#perhapsGap(place);
      } else if (part?.kind === 'gap') {
        const beside =
          (after?.kind === 'text' && looseSign.test(after.text)) ||
          (before?.kind === 'text' && looseEnd.test(before.text));
        if (!beside) place = this.#gap(place);
      } else if (part?.kind === 'slot') place = this.#slot(place, part.id);
      else if (part) place = this.#choice(place, part);
    }
    return place;
  }

  #exit(place: Place, key: string, build: (exit: Place) => void): Place {
    const full = `${place} ${key}`;
    const known = this.#exits.get(full);
    if (known !== undefined) return known;
    const exit = this.#ways.place();
    this.#exits.set(full, exit);
    build(exit);
    return exit;
  }

  /** White space with at most one line break, or one hyphen or dash with white space around it. */
  #gap(place: Place): Place {
    return this.#exit(place, 'gap', (exit) => {
      const spaces = this.#ways.place();
      const dash = this.#ways.place();
      const broken = this.#ways.place();
      for (const each of [place, spaces]) {
        this.#ways.add(each, SPACE, spaces);
        this.#ways.add(each, DASH, dash);
        this.#ways.add(each, NEWLINE, broken);
      }
      this.#ways.add(dash, SPACE, dash);
      this.#ways.add(dash, NEWLINE, broken);
      this.#ways.add(broken, SPACE, broken);
      for (const each of [spaces, dash, broken]) this.#ways.join(each, exit);
    });
  }

  #perhapsGap(place: Place): Place {
    return this.#exit(place, 'perhaps', (exit) => {
      this.#ways.join(this.#gap(place), exit);
      this.#ways.join(place, exit);
    });
  }

  #slot(place: Place, slot: string): Place {
    return this.#exit(place, `{${slot}}`, (exit) => {
      if (place === this.root) {
        for (const phrase of this.#slots.get(slot) ?? [])
          for (const parts of openingsOf(parsePhrase(phrase))) this.#ways.join(this.#sequence(place, parts), exit);
        return;
      }
      const pending = this.#pending.get(place);
      if (pending) pending.push([slot, exit]);
      else this.#pending.set(place, [[slot, exit]]);
    });
  }

  /** Not shared: the same choice seldom stands twice in one place, and telling so takes longer than a second one. */
  #choice(place: Place, part: Extract<PhrasePart, { kind: 'choice' }>): Place {
    const exit = this.#ways.place();
    for (const option of part.options) this.#ways.join(this.#sequence(place, option), exit);
    if (part.optional) this.#ways.join(place, exit);
    return exit;
  }
}
