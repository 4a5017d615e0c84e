import type { ReadPassage } from '../assessment/model.ts';
import type { Finding, Findings } from './findings.ts';
import { isAmbiguity } from './findings.ts';
import { flowsOf } from './flows.ts';
import { isShown } from './frameReading.ts';
import type { Job } from './slices.ts';
import { sweep, sweepShadowRoots } from './sweep.ts';
import type { Container } from './tags.ts';
import type { Layout } from './units.ts';
import type { Joins } from './wordEdges.ts';

/** Text that may hold a fact about the patient: a number, or who it is about. Everything else is passed over unless a term stands there. */
const MAY_HOLD_FACT = /\d|\b(?:fe)?male\b|\b(?:sex|gender|patient)\b/i;

export interface PageToObserve {
  readonly layout: () => Layout;
  readonly joins: Joins;
  readonly findings: Findings;
  readonly shadowRootOf: (element: Element) => ShadowRoot | null;
}

/**
 * Every passage of the page that may matter to an assessment, in document order, each with what was found in it. A job of small
 * steps, run only while a view is open; what it hands on lives until the view has its answer.
 */
export function* observePage(
  root: Node,
  page: PageToObserve,
  onPassage: (passage: ReadPassage) => void,
  seen: Set<Container> = new Set(),
): Job {
  const waiting: Container[] = [];
  const steps = sweep(
    root,
    page.layout,
    (text) => MAY_HOLD_FACT.test(text),
    (unit) => waiting.push(unit),
  );
  for (let step = steps.next(); ; step = steps.next()) {
    for (const unit of waiting.splice(0)) {
      if (!seen.has(unit)) passagesOf(unit, page, onPassage);
      seen.add(unit);
      yield;
    }
    if (step.done) break;
    yield;
  }
  const shadows: ShadowRoot[] = [];
  yield* sweepShadowRoots(
    root,
    page.shadowRootOf,
    (shadow) => shadows.push(shadow),
    () => {},
  );
  for (const shadow of shadows) yield* observePage(shadow, page, onPassage, seen);
  if (root.nodeType !== Node.DOCUMENT_NODE) return;
  for (const unit of page.findings.units.keys()) {
    if (seen.has(unit)) continue;
    seen.add(unit);
    passagesOf(unit, page, onPassage);
    yield;
  }
}

function passagesOf(
  unit: Container,
  { layout, joins, findings }: PageToObserve,
  onPassage: (passage: ReadPassage) => void,
): void {
  const found = (findings.units.get(unit) ?? []).filter(isShown);
  const byText = Map.groupBy(found, ({ text }: Finding) => text);
  for (const { passage } of flowsOf(unit, layout(), joins)) {
    const here = byText.get(passage.text) ?? [];
    byText.delete(passage.text);
    const mentions = here.flatMap(({ id, what }) => (isAmbiguity(what) ? [] : [{ index: id, mention: what }]));
    if (mentions.length === 0 && !MAY_HOLD_FACT.test(passage.text)) continue;
    const { text, headings, cells } = passage;
    onPassage({ text, ...(headings ? { headings } : {}), ...(cells ? { cells } : {}), mentions });
  }
}
