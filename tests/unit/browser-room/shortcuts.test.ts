import { readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { isCommand, type Shortcut, shortcuts } from '../../../core/browser/shortcuts.ts';

const table: readonly Shortcut[] = shortcuts;
const messages = readFileSync(path.join(import.meta.dirname, '../../../components/locales/en.yml'), 'utf8');

describe('the shortcuts', () => {
  it('suggest four keys, the most that browsers allow, all different, each with Ctrl or Alt', () => {
    const keys = table.flatMap(({ suggested }) => suggested ?? []);
    expect(keys).toHaveLength(4);
    expect(new Set(keys).size).toBe(4);
    for (const key of keys) expect(key).toMatch(/^(Ctrl|Alt)\+(Shift\+)?[A-Z0-9]$/);
  });

  it.each(table)('$command has words for it', ({ message }) => {
    const [group = '', name = ''] = message.split('_');
    expect(messages).toMatch(new RegExp(`^${group}:\\n(?:  .*\\n)*?  ${name}: \\S`, 'm'));
  });

  it('are the only commands there are', () => {
    expect(isCommand('lookup')).toBe(true);
    expect(isCommand('toString')).toBe(false);
  });
});
