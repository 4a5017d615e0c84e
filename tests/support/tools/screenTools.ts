import { onPath } from './runs.ts';
import type { Tool } from './tool.ts';

/** A screen without a monitor, so that browsers have windows and take real key presses. */
export const xvfb: Tool = {
  name: 'Xvfb',
  packages: ['xvfb'],
  advice: 'Install the package xvfb.',
  find: async () => onPath(['Xvfb'])[0],
};

/** Presses keys on that screen as a keyboard would. */
export const xdotool: Tool = {
  name: 'xdotool',
  packages: ['xdotool'],
  advice: 'Install the package xdotool.',
  find: async () => onPath(['xdotool'])[0],
};
