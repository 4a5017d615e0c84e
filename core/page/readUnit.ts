import type { Ambiguity, Mention, Reading } from '../text/mention.ts';
import type { ReadFlow } from './findings.ts';
import { type Flow, flowsOf } from './flows.ts';
import type { PageReader } from './pageReader.ts';
import type { Container } from './tags.ts';
import { type Layout, unitOf } from './units.ts';
import type { Joins } from './wordEdges.ts';

const inOrder = ({ mentions, ambiguous }: Reading): readonly (Mention | Ambiguity)[] =>
  ambiguous.length === 0 ? mentions : [...mentions, ...ambiguous].sort((a, b) => a.start - b.start);

/** Whether two half words make a term that goes over the seam. */
export const joinsFor =
  (reader: PageReader): Joins =>
  (before, after) =>
    reader
      .read({ text: before + after })
      .mentions.some(({ start, end }) => start < before.length && end > before.length);

function readFlow({ passage }: Flow, reader: PageReader): Reading {
  const lines = !passage.cells && passage.text.includes('\n') && !passage.headings && !passage.struck;
  return lines && reader.readNote ? reader.readNote(passage.text) : reader.read(passage);
}

/** Everything said in one unit of the page, as it stands now. */
export function readUnit(unit: Container, layout: Layout, reader: PageReader, joins: Joins): readonly ReadFlow[] {
  if (!unit.isConnected || unitOf(unit, layout) !== unit) return [];
  return flowsOf(unit, layout, joins).flatMap((flow): readonly ReadFlow[] => {
    if (reader.mayHold && !reader.mayHold(flow.passage.text)) return [];
    const found = inOrder(readFlow(flow, reader));
    return found.length ? [{ flow, found }] : [];
  });
}
