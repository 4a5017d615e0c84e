import { mkdir, writeFile } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { projectRoot } from '../support/builds.ts';

export type Unit = 'ms' | 'x' | 'MB' | '%' | '';

/** One measured figure. */
export interface Figure {
  readonly measure: string;
  readonly where: string;
  readonly value: number;
  readonly unit: Unit;
  /** What the project asks for, where it asks for something. */
  readonly atMost?: number;
  /** What it is made of, for the reader of the table. */
  readonly of?: string;
}

export type Add = (figure: Figure) => void;

const shown = (value: number, unit: Unit): string => {
  const digits = value >= 100 ? 0 : value >= 10 ? 1 : 2;
  return `${value.toFixed(digits)}${unit === '' ? '' : unit === 'x' ? ' x' : ` ${unit}`}`;
};
export const ms = (value: number): string => shown(value, 'ms');

export function asTable(figures: readonly Figure[]): string {
  const rows = figures.map(({ measure, where, value, unit, atMost, of = '' }) => [
    measure,
    where,
    shown(value, unit),
    atMost === undefined ? '' : `${atMost}${unit === '' ? '' : ` ${unit}`}`,
    atMost === undefined ? '' : value <= atMost ? 'yes' : 'no',
    of,
  ]);
  const head = ['measure', 'where', 'figure', 'at most', 'met', 'of which'];
  const line = (cells: readonly string[]): string => `| ${cells.join(' | ')} |`;
  return [line(head), line(head.map(() => '---')), ...rows.map(line)].join('\n');
}

/** Writes all figures to `.output/bench.json`. @returns its path */
export async function writeReport(figures: readonly Figure[], notes: string): Promise<string> {
  const file = path.join(projectRoot, '.output', 'bench.json');
  const report = {
    node: process.version,
    platform: `${os.platform()} ${os.arch()}`,
    cores: os.availableParallelism(),
    load: os.loadavg()[0],
    notes,
    figures,
  };
  await mkdir(path.dirname(file), { recursive: true });
  await writeFile(file, `${JSON.stringify(report, null, 2)}\n`);
  return file;
}
