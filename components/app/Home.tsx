import type { Caution } from '../../core/assessment/judge.ts';
import type { Dose } from '../../core/dosing/dose.ts';
import type { ConceptId } from '../../core/knowledge/schema/ids.ts';
import { CautionList } from '../assessment/CautionList.tsx';
import { CopyNote } from '../assessment/CopyNote.tsx';
import type { Judging } from '../assessment/judging.ts';
import { MmeCard } from '../assessment/MmeCard.tsx';
import { PatientFacts } from '../assessment/PatientFacts.tsx';
import { type SortedCautions, sortCautions } from '../assessment/sortCautions.ts';
import { stepStates } from '../assessment/stepStates.ts';
import { WhereYouAre } from '../assessment/WhereYouAre.tsx';
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
  /** The page judged against the plan, and what can be done with that; absent until it is. */
  readonly judging?: Judging | undefined;
}

/** These stand over the plan; every caution stands in its own tab. */
const first: ReadonlySet<Caution['severity']> = new Set(['red-flag', 'contraindicated', 'interaction', 'dose']);

/** Those over the plan, of all that a list shows. */
const overPlan = ({ open, aside, waiting }: SortedCautions): SortedCautions => {
  const isFirst = ({ severity }: Caution): boolean => first.has(severity);
  return { open: open.filter(isFirst), aside: aside.filter(isFirst), waiting: waiting.filter(isFirst) };
};

/** The four tabs. */
export function Home({ nav, page, doses, actions, judging }: Props) {
  const judgement = judging?.judgement;
  const cautions = judging && sortCautions(judging.judgement, judging.dismissed);
  const open = cautions?.open.length ?? 0;
  const found = page.kind === 'read' ? mentionGroups(page.frames).length : 0;
  const tabs: readonly Tab[] = [
    { id: 'plan', label: t('tab.plan') },
    { id: 'doses', label: t('tab.doses') },
    { id: 'pitfalls', label: t('tab.pitfalls'), ...(open > 0 && { count: open }) },
    { id: 'page', label: t('tab.page'), ...(found > 0 && { count: found }) },
  ];
  return (
    <Tabs label={t('tab.label')} tabs={tabs} selected={nav.tab.value} onSelect={(id) => nav.openTab(id as TabId)}>
      {nav.tab.value === 'plan' && (
        <>
          <h2 class="unseen">{t('screen.plan')}</h2>
          {judging && cautions && (
            <>
              <CautionList
                cautions={overPlan(cautions)}
                dismissed={judging.dismissed}
                onShow={actions.show}
                onDismiss={judging.dismiss}
              />
              <WhereYouAre judgement={judging.judgement} />
              <PatientFacts facts={judging.judgement.facts} onCorrect={judging.correct} />
            </>
          )}
          <PlanRail
            doses={dailyDoses(doses)}
            onDrug={nav.concept}
            {...(judgement ? { states: stepStates(judgement) } : {})}
          />
          {judging && <CopyNote text={judging.note} label={t('copy.note')} />}
        </>
      )}
      {nav.tab.value === 'doses' && (
        <>
          {judgement?.assessment.mme && <MmeCard mme={judgement.assessment.mme} />}
          <DoseList page={doses} onDrug={nav.concept} />
        </>
      )}
      {nav.tab.value === 'pitfalls' && (
        <>
          {judging && cautions && (
            <CautionList
              firstOpen
              cautions={cautions}
              dismissed={judging.dismissed}
              onShow={actions.show}
              onDismiss={judging.dismiss}
            />
          )}
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
