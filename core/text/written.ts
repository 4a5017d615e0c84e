import { type PhrasePart, parsePhrase } from '../knowledge/phrase.ts';

/** What is written in one place of a pack: a name, a cue. */
export interface Written {
  /** A phrase, or plain text where `literal`. */
  readonly text: string;
  readonly literal: boolean;
  /** Whether a plural is read as well. */
  readonly plural: boolean;
}

const parsed = new WeakMap<Written, readonly PhrasePart[]>();

/** @throws {PhraseError} for a phrase that cannot be read */
export function partsOf(form: Written): readonly PhrasePart[] {
  const known = parsed.get(form);
  if (known) return known;
  const parts: readonly PhrasePart[] = form.literal ? [{ kind: 'text', text: form.text }] : parsePhrase(form.text);
  parsed.set(form, parts);
  return parts;
}
