import { type Flow, flowsOf } from '../../../core/page/flows.ts';
import type { PageReader } from '../../../core/page/pageReader.ts';
import { joinsFor } from '../../../core/page/readUnit.ts';
import { type Container, isText } from '../../../core/page/tags.ts';
import { emptyLayout, unitOf } from '../../../core/page/units.ts';

/** Puts markup into the page of the test. */
export function put(html: string): HTMLElement {
  document.body.innerHTML = html;
  return document.body;
}

/** The first text node below `root` that holds these words. @throws when there is none */
export function textWith(words: string, root: Node = document.body): Text {
  const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
  for (let node = walker.nextNode(); node; node = walker.nextNode())
    if (isText(node) && node.data.includes(words)) return node;
  throw new Error(`No text with "${words}".`);
}

const terms = ['gabapentin', 'pregabalin', 'duloxetine', 'tramadol', 'sciatica', 'lumbar radiculopathy', 'prednisone'];

/** A reader of a few terms that says nothing about them: what the page does with a reading is under test, not the reading. */
export const plainReader: PageReader = {
  read({ text }) {
    const found = [...text.matchAll(new RegExp(`\\b(${terms.join('|')})\\b`, 'gi'))];
    return {
      mentions: found.map(({ 0: surface, index }) => ({
        concept: `drug:${surface.toLowerCase().replace(' ', '-')}` as const,
        surface,
        start: index,
        end: index + surface.length,
        negation: 'affirmed',
        temporality: 'recent',
        experiencer: 'patient',
        allergy: false,
      })),
      ambiguous: [],
    };
  },
};

/** The flows of the unit that the text with these words stands in. */
export function flowsAround(words: string): readonly Flow[] {
  const layout = emptyLayout();
  const unit: Container | undefined = unitOf(textWith(words), layout);
  return unit ? flowsOf(unit, layout, joinsFor(plainReader)) : [];
}

/** The one flow that holds these words. @throws when there is none */
export function flowWith(words: string, start = words): Flow {
  const flow = flowsAround(start).find(({ passage }) => passage.text.includes(words));
  if (!flow)
    throw new Error(
      `No flow with "${words}": ${JSON.stringify(flowsAround(start).map(({ passage }) => passage.text))}`,
    );
  return flow;
}
