/**
 * The commands of the extension, in the order the options page lists them. The manifest is written from this table. Keys can
 * be changed in the browser; `suggested` is what a fresh install has unless the key is taken. Browsers allow four, each with
 * Ctrl or Alt.
 */
export const shortcuts = [
  { command: '_execute_action', message: 'commands_open', suggested: 'Alt+Shift+S' },
  { command: 'lookup', message: 'commands_lookup', suggested: 'Alt+Shift+L' },
  { command: 'toggle-marks', message: 'commands_toggle', suggested: 'Alt+Shift+M' },
  { command: 'next-term', message: 'commands_next', suggested: 'Alt+Shift+J' },
  { command: 'previous-term', message: 'commands_previous' },
  { command: 'open-card', message: 'commands_card' },
  { command: 'open-panel', message: 'commands_panel' },
] as const satisfies readonly Shortcut[];

export interface Shortcut {
  readonly command: string;
  /** Key of the description in the message files. */
  readonly message: string;
  readonly suggested?: string;
}

export type Command = (typeof shortcuts)[number]['command'];

export const isCommand = (name: string): name is Command => shortcuts.some(({ command }) => command === name);

interface ManifestCommand {
  suggested_key?: { default: string };
  description: string;
}

/** The `commands` of the manifest. */
export const manifestCommands = (): Record<string, ManifestCommand> =>
  Object.fromEntries(
    (shortcuts as readonly Shortcut[]).map(({ command, message, suggested }) => [
      command,
      { ...(suggested ? { suggested_key: { default: suggested } } : {}), description: `__MSG_${message}__` },
    ]),
  );
