/** What `npm run bench` was asked for. */
export interface BenchOptions {
  /** A folder of notes to read instead of made-up ones. */
  readonly notes?: string;
  /** Only these parts. */
  readonly parts: readonly Part[];
}

export const parts = ['core', 'chromium', 'extension', 'firefox'] as const;
export type Part = (typeof parts)[number];

/** @throws for what cannot be asked for */
export function benchOptions(args: readonly string[]): BenchOptions {
  const wanted: Part[] = [];
  let notes: string | undefined;
  for (let at = 0; at < args.length; at += 1) {
    const arg = args[at];
    const part = parts.find((each) => each === arg);
    if (part) wanted.push(part);
    else if (arg === '--notes' && args[at + 1] !== undefined) notes = args[++at];
    else throw new Error(`"${arg}" is not known: npm run bench -- [--notes DIR] [${parts.join('] [')}]`);
  }
  return { ...(notes === undefined ? {} : { notes }), parts: wanted.length > 0 ? wanted : parts };
}
