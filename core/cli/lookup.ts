import { parseArgs } from 'node:util';
import type { Command } from '../cli.ts';
import { bundledPack } from '../knowledge/parts.ts';
import { createLookup } from '../lookup/lookup.ts';
import { viewPack } from '../lookup/viewPack.ts';
import { entryText } from './lookup/entryText.ts';

/** Finds what the palette finds, over the same pack, and prints the first entry in full and the other matches by name. */
export const lookup: Command = {
  usage: 'lookup QUERY [--json] [--limit N]   the answer the palette shows, and the other matches',
  async run(args) {
    const { values, positionals } = parseArgs({
      args: [...args],
      allowPositionals: true,
      options: { json: { type: 'boolean' }, limit: { type: 'string' } },
    });
    const query = positionals.join(' ');
    const limit = Number(values.limit ?? 12);
    if (query.trim() === '' || !Number.isInteger(limit) || limit < 1) {
      console.error('lookup: expected a query, for example: lookup lyrica');
      return 2;
    }
    const { find, index } = createLookup(viewPack(bundledPack));
    const found = find(query, limit);
    if (values.json) {
      console.log(JSON.stringify(found, null, 2));
      return found.length > 0 ? 0 : 1;
    }
    const [first, ...rest] = found;
    if (!first) {
      console.error(`lookup: nothing found for "${query}".`);
      return 1;
    }
    console.log(entryText(first, index));
    if (rest.length > 0) console.log(`\nAlso: ${rest.map(({ entry }) => `${entry.title} (${entry.id})`).join(', ')}`);
    return 0;
  },
};
