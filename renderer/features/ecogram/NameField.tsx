import { useEffect, useRef } from 'react';
import type { PersonId } from '#shared/domain/ids.ts';
import { useEcogram, useRecords, useScene, useWords } from './context.tsx';
import styles from './Twins.module.css';
import { useDraft } from './useDraft.ts';

/** Writes somebody's role where it stands on the picture. */
export const NameField = ({ id }: { id: PersonId }) => {
  const { t } = useWords();
  const { session, focusOn } = useEcogram();
  const scene = useScene();
  const person = useRecords().people[id];
  const figure = scene.people.get(id);
  const input = useRef<HTMLInputElement>(null);
  const { editor } = session;
  const draft = useDraft(person?.role ?? '', (role) => {
    if (role !== '' || person?.name) editor.change(id, { role });
  });

  useEffect(() => {
    input.current?.focus({ preventScroll: true });
    input.current?.select();
  }, []);

  if (!person || !figure) return null;
  const { x, y, width, height } = figure.labelBox;
  const isAbove = y < figure.at.y;
  const done = () => {
    editor.name(null);
    focusOn(id);
  };
  return (
    <input
      ref={input}
      className={styles.name}
      style={{ left: x + width / 2, top: isAbove ? y + height : y }}
      data-above={isAbove || undefined}
      data-own-pointers
      dir="auto"
      maxLength={200}
      aria-label={t('ecogram:naming')}
      value={draft.words}
      onChange={(event) => draft.write(event.target.value)}
      onKeyDown={(event) => {
        if (event.nativeEvent.isComposing) return;
        if (event.key === 'Enter') {
          event.preventDefault();
          draft.leave();
          done();
        } else if (event.key === 'Escape') {
          event.preventDefault();
          draft.back();
          done();
        }
      }}
      onBlur={() => {
        draft.leave();
        if (editor.store.getState().naming === id) editor.name(null);
      }}
    />
  );
};
