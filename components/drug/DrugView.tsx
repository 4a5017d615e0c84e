import type { Quantity } from '../../core/dosing/dose.ts';
import type { ConceptId } from '../../core/knowledge/schema/ids.ts';
import { drugFacts } from '../../core/lookup/answers/drugFacts.ts';
import { sidesAbout } from '../../core/lookup/answers/sides.ts';
import { doseScale } from '../../core/lookup/doseScale.ts';
import type { FactKind } from '../../core/lookup/entry.ts';
import { DoseBar } from '../dose/DoseBar.tsx';
import { Statement } from '../evidence/Statement.tsx';
import { TwoSided } from '../evidence/TwoSided.tsx';
import { t } from '../i18n/t.ts';
import { useKnowledge } from '../knowledge.ts';
import { DoseTable } from './DoseTable.tsx';
import { FactList } from './FactList.tsx';
import { NameList } from './NameList.tsx';
import { RenalTable } from './RenalTable.tsx';

interface Props {
  readonly id: ConceptId;
  /** The daily dose on this page. */
  readonly page?: Quantity | undefined;
}

/** Sections after the dose tables, in the order a prescriber asks for them. */
const sections: readonly { readonly kind: FactKind; readonly tone?: 'caution' | 'alarm' }[] = [
  { kind: 'contraindication', tone: 'alarm' },
  { kind: 'caution', tone: 'caution' },
  { kind: 'interaction', tone: 'caution' },
  { kind: 'hepatic' },
  { kind: 'elderly' },
  { kind: 'pregnancy' },
  { kind: 'monitoring' },
  { kind: 'taper' },
  { kind: 'mme' },
  { kind: 'control' },
  { kind: 'products' },
  { kind: 'note' },
];

/** All that is known of one drug. */
export function DrugView({ id, page }: Props) {
  const index = useKnowledge();
  const concept = index.concept(id);
  const drug = index.drug(id);
  if (!concept || !drug) return <p class="empty">{t('drug.unknown')}</p>;
  const scale = doseScale(drug, index.region);
  const sides = sidesAbout(index, id);
  const facts = (kind: FactKind) => drugFacts(index, drug, kind);
  return (
    <article class="drug">
      <p class="subtitle">{drug.classes.map((each) => index.label(each)).join(', ')}</p>
      {concept.summary && <Statement of={concept.summary} />}
      {scale && <DoseBar scale={scale} page={page} />}
      <FactList id="section-boxed" title={t('fact.boxed')} facts={facts('boxed')} tone="alarm" />
      <DoseTable drug={drug} />
      <RenalTable drug={drug} />
      {sides.length > 0 && (
        <section class="block">
          <h3>{t('drug.sides')}</h3>
          {sides.map((one) => (
            <TwoSided key={one.id} of={one} />
          ))}
        </section>
      )}
      <FactList title={t('fact.place')} facts={facts('place')} />
      {sections.map(({ kind, tone }) => (
        <FactList
          key={kind}
          id={`section-${kind}`}
          title={t(`fact.${kind}`)}
          facts={facts(kind)}
          {...(tone && { tone })}
        />
      ))}
      <NameList concept={concept} />
    </article>
  );
}
