import { useContext, useEffect } from 'preact/hooks';
import type { Dose } from '../../core/dosing/dose.ts';
import type { ConceptId } from '../../core/knowledge/schema/ids.ts';
import { conceptAnswer } from '../../core/lookup/answers/conceptAnswer.ts';
import { DrugView } from '../drug/DrugView.tsx';
import { NameList } from '../drug/NameList.tsx';
import { EvidenceView } from '../evidence/EvidenceView.tsx';
import { t } from '../i18n/t.ts';
import { Icon } from '../icon/Icon.tsx';
import { useKnowledge } from '../knowledge.ts';
import { KeptContext } from '../library/kept.ts';
import { LibraryNotice } from '../library/LibraryNotice.tsx';
import { LocalMark } from '../library/LocalBadge.tsx';
import { LocalNote } from '../library/LocalNote.tsx';
import { PinButton } from '../library/PinButton.tsx';
import { MonitoringList } from '../pitfalls/MonitoringList.tsx';
import { PitfallList } from '../pitfalls/PitfallList.tsx';
import { RedFlags } from '../pitfalls/RedFlags.tsx';
import { PlanRail } from '../plan/PlanRail.tsx';
import { Answer } from '../search/Answer.tsx';
import type { Navigation, Screen } from './navigation.ts';

interface Props {
  readonly screen: Screen;
  readonly doses: ReadonlyMap<ConceptId, Dose>;
  readonly nav: Navigation;
}

/** A condition, class or therapy: its answer, and every name and code. */
function ConceptView({ id }: { readonly id: ConceptId }) {
  const index = useKnowledge();
  const concept = index.concept(id);
  const entry = conceptAnswer(index, id);
  if (!concept || !entry) return <p class="empty">{t('drug.unknown')}</p>;
  return (
    <article>
      {entry.subtitle && <p class="subtitle">{entry.subtitle}</p>}
      <Answer entry={{ ...entry, facts: entry.facts.filter((fact) => fact.kind !== 'codes') }} />
      <NameList concept={concept} />
    </article>
  );
}

/** The view on top, with the way back and its title. */
export function OpenScreen({ screen, doses, nav }: Props) {
  const index = useKnowledge();
  const kept = useContext(KeptContext);
  const entry = 'id' in screen ? screen.id : undefined;
  useEffect(() => {
    if (entry !== undefined) kept?.opened(entry);
  }, [entry, kept]);
  return (
    <div class="screen">
      <header class="screen-head">
        <button type="button" class="quiet" aria-label={t('screen.back')} onClick={() => nav.back()}>
          <Icon name="back" />
        </button>
        <h2 data-title tabIndex={-1}>
          {'id' in screen ? index.label(screen.id) : t(`screen.${screen.view}`)}
        </h2>
        {entry !== undefined && <LocalMark entry={entry} />}
        {entry !== undefined && <PinButton entry={entry} title={index.label(entry)} />}
      </header>
      {entry !== undefined && <LibraryNotice />}
      {entry !== undefined && <LocalNote key={entry} entry={entry} title={index.label(entry)} />}
      {screen.view === 'drug' && <DrugView id={screen.id} page={doses.get(screen.id)?.perDay} />}
      {screen.view === 'concept' && <ConceptView id={screen.id} />}
      {screen.view === 'evidence' && <EvidenceView />}
      {screen.view === 'plan' && <PlanRail onDrug={nav.concept} />}
      {screen.view === 'pitfalls' && (
        <>
          <PitfallList />
          <RedFlags />
          <MonitoringList />
        </>
      )}
    </div>
  );
}
