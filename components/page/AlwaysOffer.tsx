import { t } from '../i18n/t.ts';
import type { PageActions, PageState } from './pageState.ts';

interface Props {
  readonly page: Extract<PageState, { kind: 'read' }>;
  readonly actions: PageActions;
}

/** Says why the page is read, and offers to read the site from now on. */
export function AlwaysOffer({ page, actions }: Props) {
  if (!page.site) return null;
  if (page.always)
    return (
      <p class="always">
        <span class="subtitle">{t('page.read_always', { site: page.site })}</span>{' '}
        <button type="button" class="link" onClick={actions.never}>
          {t('page.never', { site: page.site })}
        </button>
      </p>
    );
  return (
    <p class="always">
      <span class="subtitle">{t('page.read_once')}</span>{' '}
      <button type="button" class="link" onClick={actions.always}>
        {t('page.always', { site: page.site })}
      </button>
    </p>
  );
}
