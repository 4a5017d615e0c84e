import { type PhrasePart, parsePhrase, type Slots } from '../knowledge/phrase.ts';
import { type CharacterClasses, DASH, NEWLINE, SPACE } from './characters.ts';
import type { Form } from './lexicon.ts';

/** A place in the graph of all written forms: what may come next, and the forms that end here. */
export interface GraphNode {
  readonly id: number;
  readonly next: Map<number, GraphNode>;
  /** Places reached without reading anything. */
  readonly free: GraphNode[];
  readonly forms: Form[];
  /** Parts that begin here and where they lead, so that forms with the same beginning share it. */
  readonly exits: Map<string, GraphNode>;
  /** Slots that begin here; their phrases are added when reading first comes by. */
  pending: { readonly slot: string; readonly exit: GraphNode }[];
}

/** Signs that need no space before them in a text, even where the name has one: "Tylenol#3", "hydrocodone / acetaminophen". */
const looseSign = /^[#/+&]/;
const looseEnd = /[#/+&]$/;

/**
 * All written forms as one graph over character classes: a trie, with joins only after choices and slots. Reading it from the
 * start of a word finds every form that begins there; nothing in it can loop except a run of white space inside a form.
 */
export class PhraseGraph {
  readonly root: GraphNode;
  readonly #classes: CharacterClasses;
  readonly #slots: Slots;
  #size = 0;

  /** @throws {PhraseError} for a phrase that cannot be read */
  constructor(forms: readonly Form[], slots: Slots, classes: CharacterClasses) {
    this.#classes = classes;
    this.#slots = slots;
    this.root = this.#node();
    for (const form of forms) this.#add(form);
    // Classes are fixed once reading begins, and slots are expanded after that.
    for (const phrases of slots.values()) for (const sign of phrases.join('')) classes.ofName(sign);
  }

  /** Adds the phrases of the slots that begin at this place. */
  expand(node: GraphNode): void {
    const { pending } = node;
    node.pending = [];
    for (const { slot, exit } of pending)
      for (const phrase of this.#slots.get(slot) ?? []) this.#sequence(node, parsePhrase(phrase)).free.push(exit);
  }

  #node(): GraphNode {
    this.#size += 1;
    return { id: this.#size, next: new Map(), free: [], forms: [], exits: new Map(), pending: [] };
  }

  #add(form: Form): void {
    const parts: readonly PhrasePart[] = form.literal ? [{ kind: 'text', text: form.text }] : parsePhrase(form.text);
    const end = this.#sequence(this.root, parts);
    end.forms.push(form);
    if (!form.plural) return;
    const last = form.text.at(-1) ?? '';
    if (!/[sz]$/i.test(last) && /[\p{L})]/u.test(last)) this.#step(end, 's').forms.push(form);
    const tail = parts.at(-1);
    if (tail?.kind !== 'text') return;
    const singular = [
      [/(?:ch|sh|x)$/i, '', 'es'],
      [/[^aeiou]y$/i, 'y', 'ies'],
      [/[^aeiou]is$/i, 'is', 'es'],
    ] as const;
    for (const [ending, cut, plural] of singular) {
      if (!ending.test(tail.text)) continue;
      const text = tail.text.slice(0, tail.text.length - cut.length) + plural;
      this.#sequence(this.root, [...parts.slice(0, -1), { kind: 'text', text }]).forms.push(form);
    }
  }

  #sequence(from: GraphNode, parts: readonly PhrasePart[]): GraphNode {
    let node = from;
    parts.forEach((part, i) => {
      if (part.kind === 'text') {
        if (i > 0 && looseSign.test(part.text)) node = this.#perhapsGap(node);
        for (const sign of part.text) node = this.#step(node, sign);
        if (i < parts.length - 1 && looseEnd.test(part.text)) node = this.#perhapsGap(node);
      } else if (part.kind === 'gap') {
        const next = parts[i + 1];
        const before = parts[i - 1];
        const loose =
          (next?.kind === 'text' && looseSign.test(next.text)) ||
          (before?.kind === 'text' && looseEnd.test(before.text));
        if (!loose) node = this.#gap(node);
      } else if (part.kind === 'slot') node = this.#slot(node, part.id);
      else node = this.#choice(node, part);
    });
    return node;
  }

  #step(node: GraphNode, sign: string): GraphNode {
    const key = this.#classes.ofName(sign);
    const known = node.next.get(key);
    if (known) return known;
    const added = this.#node();
    node.next.set(key, added);
    return added;
  }

  #exit(node: GraphNode, key: string, build: (exit: GraphNode) => void): GraphNode {
    const known = node.exits.get(key);
    if (known) return known;
    const exit = this.#node();
    node.exits.set(key, exit);
    build(exit);
    return exit;
  }

  /** White space with at most one line break, or one hyphen or dash with white space around it. */
  #gap(node: GraphNode): GraphNode {
    return this.#exit(node, 'gap', (exit) => {
      const spaces = this.#node();
      const dash = this.#node();
      const broken = this.#node();
      for (const each of [node, spaces]) {
        each.next.set(SPACE, spaces);
        each.next.set(DASH, dash);
        each.next.set(NEWLINE, broken);
      }
      dash.next.set(SPACE, dash);
      dash.next.set(NEWLINE, broken);
      broken.next.set(SPACE, broken);
      for (const each of [spaces, dash, broken]) each.free.push(exit);
    });
  }

  #perhapsGap(node: GraphNode): GraphNode {
    const key = 'perhaps-gap';
    return this.#exit(node, key, (exit) => {
      this.#gap(node).free.push(exit);
      node.free.push(exit);
    });
  }

  #slot(node: GraphNode, slot: string): GraphNode {
    return this.#exit(node, `{${slot}}`, (exit) => node.pending.push({ slot, exit }));
  }

  #choice(node: GraphNode, part: Extract<PhrasePart, { kind: 'choice' }>): GraphNode {
    return this.#exit(node, JSON.stringify(part), (exit) => {
      for (const option of part.options) this.#sequence(node, option).free.push(exit);
      if (part.optional) node.free.push(exit);
    });
  }
}
