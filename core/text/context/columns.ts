import type { Cell, Passage } from '../passage.ts';
import type { Lexicon } from './lexicon.ts';
import type { SectionReader } from './sections.ts';
import type { Effects } from './triggerData.ts';

/** What the columns of a table row say about a target in it. The target's own column goes first (an allergen stays one, whatever its status). */
export function columnEffects(
  passage: Passage,
  at: number,
  lexicon: Lexicon,
  sections: SectionReader,
): { readonly effects: Effects; readonly section: ReturnType<SectionReader['of']> } {
  let effects: Effects = {};
  let owned: Effects = {};
  let section: ReturnType<SectionReader['of']>;
  for (const cell of passage.cells ?? []) {
    const own = at >= cell.start && at < cell.end;
    if (own && cell.row !== undefined) section = sections.of(cell.row) ?? section;
    if (cell.column === undefined) continue;
    if (own) section = sections.of(cell.column) ?? section;
    const said = cellEffects(passage.text, cell, own, lexicon);
    if (own) owned = { ...owned, ...said };
    else effects = { ...effects, ...said };
  }
  return { effects: { ...effects, ...owned }, section };
}

function cellEffects(text: string, cell: Cell, own: boolean, lexicon: Lexicon): Effects {
  const heading = cell.column ?? '';
  if (heading.length > 80) return {};
  const { wordsOf } = lexicon.vocabulary;
  const word = wordsOf(heading, 0, heading.length);
  let effects: Effects = {};
  for (let i = 0; i < word.length; i += 1) {
    const hit = lexicon.columns.longest(word, i);
    for (const group of hit?.values ?? []) {
      if (own) effects = { ...effects, ...group.effects };
      else {
        const value = wordsOf(text, cell.start, Math.min(cell.end, cell.start + 60));
        const said = lexicon.values.get(group)?.longest(value, 0);
        if (said) effects = { ...effects, ...said.values[0] };
      }
    }
  }
  return effects;
}
