import { keyed, t } from '../i18n/t.ts';
import { Icon } from '../icon/Icon.tsx';
import type { PageActions, PageState } from './pageState.ts';

interface Props {
  readonly state: Exclude<PageState, { kind: 'read' }>;
  readonly actions: PageActions;
}

/** What stands where the page's findings would, in plain words, with the way on where there is one. */
export function PageInvitation({ state, actions }: Props) {
  if (state.kind === 'asking')
    return (
      <p class="invitation" role="status">
        {t('page.asking')}
      </p>
    );
  if (state.kind === 'restricted')
    return (
      <p class="invitation" role="status">
        <Icon name="avoid" />
        <span>{`${t(`page.restricted.${keyed(state.why)}`)} ${t('page.rest_works')}`}</span>
      </p>
    );
  return (
    <section class="invitation" aria-label={t('page.invitation')}>
      <p>
        <Icon name="private" />
        <span role="status">{state.refused ? t('panel.asks') : t('page.not_read')}</span>
      </p>
      <div class="buttons">
        {!state.refused && (
          <button type="button" class="button button-main" onClick={actions.read}>
            {t('page.read')}
          </button>
        )}
        {state.site && (
          <button type="button" class="button" onClick={actions.always}>
            {t('page.always', { site: state.site })}
          </button>
        )}
      </div>
    </section>
  );
}
