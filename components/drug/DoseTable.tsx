import type { DoseFact, Drug } from '../../core/knowledge/schema/drug.ts';
import { byBasis } from '../../core/lookup/doseScale.ts';
import { SourceLine } from '../evidence/SourceLine.tsx';
import { keyed, t } from '../i18n/t.ts';

type Group = 'start' | 'titration' | 'target' | 'max' | 'other';

const groupOf = (fact: DoseFact): Group =>
  fact.kind === 'start'
    ? 'start'
    : fact.kind === 'step'
      ? 'titration'
      : fact.kind === 'target'
        ? 'target'
        : fact.kind.endsWith('max')
          ? 'max'
          : 'other';

const groups: readonly Group[] = ['start', 'titration', 'target', 'max', 'other'];

/** For whom, where and in which product a dose holds; nothing where it holds for any adult. */
function scope(fact: DoseFact): string {
  return [
    fact.region === 'any' ? undefined : fact.region,
    fact.brand,
    fact.release && fact.release !== 'any' && fact.release !== 'immediate' ? t(`release.${fact.release}`) : undefined,
    fact.population && fact.population !== 'adult' ? t(`population.${keyed(fact.population)}`) : undefined,
    fact.indication,
  ]
    .filter(Boolean)
    .join(', ');
}

/** Every dose of a drug: grouped by its place in treatment, the article's value first, then label, formulary, guideline, trial. */
export function DoseTable({ drug }: { readonly drug: Drug }) {
  if (drug.doses.length === 0) return null;
  return (
    <section class="block" id="section-doses" tabIndex={-1}>
      <h3>{t('drug.doses')}</h3>
      {/* biome-ignore lint/a11y/noRedundantRoles: display:grid on rows would drop the table role in Safari-like engines */}
      <table class="doses" role="table">
        <thead class="unseen">
          <tr>
            <th scope="col">{t('drug.dose_basis')}</th>
            <th scope="col">{t('drug.dose_text')}</th>
          </tr>
        </thead>
        {groups.map((group) => {
          const facts = drug.doses.filter((fact) => groupOf(fact) === group).toSorted(byBasis);
          return facts.length === 0 ? null : (
            <tbody key={group}>
              <tr>
                <th colSpan={2} scope="rowgroup">
                  {t(`drug.group.${group}`)}
                </th>
              </tr>
              {facts.map((fact) => (
                <tr key={fact.id} class={fact.status}>
                  <th scope="row">
                    {t(`basis.${fact.basis}`)}
                    {scope(fact) && <span class="scope">{scope(fact)}</span>}
                  </th>
                  <td>
                    {fact.text} <SourceLine of={fact} />
                  </td>
                </tr>
              ))}
            </tbody>
          );
        })}
      </table>
    </section>
  );
}
