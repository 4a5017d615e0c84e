/** Counts of one class: found and right, found and wrong, not found. */
export interface Counts {
  readonly right: number;
  readonly wrong: number;
  readonly missed: number;
}

export const nothing: Counts = { right: 0, wrong: 0, missed: 0 };

export const plus = (a: Counts, b: Partial<Counts>): Counts => ({
  right: a.right + (b.right ?? 0),
  wrong: a.wrong + (b.wrong ?? 0),
  missed: a.missed + (b.missed ?? 0),
});

export const precision = ({ right, wrong }: Counts): number => (right + wrong === 0 ? 1 : right / (right + wrong));
export const recall = ({ right, missed }: Counts): number => (right + missed === 0 ? 1 : right / (right + missed));
export const f1 = (counts: Counts): number => {
  const [p, r] = [precision(counts), recall(counts)];
  return p + r === 0 ? 0 : (2 * p * r) / (p + r);
};

const three = (value: number): string => value.toFixed(3);

/** One line of the report. */
export const line = (name: string, counts: Counts): string =>
  `  ${name.padEnd(36)} precision ${three(precision(counts))}  recall ${three(recall(counts))}  F1 ${three(f1(counts))}` +
  `   (${counts.right} right, ${counts.wrong} too many, ${counts.missed} missed)`;

export const share = (name: string, right: number, all: number): string =>
  `  ${name.padEnd(36)} ${three(all === 0 ? 1 : right / all)}   (${right} of ${all})`;
