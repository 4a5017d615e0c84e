import type { ReviewStatus } from '../../core/knowledge/schema/statement.ts';
import { t } from '../i18n/t.ts';
import { Icon } from '../icon/Icon.tsx';

/** Whether anyone has checked a statement against its source, in words. */
export function ReviewBadge({ status }: { readonly status: ReviewStatus }) {
  return status === 'verified' ? (
    <span class="badge badge-verified">
      <Icon name="check" size={12} />
      {t('review.verified')}
    </span>
  ) : (
    <span class="badge badge-unverified">
      <Icon name="unverified" size={12} />
      {t('review.unverified')}
    </span>
  );
}
