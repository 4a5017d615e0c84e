import type { PackIndex } from '../lookup/packIndex.ts';
import type { Judgement } from './judge.ts';

const RANKED = 5;

/**
 * The assessment as plain text for the note: what was found in our own words and numbers, the rules with their sources, the
 * content's version and the date. No text of the page: quotes stay where they are.
 * @param day today, ISO
 */
export function assessmentNote(index: PackIndex, judgement: Judgement, day: string): string {
  const { assessment, cautions, waiting } = judgement;
  const { info, article } = index.pack;
  const lines: string[] = [`Stepwise plan for sciatica, ${day}`];
  const title = (id: string) => index.step(id)?.title ?? id;
  if (assessment.plan.tried.length > 0) lines.push(`Tried: ${assessment.plan.tried.map(title).join('; ')}.`);
  if (assessment.plan.current.length > 0) lines.push(`Current: ${assessment.plan.current.map(title).join('; ')}.`);
  if (assessment.plan.next) lines.push(`The article's next step: ${title(assessment.plan.next)}.`);
  for (const { shown } of assessment.doses) lines.push(`Dose: ${shown}.`);
  if (assessment.mme) lines.push(`Opioids: ${assessment.mme.high} MME/day if every dose is taken (CDC 2022 factors).`);
  if (assessment.renal) lines.push(`Renal function: ${assessment.renal.found.shown}.`);
  if (cautions.length > 0) lines.push('', 'To check:');
  for (const { about, flags, arithmetic, stronger } of cautions.slice(0, RANKED)) {
    const more = stronger && about.stronger ? ` ${about.stronger.text}` : '';
    const local = [about, ...flags].some(({ id }) => index.isLocal(id)) ? ', local' : '';
    lines.push(`- ${about.title} (${about.id}${local}): ${about.message}${more}`);
    if (arithmetic.length > 0) lines.push(`  ${arithmetic.join('; ')}`);
    const sources = about.sources.flatMap((id) => {
      const source = index.source(id);
      return source ? [`${source.title}${source.year === undefined ? '' : `, ${source.year}`}`] : [];
    });
    if (sources.length > 0)
      lines.push(`  Sources: ${sources.join('; ')}. ${about.status === 'verified' ? '' : 'Unverified.'}`.trimEnd());
  }
  if (cautions.length > RANKED) lines.push(`- ${cautions.length - RANKED} more in Stepwise.`);
  if (waiting.length > 0) lines.push(`- ${waiting.length} more in Stepwise, once the red flag is answered.`);
  lines.push(
    '',
    `Stepwise content ${info.version} (${info.released})${article ? `; source ${article.banner}` : ''}. Check before use.`,
  );
  return lines.join('\n');
}
