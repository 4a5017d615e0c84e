import { t } from '../i18n/t.ts';

/** What the organisation decided, as far as it is not a setting. */
export interface ShownPolicy {
  /** Whether there is any. */
  readonly present: boolean;
  /** Sites it wants read that the browser has not allowed yet. */
  readonly waiting: readonly string[];
  readonly onlyTheseSites: boolean;
  readonly packPinned: boolean;
  /** Values that were ignored. */
  readonly problems: readonly { readonly where: string; readonly expected: string }[];
}

interface Props {
  readonly policy: ShownPolicy;
  /** Asks the browser for all waiting sites at once; must be called straight from the click. */
  readonly onAllow: () => void;
}

/** Says that a policy is at work and what of it waits for the user. */
export function PolicyNote({ policy, onAllow }: Props) {
  return (
    <>
      <p>{t('options.policy.text')}</p>
      {policy.packPinned && <p>{t('options.policy.pack')}</p>}
      {policy.onlyTheseSites && <p>{t('options.policy.only_these')}</p>}
      {policy.waiting.length > 0 && (
        <>
          <p>{t('options.policy.sites')}</p>
          <ul class="rows">
            {policy.waiting.map((site) => (
              <li key={site}>{site}</li>
            ))}
          </ul>
          <button type="button" class="button button-main" onClick={onAllow}>
            {t('options.policy.allow', policy.waiting.length)}
          </button>
        </>
      )}
      {policy.problems.map(({ where, expected }) => (
        <p key={where} class="note">
          {t('options.policy.problem', { where, expected })}
        </p>
      ))}
    </>
  );
}
