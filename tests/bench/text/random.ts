/** Numbers that look random and come out the same in every run, so that two runs read the same text. */
export interface Random {
  /** A whole number from 0 up to, not including, `below`. */
  below(below: number): number;
  chance(share: number): boolean;
  /** @throws for an empty list */
  of<T>(list: readonly T[]): T;
}

/** Marsaglia's xorshift with 32 bits (2003). @param seed not 0 */
export function randomFrom(seed: number): Random {
  let state = seed >>> 0;
  const next = (): number => {
    state ^= state << 13;
    state ^= state >>> 17;
    state ^= state << 5;
    state >>>= 0;
    return state;
  };
  const below = (limit: number): number => next() % limit;
  return {
    below,
    chance: (share) => next() / 0x1_0000_0000 < share,
    of(list) {
      const found = list[below(list.length)];
      if (found === undefined) throw new Error('nothing to choose from');
      return found;
    },
  };
}
