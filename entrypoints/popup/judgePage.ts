import { computed, effect, type ReadonlySignal, signal } from '@preact/signals';
import { type Dismissals, dismissReasons } from '../../components/assessment/dismissals.ts';
import type { Judging } from '../../components/assessment/judging.ts';
import type { PageState } from '../../components/page/pageState.ts';
import type { Corrections, Judge } from '../../core/assessment/judge.ts';
import type { FactKind, PatientFact } from '../../core/assessment/model.ts';
import { assessmentNote } from '../../core/assessment/note.ts';
import { readDismissed, writeDismissed } from '../../core/browser/dismissed.ts';
import type { Lookup } from '../../core/lookup/lookupOver.ts';
import { painted } from '../views/painted.ts';

const isReason = (value: string): value is (typeof dismissReasons)[number] =>
  (dismissReasons as readonly string[]).includes(value);

/**
 * Judges the page a view follows, anew whenever it changes. Corrections live as long as the view, dismissals as long as the page.
 * @param page what is known of the tab
 */
export function judgePage(
  page: ReadonlySignal<PageState>,
  lookup: ReadonlySignal<Lookup>,
): ReadonlySignal<Judging | undefined> {
  const judge = signal<Judge | undefined>(undefined);
  const corrections = signal<Corrections>(new Map());
  const dismissed = signal<Dismissals>({});
  const frames = computed(() => (page.value.kind === 'read' ? page.value.frames : []));
  const top = computed(() => frames.value.find((frame) => frame.top)?.frame ?? frames.value[0]?.frame);
  const judgement = computed(() => judge.value?.(frames.value, corrections.value));

  effect(() => {
    const { index } = lookup.value;
    void painted()
      .then(() => import('./rules.ts'))
      .then(({ judgeOf }) => {
        if (lookup.peek().index === index) judge.value = judgeOf(index);
      });
  });
  effect(() => {
    const name = top.value;
    // Another page: nothing that was said of the one before holds.
    corrections.value = new Map();
    dismissed.value = {};
    if (name === undefined) return;
    void readDismissed(name).then((kept) => {
      if (top.peek() !== name) return;
      dismissed.value = Object.fromEntries(
        Object.entries(kept).flatMap(([rule, reason]) => (isReason(reason) ? [[rule, reason]] : [])),
      );
    });
  });

  return computed(() => {
    const value = judgement.value;
    if (!value) return undefined;
    return {
      judgement: value,
      dismissed: dismissed.value,
      dismiss(rule, reason) {
        const { [rule]: _, ...others } = dismissed.value;
        dismissed.value = reason === undefined ? others : { ...others, [rule]: reason };
        const name = top.peek();
        if (name !== undefined) void writeDismissed(name, dismissed.value);
      },
      correct(kind: FactKind, corrected: PatientFact['value'] | undefined | 'page') {
        const next = new Map(corrections.value);
        if (corrected === 'page') next.delete(kind);
        else next.set(kind, corrected);
        corrections.value = next;
      },
      note: () => assessmentNote(lookup.peek().index, value, new Date().toISOString().slice(0, 10)),
    };
  });
}
