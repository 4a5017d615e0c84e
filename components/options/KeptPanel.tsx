import { useMemo, useState } from 'preact/hooks';
import { t } from '../i18n/t.ts';
import { Icon } from '../icon/Icon.tsx';
import type { KeptProblem } from '../library/kept.ts';
import { problemText } from '../library/LibraryNotice.tsx';

/** A pin or a note, with its entry in a reader's words. */
export interface KeptRow {
  readonly entry: string;
  readonly title: string;
  /** Empty for a pin. */
  readonly note: string;
}

export interface KeptShown {
  readonly pins: readonly KeptRow[];
  readonly notes: readonly KeptRow[];
  readonly recents: number;
  /** Not known yet. */
  readonly reading?: boolean | undefined;
  readonly problem?: KeptProblem | undefined;
}

export interface KeptActions {
  readonly onUnpin: (entry: string) => void;
  readonly onDeleteNote: (entry: string) => void;
  readonly onForget: () => void;
}

interface Props extends KeptActions {
  readonly kept: KeptShown;
}

/** So many rows stand in the page at first; ten thousand would make it slow. */
const first = 40;
const step = 200;

/** Rows that have every word of the query in title or text. One pass over what was put in lower case once. */
export function searchRows(rows: readonly { readonly row: KeptRow; readonly words: string }[], query: string) {
  const wanted = query.toLowerCase().split(/\s+/).filter(Boolean);
  return wanted.length === 0 ? rows : rows.filter(({ words }) => wanted.every((word) => words.includes(word)));
}

function Row({
  row: { entry, title, note },
  onUnpin,
  onDeleteNote,
}: { readonly row: KeptRow } & Omit<KeptActions, 'onForget'>) {
  const label = note ? t('kept.remove_note', { title }) : t('kept.remove_pin', { title });
  return (
    <li>
      <span class="kept-text">
        <b>{title}</b>
        {note && <span class="local-note-text">{note}</span>}
      </span>
      <button
        type="button"
        class="quiet"
        aria-label={label}
        title={label}
        onClick={() => (note ? onDeleteNote(entry) : onUnpin(entry))}
      >
        <Icon name={note ? 'remove' : 'close'} />
      </button>
    </li>
  );
}

/** Pins and notes with a search over them, and the one button that clears the look-ups. */
export function KeptPanel({ kept, onUnpin, onDeleteNote, onForget }: Props) {
  const [query, setQuery] = useState('');
  const [most, setMost] = useState(first);
  const [forgot, setForgot] = useState(false);
  const rows = useMemo(
    () =>
      [...kept.notes, ...kept.pins].map((row) => ({
        row,
        words: `${row.title} ${row.entry} ${row.note}`.toLowerCase(),
      })),
    [kept],
  );
  const found = useMemo(() => searchRows(rows, query), [rows, query]);
  return (
    <>
      {kept.problem && (
        <p class="note" role="status">
          {problemText(kept.problem)}
        </p>
      )}
      {kept.reading ? (
        <p>{t('kept.reading')}</p>
      ) : (
        <p>
          {t('kept.pins', kept.pins.length)}, {t('kept.notes', kept.notes.length)}, {t('kept.recents', kept.recents)}.{' '}
          {rows.length === 0 && t('kept.none')}
        </p>
      )}
      <p class="buttons">
        <button
          type="button"
          class="button"
          onClick={() => {
            setForgot(true);
            onForget();
          }}
        >
          {t('kept.forget')}
        </button>
        <span role="status">{forgot && kept.recents === 0 && t('kept.forgotten')}</span>
      </p>
      {rows.length > 0 && (
        <div class="add">
          <label for="kept-search">{t('kept.search')}</label>
          <input
            id="kept-search"
            type="search"
            autocomplete="off"
            value={query}
            onInput={(event) => {
              setQuery(event.currentTarget.value);
              setMost(first);
            }}
          />
        </div>
      )}
      {rows.length > 0 && found.length === 0 && <p class="empty">{t('kept.no_match', { query })}</p>}
      {(['notes', 'pins'] as const).map((kind) => {
        const list = found.slice(0, most).filter(({ row }) => (row.note === '') === (kind === 'pins'));
        return (
          list.length > 0 && (
            <section key={kind} aria-labelledby={`kept-${kind}`}>
              <h3 id={`kept-${kind}`}>{t(`kept.${kind}_title`)}</h3>
              <ul class="rows">
                {list.map(({ row }) => (
                  <Row key={row.entry} row={row} onUnpin={onUnpin} onDeleteNote={onDeleteNote} />
                ))}
              </ul>
            </section>
          )
        );
      })}
      {found.length > most && (
        <button type="button" class="button" onClick={() => setMost(most + step)}>
          {t('kept.more', Math.min(step, found.length - most))}
        </button>
      )}
    </>
  );
}
