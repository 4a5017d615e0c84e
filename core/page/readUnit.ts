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

/** A text of lines is a note with sections of its own; a row, or a single line, is a passage. */
function* readFlow({ passage }: Flow, reader: PageReader): Generator<void, Reading, void> {
  const isNote = !passage.cells && passage.text.includes('\n');
  if (isNote && reader.readNoteInSteps) return yield* reader.readNoteInSteps(passage.text, passage);
  return reader.read(passage);
}

/** Everything said in one unit of the page, as it stands now; pauses inside long notes. */
export function* readUnit(
  unit: Container,
  layout: Layout,
  reader: PageReader,
  joins: Joins,
): Generator<void, readonly ReadFlow[], void> {
  if (!unit.isConnected || unitOf(unit, layout) !== unit) return [];
  const flows: ReadFlow[] = [];
  const { mayHold } = reader;
  for (const flow of flowsOf(unit, layout, joins, mayHold && ((text) => mayHold(text) === true))) {
    const found = inOrder(yield* readFlow(flow, reader));
    if (found.length) flows.push({ flow, found });
  }
  return flows;
}
