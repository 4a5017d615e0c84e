import type { Dose } from '../../core/dosing/dose.ts';
import type { ConceptId } from '../../core/knowledge/schema/ids.ts';
import { doseFacts } from '../../core/lookup/answers/drugFacts.ts';
import { doseScale } from '../../core/lookup/doseScale.ts';
import { SourceLine } from '../evidence/SourceLine.tsx';
import { t } from '../i18n/t.ts';
import { Icon } from '../icon/Icon.tsx';
import { useKnowledge } from '../knowledge.ts';
import { LocalMark } from '../library/LocalBadge.tsx';
import { doseText } from '../page/doseText.ts';
import { DoseBar } from './DoseBar.tsx';

interface Props {
  /** Doses of this page by drug. */
  readonly page: ReadonlyMap<ConceptId, Dose>;
  readonly onDrug: (id: ConceptId) => void;
}

function DoseCard({
  id,
  dose,
  onDrug,
}: { readonly id: ConceptId; readonly dose?: Dose | undefined } & Pick<Props, 'onDrug'>) {
  const index = useKnowledge();
  const drug = index.drug(id);
  if (!drug) return null;
  const scale = doseScale(drug, index.region);
  return (
    <li class="dose-card">
      <h3>
        <button type="button" class="link" onClick={() => onDrug(id)}>
          {index.label(id)}
          <Icon name="open" size={14} />
        </button>
        <LocalMark entry={id} />
        <span class="kind">{drug.classes.map((each) => index.label(each)).join(', ')}</span>
      </h3>
      {dose && <p class="dose">{doseText(dose)}</p>}
      {scale && <DoseBar scale={scale} page={dose?.perDay} />}
      <ul class="statements">
        {doseFacts(drug, index.region).map((fact) => (
          <li key={fact.text}>
            {fact.lead && <b>{fact.lead}: </b>}
            {fact.text} <SourceLine of={fact} />
          </li>
        ))}
      </ul>
    </li>
  );
}

/** Doses: this page's drugs first, then the drugs of the plan in its order, then every other drug by class. */
export function DoseList({ page, onDrug }: Props) {
  const index = useKnowledge();
  const order = (id: ConceptId): number => index.stepsOf(id)[0]?.order ?? Number.MAX_SAFE_INTEGER;
  const known = index.pack.drugs.map((drug) => drug.concept).toSorted((a, b) => order(a) - order(b));
  const here = known.filter((id) => page.has(id));
  const article = known.filter((id) => !page.has(id) && index.drug(id)?.doses.some((dose) => dose.basis === 'article'));
  const rest = known.filter((id) => !here.includes(id) && !article.includes(id));
  const classes = Map.groupBy(rest, (id) => index.drug(id)?.classes[0] ?? 'class:other');
  const cards = (ids: readonly ConceptId[]) => (
    <ul class="dose-cards">
      {ids.map((id) => (
        <DoseCard key={id} id={id} dose={page.get(id)} onDrug={onDrug} />
      ))}
    </ul>
  );
  return (
    <>
      {here.length > 0 && (
        <section class="block">
          <h2>{t('doses.this_page')}</h2>
          {cards(here)}
        </section>
      )}
      {article.length > 0 && (
        <section class="block">
          <h2>{t('doses.plan')}</h2>
          {cards(article)}
        </section>
      )}
      <section class="block">
        <h2>{t('doses.others')}</h2>
        {[...classes].map(([id, drugs]) => (
          <div key={id}>
            <h3 class="class-title">{index.label(id)}</h3>
            <ul class="chips">
              {drugs.map((drug) => (
                <li key={drug}>
                  <button type="button" class="chip" onClick={() => onDrug(drug)}>
                    {index.label(drug)} <LocalMark entry={drug} />
                  </button>
                </li>
              ))}
            </ul>
          </div>
        ))}
      </section>
    </>
  );
}
