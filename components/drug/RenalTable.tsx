import type { Drug, RenalBand } from '../../core/knowledge/schema/drug.ts';
import { numberText } from '../../core/lookup/amount.ts';
import { SourceLine } from '../evidence/SourceLine.tsx';
import { t } from '../i18n/t.ts';

/** The band in words: "CrCl 30 to 59", "over 15 to 29", "below 15", "haemodialysis". mL/min. */
function bandText(band: RenalBand): string {
  if (band.dialysis) return t('renal.dialysis');
  const low =
    band.over !== undefined
      ? t('renal.over', { value: numberText(band.over) })
      : band.from !== undefined
        ? numberText(band.from)
        : undefined;
  const high =
    band.below !== undefined
      ? t('renal.below', { value: numberText(band.below) })
      : band.upTo !== undefined
        ? numberText(band.upTo)
        : undefined;
  if (low !== undefined && high !== undefined)
    return low === high ? `${low} mL/min` : `${t('renal.range', { low, high })} mL/min`;
  if (high !== undefined) return `${band.below === undefined ? t('renal.up_to', { value: high }) : high} mL/min`;
  if (low !== undefined) return `${band.over === undefined ? t('renal.from', { value: low }) : low} mL/min`;
  return t('renal.any');
}

/** Dose by creatinine clearance, one block per region. */
export function RenalTable({ drug }: { readonly drug: Drug }) {
  if (drug.renal.length === 0) return null;
  const regions = [...new Set(drug.renal.map((band) => band.region))];
  return (
    <section class="block" id="section-renal" tabIndex={-1}>
      <h3>{t('fact.renal')}</h3>
      {drug.renalMethod && <p class="subtitle">{drug.renalMethod}</p>}
      <table class="doses">
        <thead class="unseen">
          <tr>
            <th scope="col">{t('renal.band')}</th>
            <th scope="col">{t('drug.dose_text')}</th>
          </tr>
        </thead>
        {regions.map((region) => (
          <tbody key={region}>
            {(regions.length > 1 || region !== 'any') && (
              <tr>
                <th colSpan={2} scope="rowgroup">
                  {t(`region.${region}`)}
                </th>
              </tr>
            )}
            {drug.renal
              .filter((band) => band.region === region)
              .map((band) => (
                <tr key={`${band.brand ?? ''}${band.text}${bandText(band)}`} class={band.status}>
                  <th scope="row">
                    {bandText(band)}
                    {band.brand && <span class="scope">{band.brand}</span>}
                  </th>
                  <td>
                    {band.text} <SourceLine of={band} />
                  </td>
                </tr>
              ))}
          </tbody>
        ))}
      </table>
    </section>
  );
}
