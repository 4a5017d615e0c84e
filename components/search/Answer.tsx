import type { Entry, Fact, FactKind } from '../../core/lookup/entry.ts';
import { DoseBar } from '../dose/DoseBar.tsx';
import { SourceLine } from '../evidence/SourceLine.tsx';
import { TwoSided } from '../evidence/TwoSided.tsx';
import { t } from '../i18n/t.ts';

/** Facts that follow each other under one heading, so that "Start" stands once over two regions. */
function grouped(facts: readonly Fact[]): readonly (readonly [FactKind, readonly Fact[]])[] {
  const groups: [FactKind, Fact[]][] = [];
  for (const fact of facts) {
    const last = groups.at(-1);
    if (last?.[0] === fact.kind) last[1].push(fact);
    else groups.push([fact.kind, [fact]]);
  }
  return groups;
}

const cautious: readonly FactKind[] = ['boxed', 'caution', 'contraindication', 'interaction'];

/** What answers the question itself; where there are two sides, they follow it, and everything else comes after. */
const first: readonly FactKind[] = [
  'readings',
  'what',
  'oddity',
  'start',
  'step',
  'target',
  'max',
  'renal',
  'action',
  'plan',
];

function Facts({ facts }: { readonly facts: readonly Fact[] }) {
  if (facts.length === 0) return null;
  return (
    <dl class="facts">
      {grouped(facts).map(([kind, group]) => (
        <div
          key={`${kind} ${group[0]?.lead} ${group[0]?.text}`}
          class={cautious.includes(kind) ? 'fact fact-caution' : 'fact'}
        >
          <dt>{t(`fact.${kind}`)}</dt>
          {group.map((fact) => (
            <dd key={`${fact.lead ?? ''}${fact.text}`}>
              {fact.lead && <b>{fact.lead}: </b>}
              {fact.text} <SourceLine of={fact} />
            </dd>
          ))}
        </div>
      ))}
    </dl>
  );
}

/** An entry with its answer in full: readable where it stands, without opening anything. */
export function Answer({ entry }: { readonly entry: Entry }) {
  const answers = entry.sides ? entry.facts.filter((fact) => first.includes(fact.kind)) : entry.facts;
  return (
    <>
      {entry.scale && <DoseBar scale={entry.scale} />}
      <Facts facts={answers} />
      {entry.sides && <TwoSided of={entry.sides} />}
      <Facts facts={entry.facts.filter((fact) => !answers.includes(fact))} />
    </>
  );
}
