// @vitest-environment happy-dom
import { expect, it } from 'vitest';
import { EvidenceView } from '../../../components/evidence/EvidenceView.tsx';
import { SourceLine } from '../../../components/evidence/SourceLine.tsx';
import { PitfallList } from '../../../components/pitfalls/PitfallList.tsx';
import { RedFlags } from '../../../components/pitfalls/RedFlags.tsx';
import { expectAccessible, lookup, show, words } from './shown.tsx';

it('renders all 52 claims with words, citation numbers and what guidelines say', async () => {
  const view = await show(<EvidenceView />);
  const claims = [...view.querySelectorAll('.claim')];
  expect(claims.map((claim) => claim.id)).toEqual(lookup.index.pack.claims.map(({ id }) => `claim-${id}`));
  expect(claims).toHaveLength(52);
  for (const { id, text, citations } of lookup.index.pack.claims) {
    const shown = words(view.querySelector(`#claim-${id}`));
    expect(shown).toContain(text);
    expect(shown).toContain(citations.length > 0 ? `Article [${citations.join(', ')}]` : 'Article, no citation');
  }
  await expectAccessible(view);
});

it('shows banner, reference list and the note on numbers as printed', async () => {
  const text = words((await show(<EvidenceView />)).querySelector('.article'));
  const { article } = lookup.index.pack;
  expect(text).toContain(article?.banner ?? 'no banner');
  expect(text).toMatch(/pending human review/);
  for (const { title } of article?.references ?? []) expect(text).toContain(title);
  expect(text).toContain(article?.referenceNote ?? 'no note');
});

it.each([
  [{ claims: ['S01'], sources: ['seed'], status: 'verified' }, /^Article \[1\]verified/],
  [{ claims: ['S18'], sources: ['seed'], status: 'verified' }, /^Article, no citationverified/],
  [{ claims: [], sources: ['ng59-a'], status: 'verified' }, /^guideline 2020verified/],
  [{ claims: [], sources: [], status: 'unverified' }, /^No source recordedunverified$/],
] as const)('says where a statement comes from: %j', async (of, line) => {
  const view = await show(<SourceLine of={{ ...of, claims: [...of.claims], sources: [...of.sources] }} />);
  expect(words(view.querySelector('.source-line'))).toMatch(line);
});

it('puts a pitfall of this page first, with the words that trigger it', async () => {
  const last = lookup.index.pack.pitfalls.at(-1)?.id ?? '';
  const view = await show(<PitfallList triggered={[{ pitfall: last, quote: 'prednisone since March' }]} />);
  expect(view.querySelector('.pitfall')?.id).toBe(`pitfall-${last}`);
  expect(words(view.querySelector('.trigger'))).toBe('On this page: prednisone since March');
  expect(view.querySelectorAll('.pitfall')).toHaveLength(4);
  await expectAccessible(view);
});

it('puts same-day emergencies first and calls absence no reassurance', async () => {
  const view = await show(<RedFlags />);
  expect(words(view.querySelector('.flag .urgency'))).toBe('same-day emergency');
  expect(view.querySelectorAll('.flag')).toHaveLength(lookup.index.pack.redFlags.length);
  expect(words(view)).toContain('That is no reassurance.');
  await expectAccessible(view);
});
