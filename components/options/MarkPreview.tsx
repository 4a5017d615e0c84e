import { useEffect, useRef } from 'preact/hooks';
import { t } from '../i18n/t.ts';

export interface PreviewStyle {
  readonly look: string;
  readonly density: string;
}

interface Props extends PreviewStyle {
  /** Marks the elements of the preview that name their kind in `data-mark`, as a page would be. */
  readonly paint: (preview: HTMLElement, style: PreviewStyle) => void;
}

/** A line of a chart, marked with the style that is chosen now. */
export function MarkPreview({ look, density, paint }: Props) {
  const preview = useRef<HTMLParagraphElement>(null);
  useEffect(() => {
    if (preview.current) paint(preview.current, { look, density });
  }, [look, density, paint]);
  return (
    <figure class="preview">
      <figcaption class="subtitle">{t('options.preview')}</figcaption>
      <p ref={preview}>
        {t('options.preview_text.start')}
        <span data-mark="affirmed">{t('options.preview_text.drug')}</span>
        {t('options.preview_text.dose')}
        <span data-mark="affirmed" data-again="">
          {t('options.preview_text.drug')}
        </span>{' '}
        600 mg HS; <span data-mark="negated">{t('options.preview_text.negated')}</span>
        {t('options.preview_text.middle')}
        <span data-mark="family">{t('options.preview_text.family')}</span>
        {t('options.preview_text.allergies')}
        <span data-mark="allergy">{t('options.preview_text.allergy')}</span>
        {t('options.preview_text.end')}
      </p>
    </figure>
  );
}
