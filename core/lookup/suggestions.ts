import type { Lookup } from './lookupOver.ts';

/** One line under an address bar. */
export interface Suggestion {
  /** What is looked up when it is chosen. */
  readonly content: string;
  readonly description: string;
}

/** Browsers show about this many. */
const most = 6;

/** A line is cut off by the browser at about this many characters. */
const longest = 120;

const cut = (text: string): string => (text.length <= longest ? text : `${text.slice(0, longest - 1).trimEnd()}…`);

/**
 * The best answers to a query, each with its first fact, as lines of plain text. Nothing is suggested for no query.
 * @param local what is said of an entry that an overlay pack added or changed
 */
export function suggestionsFor(lookup: Lookup, query: string, local: string): readonly Suggestion[] {
  const seen = new Set<string>([query.toLowerCase()]);
  const lines: Suggestion[] = [];
  for (const { entry, matched } of lookup.find(query)) {
    // What is typed already is the line above.
    const content = seen.has(entry.title.toLowerCase()) ? `${entry.title} ` : entry.title;
    if (lines.some((line) => line.content === content)) continue;
    // What is chosen is looked up by its title: it must be what is found then.
    if (lookup.find(entry.title, 1)[0]?.entry.id !== entry.id) continue;
    const [fact] = entry.facts;
    const found = matched.toLowerCase() === entry.title.toLowerCase() ? '' : ` (${matched})`;
    const said = fact ? `: ${fact.lead ? `${fact.lead}: ` : ''}${fact.text}` : '';
    const mark = lookup.index.isLocal(entry.id) ? ` [${local}]` : '';
    lines.push({ content, description: cut(`${entry.title}${mark}${found}${said}`) });
    if (lines.length === most) break;
  }
  return lines;
}
