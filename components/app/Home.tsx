import type { Dose } from '../../core/dosing/dose.ts';
import type { ConceptId } from '../../core/knowledge/schema/ids.ts';
import { DoseList } from '../dose/DoseList.tsx';
import { t } from '../i18n/t.ts';
import { AlwaysOffer } from '../page/AlwaysOffer.tsx';
import { dailyDoses, mentionGroups } from '../page/mentionGroups.ts';
import type { PageActions, PageState } from '../page/pageState.ts';
import { ThisPage } from '../page/ThisPage.tsx';
import { MonitoringList } from '../pitfalls/MonitoringList.tsx';
import { PitfallList } from '../pitfalls/PitfallList.tsx';
import { RedFlags } from '../pitfalls/RedFlags.tsx';
import { PlanRail } from '../plan/PlanRail.tsx';
import { type Tab, Tabs } from '../tabs/Tabs.tsx';
import type { Navigation, TabId } from './navigation.ts';

interface Props {
  readonly nav: Navigation;
  readonly page: PageState;
  readonly doses: ReadonlyMap<ConceptId, Dose>;
  readonly actions: PageActions;
}

/** The four tabs. */
export function Home({ nav, page, doses, actions }: Props) {
  const found = page.kind === 'read' ? mentionGroups(page.frames).length : 0;
  const tabs: readonly Tab[] = [
    { id: 'plan', label: t('tab.plan') },
    { id: 'doses', label: t('tab.doses') },
    { id: 'pitfalls', label: t('tab.pitfalls') },
    { id: 'page', label: t('tab.page'), ...(found > 0 && { count: found }) },
  ];
  return (
    <Tabs label={t('tab.label')} tabs={tabs} selected={nav.tab.value} onSelect={(id) => nav.openTab(id as TabId)}>
      {nav.tab.value === 'plan' && (
        <>
          <h2 class="unseen">{t('screen.plan')}</h2>
          <PlanRail doses={dailyDoses(doses)} onDrug={nav.concept} />
        </>
      )}
      {nav.tab.value === 'doses' && <DoseList page={doses} onDrug={nav.concept} />}
      {nav.tab.value === 'pitfalls' && (
        <>
          <PitfallList />
          <RedFlags />
          <MonitoringList />
        </>
      )}
      {nav.tab.value === 'page' &&
        (page.kind === 'read' ? (
          <>
            <h2 class="unseen">{t('tab.page')}</h2>
            <AlwaysOffer page={page} actions={actions} />
            <ThisPage frames={page.frames} onShow={actions.show} onConcept={nav.concept} />
          </>
        ) : (
          <p class="empty">{t('page.not_yet')}</p>
        ))}
    </Tabs>
  );
}
