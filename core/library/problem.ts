/**
 * Why the library cannot do something. Everything else of Stepwise works without it.
 * `forbidden` private window or storage switched off; `full` no room left; `corrupt` the database cannot be read;
 * `newer` it was written by a later version; `blocked` another tab holds an older version open; `closed` it was taken away.
 */
export type LibraryProblem = 'forbidden' | 'full' | 'corrupt' | 'newer' | 'blocked' | 'closed';

/** A value or the reason there is none; errors are values at this boundary. */
export type Result<T> =
  | { readonly ok: true; readonly value: T }
  | { readonly ok: false; readonly problem: LibraryProblem };

const BY_NAME: Readonly<Record<string, LibraryProblem>> = {
  QuotaExceededError: 'full',
  VersionError: 'newer',
  SecurityError: 'forbidden',
  InvalidAccessError: 'forbidden',
  InvalidStateError: 'closed',
  AbortError: 'closed',
  TransactionInactiveError: 'closed',
  UnknownError: 'corrupt',
  DataError: 'corrupt',
  NotFoundError: 'corrupt',
  NotReadableError: 'corrupt',
  ConstraintError: 'corrupt',
  Blocked: 'blocked',
};

/** Names the problem behind an error of IndexedDB. Firefox reports a forbidden database as `InvalidStateError` on open. */
export function problemOf(error: unknown, opening = false): LibraryProblem {
  const name = error instanceof Error || error instanceof DOMException ? error.name : '';
  if (opening && (name === 'InvalidStateError' || name === 'ReferenceError' || name === 'TypeError'))
    return 'forbidden';
  return BY_NAME[name] ?? 'corrupt';
}

/** Runs one piece of work and turns what it throws into a value. */
export async function attempt<T>(work: () => Promise<T>, opening = false): Promise<Result<T>> {
  try {
    return { ok: true, value: await work() };
  } catch (error) {
    return { ok: false, problem: problemOf(error, opening) };
  }
}
