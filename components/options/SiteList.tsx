import { useState } from 'preact/hooks';
import { t } from '../i18n/t.ts';
import { Icon } from '../icon/Icon.tsx';
import { LocalBadge } from '../library/LocalBadge.tsx';

export interface Site {
  readonly pattern: string;
  /** In a reader's words: the host. */
  readonly name: string;
  /** The organisation wants it read: it stays. */
  readonly locked?: boolean;
}

/** What became of a site the user typed. */
export type Added = 'added' | 'refused' | 'no-site';

interface Props {
  readonly sites: readonly Site[];
  readonly onRemove: (site: Site) => void;
  /** Asks the browser; must be called straight from the click. */
  readonly onAdd: (address: string) => Promise<Added>;
  /** No other site may be added. */
  readonly closed?: boolean;
}

/** The sites that are read without asking, and a field to allow one more. */
export function SiteList({ sites, onRemove, onAdd, closed = false }: Props) {
  const [address, setAddress] = useState('');
  const [outcome, setOutcome] = useState<Added>();
  const add = (event: Event): void => {
    event.preventDefault();
    void onAdd(address).then((result) => {
      setOutcome(result);
      if (result === 'added') setAddress('');
    });
  };
  return (
    <>
      <p class="subtitle">{t('options.sites.why')}</p>
      {sites.length === 0 ? (
        <p class="empty">{t('options.sites.none')}</p>
      ) : (
        <ul class="rows">
          {sites.map((site) => (
            <li key={site.pattern}>
              <span>{site.name}</span>
              {site.locked ? (
                <LocalBadge of={t('options.locked')} />
              ) : (
                <button type="button" class="button" onClick={() => onRemove(site)}>
                  <Icon name="remove" size={14} /> {t('options.sites.remove', { site: site.name })}
                </button>
              )}
            </li>
          ))}
        </ul>
      )}
      {closed ? (
        <p>{t('options.policy.only_these')}</p>
      ) : (
        <form class="add" onSubmit={add}>
          <label for="new-site">{t('options.sites.address')}</label>
          <input
            id="new-site"
            type="text"
            inputMode="url"
            autocomplete="off"
            spellcheck={false}
            placeholder="https://ehr.example.org"
            value={address}
            aria-describedby="new-site-outcome"
            onInput={(event) => {
              setAddress(event.currentTarget.value);
              setOutcome(undefined);
            }}
          />
          <button type="submit" class="button button-main">
            {t('options.sites.add')}
          </button>
          <p id="new-site-outcome" class="outcome" role="status">
            {outcome === 'added' && t('options.sites.added')}
            {outcome === 'refused' && t('options.sites.refused')}
            {outcome === 'no-site' && t('options.sites.no_site')}
          </p>
        </form>
      )}
    </>
  );
}
