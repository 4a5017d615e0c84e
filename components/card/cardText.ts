import type { Fact } from '../../core/lookup/entry.ts';
import type { PackIndex } from '../../core/lookup/packIndex.ts';
import type { Ambiguity, Mention } from '../../core/text/mention.ts';
import { citationText } from '../evidence/citations.ts';
import { t } from '../i18n/t.ts';
import { doseText } from '../page/doseText.ts';
import { assertionWord } from './assertionWord.ts';
import { cardFacts } from './cardFacts.ts';

/** Where a fact comes from, in one bracket: "[Article [1, 3]; NICE NG59, 2020; unverified]". */
function basis(index: PackIndex, { claims = [], sources = [], status }: Fact): string {
  const others = sources.flatMap((id) => index.source(id) ?? []).filter(({ kind }) => kind !== 'article');
  const names = [
    ...(sources.some((id) => index.isLocal(id)) ? [t('library.local')] : []),
    ...(claims.length > 0 ? [citationText(index, claims)] : []),
    ...others.map(({ title, year }) => (year === undefined ? title : `${title}, ${year}`)),
    ...(status ? [t(`review.${status}`)] : []),
  ];
  return names.length > 0 ? ` [${names.join('; ')}]` : '';
}

function mentionLines(index: PackIndex, mention: Mention): string[] {
  const facts = cardFacts(index, mention.concept);
  const said = (label: string, fact: Fact | undefined): string[] =>
    fact ? [`${label}: ${fact.lead ? `${fact.lead}. ` : ''}${fact.text}${basis(index, fact)}`] : [];
  const dose = mention.dose ? `, ${doseText(mention.dose)}` : '';
  return [
    `${index.label(mention.concept)} (${assertionWord(mention)})${dose}${index.isLocal(mention.concept) ? ` [${t('library.local')}]` : ''}`,
    ...(facts?.subtitle ? [facts.subtitle] : []),
    ...(facts?.summary ? [`${facts.summary.text}${basis(index, facts.summary)}`] : []),
    ...said(t('fact.place'), facts?.place),
    ...said(t('fact.caution'), facts?.caution),
    ...(facts?.sides ? sideLines(index, facts.sides) : []),
  ];
}

function sideLines(index: PackIndex, sides: NonNullable<ReturnType<typeof cardFacts>>['sides'] & object): string[] {
  const claims = sides.claims.flatMap((id) => index.claim(id) ?? []);
  return [
    `${t(`sides.label.${sides.verdict}`)}:`,
    ...claims.map((claim) => `- ${citationText(index, [claim.id])}: ${claim.text}`),
    ...sides.positions.map(
      ({ body, year, verdict, text }) =>
        `- ${body}${year === undefined ? '' : ` ${year}`} (${t(`verdict.${verdict}`)}): ${text}`,
    ),
  ];
}

/** A card as plain text for the note, with what each statement rests on. */
export function cardText(index: PackIndex, what: readonly Mention[] | Ambiguity): string {
  const lines =
    'readings' in what
      ? [what.surface, t('page.readings', { readings: what.readings.map(({ label }) => label).join(', ') })]
      : what.flatMap((mention, at) => [...(at > 0 ? [''] : []), ...mentionLines(index, mention)]);
  return [...lines, `Stepwise. ${t('footer.content', { version: index.pack.info.version })}`].join('\n');
}
