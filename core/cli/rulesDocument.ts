import type { ExampleRun } from '../assessment/runExamples.ts';
import type { Pack } from '../knowledge/schema/pack.ts';
import type { Condition, Rule } from '../knowledge/schema/rule.ts';

const plain = (id: string): string => id.replace(/^[a-z]+:/, '').replaceAll('-', ' ');
const cell = (text: string): string => text.replaceAll('|', '\\|').replace(/\s+/g, ' ').trim();

const BOUNDS = [
  ['from', 'from'],
  ['over', 'over'],
  ['below', 'below'],
  ['upTo', 'up to'],
] as const;

/** A condition in words, for readers of the table. */
export function inWords(condition: Condition): string {
  const list = (parts: readonly Condition[], word: string) =>
    parts.length === 1 && parts[0] ? inWords(parts[0]) : `(${parts.map(inWords).join(` ${word} `)})`;
  if ('all' in condition) return list(condition.all, 'and');
  if ('any' in condition) return list(condition.any, 'or');
  if ('not' in condition) return `not ${inWords(condition.not)}`;
  if ('use' in condition) return condition.use;
  if ('rule' in condition) return `${condition.rule} fires`;
  if ('redFlag' in condition) return 'a red flag is raised';
  if ('code' in condition) return `code ${condition.code.join(' or ')}`;
  if ('lookAlike' in condition) {
    return condition.lookAlike.map((pair) => pair.map(plain).join(' beside ')).join(' or ');
  }
  if ('order' in condition) {
    return `${condition.order.earlier.map(plain).join(', ')} dated before ${condition.order.later.map(plain).join(', ')}`;
  }
  if ('elapsed' in condition) {
    return `${condition.elapsed.of.map(plain).join(', ')} begun at least ${condition.elapsed.fromDays} days before the latest date`;
  }
  if ('dose' in condition) return `${condition.of.map(plain).join(', ')}: ${condition.dose.replaceAll('-', ' ')}`;
  if ('fact' in condition) {
    const bounds = BOUNDS.flatMap(([key, word]) => (condition[key] === undefined ? [] : [`${word} ${condition[key]}`]));
    return `${condition.fact.replaceAll('-', ' ')} ${bounds.join(', ')}`;
  }
  const { of, except, is, cues, without, route, release, longerThanDays, perDayOver, perDayBelow, distinct } =
    condition.mention;
  return [
    `${(is ?? ['current']).join(' or ')} ${of.map(plain).join(', ')}`,
    except && `except ${except.map(plain).join(', ')}`,
    route && `(${route})`,
    release && `(${release} release)`,
    distinct && `at least ${distinct} different`,
    longerThanDays !== undefined && `longer than ${longerThanDays} days`,
    perDayOver !== undefined && `over ${perDayOver} mg/day`,
    perDayBelow !== undefined && `below ${perDayBelow} mg/day`,
    cues && `said to be: ${cues.join(' or ')}`,
    without && `not said to be: ${without.join(' or ')}`,
  ]
    .filter(Boolean)
    .join(' ');
}

function row(rule: Rule, runs: readonly ExampleRun[]): string {
  const mine = runs.filter(({ example }) => example.rule === rule.id);
  const fires = mine.filter(({ example }) => example.fires);
  const right = mine.filter((run) => run.right).length;
  const sources = [...rule.claims, ...rule.sources].join(', ');
  const more = rule.stronger ? ` Stronger: ${inWords(rule.stronger.when)}.` : '';
  return `| ${[
    `**${rule.id}** ${rule.title}`,
    rule.stronger?.severity ? `${rule.severity}, ${rule.stronger.severity}` : rule.severity,
    `${inWords(rule.when)}.${more}`,
    sources || 'none',
    rule.status,
    `${fires.length} fire, ${mine.length - fires.length} near misses, ${right} of ${mine.length} as written`,
  ]
    .map(cell)
    .join(' | ')} |`;
}

/** The rules of a pack as a document: what fires each, on which sources, and how its own examples went. */
export function rulesDocument(pack: Pack, runs: readonly ExampleRun[]): string {
  return [
    '# Rules',
    '',
    'Written by `npm run -s core -- rules`; do not edit. Content ' + `${pack.info.version} of ${pack.info.released}.`,
    '',
    'Claims are the article’s (S01 to S52), other sources are ids of the pack. `unverified` means that no one has checked the statement yet.',
    'Words in capitals are the definitions at the end.',
    '',
    '| Rule | Severity | Fires when | Claims and sources | Status | Its own examples |',
    '|---|---|---|---|---|---|',
    ...pack.rules.map((rule) => row(rule, runs)),
    '',
    '## Definitions',
    '',
    '| Name | Meaning | Condition |',
    '|---|---|---|',
    ...pack.definitions.map(({ id, text, when }) => `| ${[id, text, inWords(when)].map(cell).join(' | ')} |`),
  ].join('\n');
}
