/**
 * The core from a terminal: `npm run -s core -- COMMAND …`. Each command is a file in `core/cli/`, loaded only when asked for.
 * Exit codes: 0 done, 1 the input is not in order (said on stderr), 2 the call is not in order.
 */
import process from 'node:process';

export interface Command {
  /** One line for the usage text. */
  readonly usage: string;
  /** @returns the exit code */
  run(args: readonly string[]): Promise<number>;
}

const commands: Readonly<Record<string, () => Promise<Command>>> = {
  validate: async () => (await import('./cli/validate.ts')).validate,
  join: async () => (await import('./cli/join.ts')).join,
  schema: async () => (await import('./cli/schema.ts')).schema,
  diff: async () => (await import('./cli/diff.ts')).diff,
  rules: async () => (await import('./cli/rules.ts')).rules,
  lookup: async () => (await import('./cli/lookup.ts')).lookup,
  analyse: async () => (await import('./cli/analyse.ts')).analyse,
  sig: async () => (await import('./cli/sig.ts')).sig,
  context: async () => (await import('./cli/context.ts')).context,
};

async function main([name, ...args]: readonly string[]): Promise<number> {
  const load = name === undefined ? undefined : commands[name];
  if (load) return (await load()).run(args);
  if (name !== undefined && name !== '--help') console.error(`core: there is no command "${name}".`);
  console.error('usage: npm run -s core -- COMMAND');
  for (const each of Object.values(commands)) console.error(`  ${(await each()).usage}`);
  return name === '--help' ? 0 : 2;
}

process.exitCode = await main(process.argv.slice(2));
