import type { MadePage } from './chart.ts';
import { Html } from './html.ts';

/** All notes on one page, as a chart shows them: a heading for each, labels in bold, paragraphs and list items. */
export function notesPage(notes: readonly string[]): MadePage {
  const html = new Html();
  for (const [index, note] of notes.entries()) {
    html.open('article').element('h2', `Note ${index + 1}`);
    for (const line of note.split('\n')) {
      const text = line.trim();
      if (text === '') continue;
      const [, label, rest = ''] = /^([A-Z][A-Za-z &]{2,40}:)(.*)$/.exec(text) ?? [];
      html.open('p');
      if (label === undefined) html.text(text);
      else {
        html.element('b', label);
        if (rest !== '') html.text(rest);
      }
      html.close('p');
    }
    html.close('article');
  }
  return { html: html.page('Notes'), texts: html.texts, characters: html.characters };
}
