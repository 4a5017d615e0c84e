import { useContext, useEffect, useId, useRef, useState } from 'preact/hooks';
import { t } from '../i18n/t.ts';
import { Icon } from '../icon/Icon.tsx';
import { KeptContext } from './kept.ts';
import { LocalBadge } from './LocalBadge.tsx';

interface Props {
  readonly entry: string;
  /** In a reader's words. */
  readonly title: string;
}

/** The user's own note on an entry, always marked as local. Leaving the field in any way keeps what was written. */
export function LocalNote({ entry, title }: Props) {
  const kept = useContext(KeptContext);
  const state = kept?.entry(entry).value;
  const [editing, setEditing] = useState(false);
  if (!kept || !state) return null;
  if (editing)
    return (
      <NoteEditor
        title={title}
        text={state.note}
        onDone={(text) => {
          setEditing(false);
          if (text !== state.note) kept.writeNote(entry, text);
        }}
      />
    );
  if (state.note === '')
    return (
      <p>
        <button type="button" class="link add-note" onClick={() => setEditing(true)}>
          {t('library.note.add')}
        </button>
      </p>
    );
  return (
    <section class="local-note" aria-label={t('library.note.of', { title })}>
      <header>
        <LocalBadge of={t('library.note.badge')} />
        <button type="button" class="link" onClick={() => setEditing(true)}>
          <Icon name="edit" size={14} /> {t('library.note.edit')}
        </button>
      </header>
      <p class="local-note-text">{state.note}</p>
    </section>
  );
}

interface EditorProps {
  readonly title: string;
  readonly text: string;
  readonly onDone: (text: string) => void;
}

function NoteEditor({ title, text, onDone }: EditorProps) {
  const id = useId();
  const field = useRef<HTMLTextAreaElement>(null);
  const written = useRef(text);
  const done = useRef(onDone);
  done.current = onDone;
  useEffect(() => {
    field.current?.focus();
    // Esc or a closing window takes the editor away before the field loses the focus.
    const keep = (): void => done.current(written.current);
    addEventListener('pagehide', keep);
    return () => {
      removeEventListener('pagehide', keep);
      keep();
    };
  }, []);
  return (
    <div class="local-note">
      <label for={id}>
        <LocalBadge of={t('library.note.badge')} /> <span class="unseen">{title}</span>
      </label>
      <textarea
        id={id}
        ref={field}
        rows={4}
        maxLength={20_000}
        aria-describedby={`${id}-help`}
        defaultValue={text}
        onInput={(event) => {
          written.current = event.currentTarget.value;
        }}
        onBlur={() => onDone(written.current)}
      />
      <p class="subtitle" id={`${id}-help`}>
        {t('library.note.help')}
      </p>
      <button type="button" class="button" onClick={() => onDone(written.current)}>
        {t('library.note.done')}
      </button>
    </div>
  );
}
