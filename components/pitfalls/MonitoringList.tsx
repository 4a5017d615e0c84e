import { Statement } from '../evidence/Statement.tsx';
import { keyed, t } from '../i18n/t.ts';
import { Icon } from '../icon/Icon.tsx';
import { useKnowledge } from '../knowledge.ts';
import { LocalMark } from '../library/LocalBadge.tsx';

/** What to look at again, and when: the plan's windows and its monitoring. */
export function MonitoringList() {
  const { pack } = useKnowledge();
  return (
    <section class="block" aria-labelledby="monitoring-title">
      <h2 id="monitoring-title">{t('monitoring.title')}</h2>
      {pack.windows.map((window) => (
        <div key={window.id} class="window-row">
          <Icon name="timing" size={14} />
          <div>
            <LocalMark entry={window.id} />
            <Statement of={window} />
            <p class="subtitle">
              {t('monitoring.clock')} {window.clock.map((each) => t(`clock.${keyed(each)}`)).join(', ')}
            </p>
          </div>
        </div>
      ))}
      {pack.monitoring.map((each) => (
        <div key={each.id}>
          <LocalMark entry={each.id} />
          <Statement of={{ ...each, lead: each.title }} />
        </div>
      ))}
    </section>
  );
}
