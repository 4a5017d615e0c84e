/** What is wrong with a text that should be JSON, and where. Lines and columns count from 1. */
export interface JsonProblem {
  readonly line: number;
  readonly column: number;
  readonly found: string;
  readonly expected: string;
}

class Stop {
  readonly at: number;
  readonly expected: string;
  constructor(at: number, expected: string) {
    this.at = at;
    this.expected = expected;
  }
}

const space = /[\t\n\r ]*/y;
// biome-ignore lint/suspicious/noControlCharactersInRegex: JSON strings may not hold them, so they end the match.
const text = /"(?:[^"\\\u0000-\u001f]|\\(?:["\\/bfnrt]|u[0-9a-fA-F]{4}))*"/y;
const scalar = /-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?|true|false|null/y;

/**
 * Looks over a text as a person editing it would want: the first place that is no JSON, and keys given twice in one object,
 * of which JSON.parse would silently keep the last.
 */
export function jsonProblems(source: string): readonly JsonProblem[] {
  const problems: JsonProblem[] = [];
  let at = 0;

  const report = (where: number, found: string, expected: string): void => {
    const before = source.slice(0, where).split('\n');
    problems.push({ line: before.length, column: (before.at(-1)?.length ?? 0) + 1, found, expected });
  };
  const take = (pattern: RegExp): string | undefined => {
    pattern.lastIndex = at;
    const found = pattern.exec(source)?.[0];
    if (found !== undefined) at += found.length;
    return found;
  };
  const sign = (wanted: string): boolean => {
    take(space);
    if (source.charAt(at) !== wanted) return false;
    at += 1;
    return true;
  };

  function value(): void {
    take(space);
    if (sign('{')) object();
    else if (sign('[')) array();
    else if (take(text) === undefined && take(scalar) === undefined) throw new Stop(at, 'a value');
  }

  function array(): void {
    if (sign(']')) return;
    do value();
    while (sign(','));
    if (!sign(']')) throw new Stop(at, '"," or "]"');
  }

  function object(): void {
    if (sign('}')) return;
    const keys = new Set<string>();
    do {
      take(space);
      const start = at;
      const key = take(text);
      if (key === undefined) throw new Stop(at, 'a key in double quotes');
      if (keys.has(key)) report(start, `the key ${key} a second time`, 'each key once');
      keys.add(key);
      if (!sign(':')) throw new Stop(at, '":"');
      value();
    } while (sign(','));
    if (!sign('}')) throw new Stop(at, '"," or "}"');
  }

  try {
    value();
    take(space);
    if (at < source.length) throw new Stop(at, 'the end of the file');
  } catch (stop) {
    if (!(stop instanceof Stop)) throw stop;
    const found =
      stop.at >= source.length ? 'the end of the file' : JSON.stringify(source.slice(stop.at, stop.at + 12));
    report(stop.at, found, stop.expected);
  }
  return problems;
}
