import { useState } from 'preact/hooks';
import { t } from '../i18n/t.ts';
import { Icon } from '../icon/Icon.tsx';

export interface Site {
  readonly pattern: string;
  /** In a reader's words: the host. */
  readonly name: string;
}

/** What became of a site the user typed. */
export type Added = 'added' | 'refused' | 'no-site';

interface Props {
  readonly sites: readonly Site[];
  readonly onRemove: (site: Site) => void;
  /** Asks the browser; must be called straight from the click. */
  readonly onAdd: (address: string) => Promise<Added>;
}

/** The sites that are read without asking, and a field to allow one more. */
export function SiteList({ sites, onRemove, onAdd }: Props) {
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
    <section class="block" aria-labelledby="sites-title">
      <h2 id="sites-title">{t('options.sites.title')}</h2>
      <p class="subtitle">{t('options.sites.why')}</p>
      {sites.length === 0 ? (
        <p class="empty">{t('options.sites.none')}</p>
      ) : (
        <ul class="rows">
          {sites.map((site) => (
            <li key={site.pattern}>
              <span>{site.name}</span>
              <button type="button" class="button" onClick={() => onRemove(site)}>
                <Icon name="remove" size={14} /> {t('options.sites.remove', { site: site.name })}
              </button>
            </li>
          ))}
        </ul>
      )}
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
    </section>
  );
}
