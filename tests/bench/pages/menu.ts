import type { MadePage } from './chart.ts';
import { Html } from './html.ts';

const entries = ['Home', 'Schedule', 'Inbox', 'Messages', 'Reports', 'Billing', 'Settings', 'Help', 'Sign out'];

/** A frame of an EHR that holds no clinical text: its menu. */
export function menuPage(): MadePage {
  const html = new Html();
  html.open('nav').open('ul');
  for (const entry of entries) html.open('li').element('button', entry).close('li');
  html.close('ul').close('nav');
  return { html: html.page('Menu'), texts: html.texts, characters: html.characters };
}
