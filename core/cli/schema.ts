import { writeFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import type { Command } from '../cli.ts';
import { packJsonSchemaText } from '../knowledge/validate/packJsonSchema.ts';

/** Writes the JSON Schema that pack files name in `$schema`. */
export const schema: Command = {
  usage: 'schema                      write core/knowledge/pack.schema.json from the schema',
  async run() {
    const path = fileURLToPath(new URL('../knowledge/pack.schema.json', import.meta.url));
    await writeFile(path, packJsonSchemaText());
    console.log(path);
    return 0;
  },
};
