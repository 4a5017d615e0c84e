import type { Concept, Name } from '../../core/knowledge/schema/concept.ts';
import { surfacesOf } from '../../core/lookup/surfaces.ts';
import { t } from '../i18n/t.ts';

/** Types of names a reader asks for; slips of spelling are for finding only. */
const shown = ['generic', 'brand', 'synonym', 'abbreviation', 'foreign'] as const satisfies readonly Name['type'][];

/** A name as a reader writes it: a phrase at its shortest. */
const written = (name: Name): string => (/[[({]/.test(name.text) ? (surfacesOf(name)[0] ?? '') : name.text);

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
                  .map((name) =>
                    name.region && name.region !== 'any' ? `${written(name)} (${name.region})` : written(name),
                  )
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
