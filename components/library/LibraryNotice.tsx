import { useContext } from 'preact/hooks';
import { t } from '../i18n/t.ts';
import { KeptContext, type KeptProblem } from './kept.ts';

/** One plain sentence on why nothing can be kept, and that all else works. */
export const problemText = (problem: KeptProblem): string =>
  `${t(`library.problem.${problem}`)} ${t('library.rest_works')}`;

/** Stands in a view only while there is a problem. */
export function LibraryNotice() {
  const problem = useContext(KeptContext)?.problem.value;
  return problem ? (
    <p class="note library-notice" role="status">
      {problemText(problem)}
    </p>
  ) : null;
}
