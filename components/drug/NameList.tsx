import type { Concept, Name } from '../../core/knowledge/schema/concept.ts';
import { t } from '../i18n/t.ts';

/** Types of names a reader asks for; slips of spelling are for finding only. */
const shown = ['generic', 'brand', 'synonym', 'abbreviation', 'foreign'] as const satisfies readonly Name['type'][];

/** Names by type and region, and codes by system. */
export function NameList({ concept }: { readonly concept: Concept }) {
  const systems = [...new Set(concept.codes.map((code) => code.system))];
  return (
    <section class="block" id="section-names" tabIndex={-1}>
      <h3>{t('drug.names')}</h3>
      <dl class="names">
        {shown.map((type) => {
          const names = concept.names.filter((name) => name.type === type);
          return names.length === 0 ? null : (
            <div key={type}>
              <dt>{t(`name.${type}`)}</dt>
              <dd>
                {names
                  .map((name) => (name.region && name.region !== 'any' ? `${name.text} (${name.region})` : name.text))
                  .join(', ')}
              </dd>
            </div>
          );
        })}
        {systems.map((system) => (
          <div key={system}>
            <dt>{system}</dt>
            <dd>
              {concept.codes
                .filter((code) => code.system === system)
                .map((code) => (code.label ? `${code.code} ${code.label}` : code.code))
                .join(', ')}
            </dd>
          </div>
        ))}
      </dl>
    </section>
  );
}
