import { browser } from 'wxt/browser';
import { i18n } from '#i18n';
import { askPacks } from '../reader.content/askPacks.ts';
import { createPageReader } from '../reader.content/createPageReader.ts';
import { readFrame } from '../reader.content/readFrame.ts';

/** Adds the message that arrives later, as a chart does that loads what is new: it is marked when it comes. */
function loadReply(button: HTMLButtonElement): void {
  const reply = document.querySelector<HTMLTemplateElement>('#reply');
  if (reply) document.querySelector('#thread')?.append(reply.content.cloneNode(true));
  button.remove();
}

/** The card comes when the first is wanted, as it does in a page. */
const cardOfChart = async () => (await import('../card/createCard.ts')).createCard();

/** Lists the keys as they are set in this browser now; a command without a key is left out. */
async function listShortcuts(list: Element): Promise<void> {
  for (const { description, name, shortcut } of await browser.commands.getAll()) {
    if (!shortcut) continue;
    const key = document.createElement('kbd');
    key.textContent = shortcut;
    const item = document.createElement('li');
    item.append(key, ` ${description || (name === '_execute_action' ? i18n.t('chart.openPopup') : name)}`);
    list.append(item);
  }
}

const texts = {
  title: i18n.t('chart.title'),
  invented: i18n.t('chart.invented'),
  loadReply: i18n.t('chart.loadReply'),
};

for (const element of document.querySelectorAll<HTMLElement>('[data-text]')) {
  element.textContent = texts[element.dataset.text as keyof typeof texts];
}
// No content script reaches a page of the extension: the chart runs the reader on itself, for as long as it is open.
readFrame(
  document,
  { reader: () => createPageReader(askPacks()), card: cardOfChart, judge: async () => undefined },
  new AbortController().signal,
);

const more = document.querySelector<HTMLButtonElement>('#more');
more?.addEventListener('click', () => loadReply(more));
const shortcuts = document.querySelector('#shortcuts');
if (shortcuts) await listShortcuts(shortcuts);
