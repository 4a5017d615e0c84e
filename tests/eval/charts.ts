/** Scores the assessment of whole charts against a clinician's expectation: which rules fire, which doses, which MME. */
import { readFileSync } from 'node:fs';
import { createTextAssessor } from '../../core/assessment/textAssessor.ts';
import { bundledPack } from '../../core/knowledge/parts.ts';
import { indexPack } from '../../core/lookup/packIndex.ts';
import { createContext } from '../../core/text/context/context.ts';
import { english } from '../../core/text/context/english.ts';
import { notePassages } from '../../core/text/notePassages.ts';
import { createReader } from '../../core/text/reader.ts';

interface Chart {
  readonly id: string;
  readonly text: string;
  readonly expected: readonly string[];
  readonly plan?: {
    readonly tried: readonly string[];
    readonly current: readonly string[];
    readonly next: string | null;
  };
  readonly doses?: Readonly<Record<string, readonly [number, number]>>;
  readonly mme?: readonly [number, number] | null;
}

interface Tally {
  expected: number;
  hit: number;
  extra: number;
}

/**
 * @param file JSONL of charts: `{id, text, expected: [rule], plan, doses: {drug: [low, high]}, mme: [low, high]}`
 * @param misses whether each miss is printed
 */
export function evaluateCharts(file: string, misses: boolean): void {
  const charts = readFileSync(file, 'utf8')
    .split('\n')
    .filter((line) => line.trim() !== '')
    .map((line) => JSON.parse(line) as Chart);
  const reader = createReader(bundledPack);
  const assess = createTextAssessor(indexPack(bundledPack));
  const { knowsHeading } = createContext(english);
  const byRule = new Map(bundledPack.rules.map(({ id }): [string, Tally] => [id, { expected: 0, hit: 0, extra: 0 }]));
  let [doses, dosesRight, mmes, mmesRight, places, placesRight, nextRight] = [0, 0, 0, 0, 0, 0, 0];
  for (const chart of charts) {
    const { mentions } = reader.readNote(chart.text);
    const { assessment } = assess([...notePassages(chart.text, knowsHeading)], mentions);
    const fired = new Set(assessment.fired.map(({ rule }) => rule));
    for (const [rule, tally] of byRule) {
      const wanted = chart.expected.includes(rule);
      if (wanted) tally.expected += 1;
      if (wanted && fired.has(rule)) tally.hit += 1;
      if (!wanted && fired.has(rule)) tally.extra += 1;
    }
    const said: string[] = [];
    const missed = chart.expected.filter((rule) => !fired.has(rule));
    const extra = [...fired].filter((rule) => !chart.expected.includes(rule));
    if (missed.length > 0) said.push(`missed ${missed.join(' ')}`);
    if (extra.length > 0) said.push(`extra ${extra.join(' ')}`);
    for (const [drug, [low, high]] of Object.entries(chart.doses ?? {})) {
      doses += 1;
      const found = assessment.doses.find(({ concept }) => concept === `drug:${drug}`)?.perDay;
      if (found?.low === low && found.high === high) dosesRight += 1;
      else said.push(`${drug}: ${found ? `${found.low}–${found.high}` : 'no dose'}, expected ${low}–${high}`);
    }
    if (chart.mme) {
      mmes += 1;
      const { low, high } = assessment.mme ?? { low: 0, high: 0 };
      if (Math.abs(low - chart.mme[0]) < 0.01 && Math.abs(high - chart.mme[1]) < 0.01) mmesRight += 1;
      else said.push(`MME ${low}–${high}, expected ${chart.mme.join('–')}`);
    }
    if (chart.plan) {
      places += 1;
      const { tried, current, next } = assessment.plan;
      if ((next ?? null) === chart.plan.next) nextRight += 1;
      const same = (a: readonly string[], b: readonly string[]) => [...a].sort().join() === [...b].sort().join();
      if (same(tried, chart.plan.tried) && same(current, chart.plan.current)) placesRight += 1;
      else said.push(`plan tried ${tried} current ${current} next ${next}; expected ${JSON.stringify(chart.plan)}`);
    }
    if (misses && said.length > 0) console.log(`  ${chart.id}: ${said.join('; ')}`);
  }
  const total = [...byRule.values()].reduce(
    (sum, each) => ({ expected: sum.expected + each.expected, hit: sum.hit + each.hit, extra: sum.extra + each.extra }),
    { expected: 0, hit: 0, extra: 0 },
  );
  for (const [rule, { expected, hit, extra }] of byRule) {
    if (misses && (hit < expected || extra > 0)) console.log(`  ${rule}: ${hit} of ${expected}, ${extra} extra`);
  }
  const share = (part: number, whole: number) =>
    `${part} of ${whole} (${whole === 0 ? '–' : (part / whole).toFixed(3)})`;
  console.log(`charts          ${charts.length}`);
  console.log(
    `firings         ${share(total.hit, total.expected)}; false firings ${total.extra}, ${(total.extra / charts.length).toFixed(3)} per chart`,
  );
  console.log(`doses           ${share(dosesRight, doses)}`);
  console.log(`MME             ${share(mmesRight, mmes)}`);
  console.log(`place in plan   ${share(placesRight, places)}; next step ${share(nextRight, places)}`);
}
