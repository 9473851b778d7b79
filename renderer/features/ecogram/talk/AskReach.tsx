import { Eye } from 'lucide-react';
import { useEffect, useId, useRef, useState } from 'react';
import { CLIENT, labelOf, type Person, tieBetween } from '#shared/domain/ecogram.ts';
import { Button } from '../../../ui/Button.tsx';
import { useEcogram, useRecords, useWords } from '../context.tsx';
import { PageToggles } from '../PageToggles.tsx';
import { useDraft } from '../useDraft.ts';
import styles from './Talk.module.css';
import { useSteps } from './useSteps.ts';

type ContactProps = { person: Person; questionId: string };

const ContactField = ({ person, questionId }: ContactProps) => {
  const { t } = useWords();
  const { editor } = useEcogram().session;
  const { next, leave } = useSteps();
  const field = useRef<HTMLTextAreaElement>(null);
  const hintId = useId();
  const draft = useDraft(person.contact, (contact) => editor.change(person.id, { contact }));

  useEffect(() => {
    field.current?.focus({ preventScroll: true });
    field.current?.scrollIntoView({ block: 'nearest' });
  }, []);

  const press = (key: string, hasShift: boolean): boolean => {
    if (key === 'Escape') {
      if (draft.words === person.contact) leave();
      else draft.back();
      return true;
    }
    if (key !== 'Enter' || hasShift) return false;
    draft.leave();
    next();
    return true;
  };

  return (
    <div className={styles.answer}>
      <textarea
        ref={field}
        className={styles.line}
        aria-labelledby={questionId}
        aria-describedby={hintId}
        dir="auto"
        rows={2}
        maxLength={20_000}
        value={draft.words}
        onChange={(event) => draft.write(event.target.value)}
        onBlur={draft.leave}
        onKeyDown={(event) => {
          if (!event.nativeEvent.isComposing && press(event.key, event.shiftKey)) event.preventDefault();
        }}
      />
      <p id={hintId} className={styles.quiet}>
        {t('talk:reach.howHint')}
      </p>
    </div>
  );
};

/** What was written down another time stays out of sight until somebody asks: others may be looking. */
const Contact = (props: ContactProps) => {
  const { t } = useWords();
  const { next, leave } = useSteps();
  const [isShown, setShown] = useState(props.person.contact === '');
  const box = useRef<HTMLDivElement>(null);
  useEffect(() => box.current?.focus({ preventScroll: true }), []);
  if (isShown) return <ContactField {...props} />;
  return (
    // Whoever goes on with Enter, as all through a talk, must not show it by that.
    // biome-ignore lint/a11y/useSemanticElements: a fieldset holds fields; here is none yet.
    <div
      ref={box}
      role="group"
      aria-labelledby={props.questionId}
      tabIndex={-1}
      className={styles.some}
      onKeyDown={(event) => {
        if (event.target !== event.currentTarget || event.repeat) return;
        if (event.key === 'Enter') next();
        else if (event.key === 'Escape') leave();
        else return;
        event.preventDefault();
      }}
    >
      <p>{t('talk:reach.written', { label: labelOf(props.person) })}</p>
      <div>
        <Button onPress={() => setShown(true)}>
          <Eye size={18} aria-hidden /> {t('talk:reach.show')}
        </Button>
      </div>
    </div>
  );
};

/** How somebody who is at home could be reached, and what she could be asked for. */
export const AskReach = ({ person, questionId }: ContactProps) => {
  const { t } = useWords();
  const { editor } = useEcogram().session;
  const tie = tieBetween(useRecords(), CLIENT, person.id);
  return (
    <>
      <Contact person={person} questionId={questionId} />
      <section className={styles.some}>
        <h3 className={styles.second}>{t('talk:reach.could', { label: labelOf(person) })}</h3>
        <p className={styles.quiet}>{t('talk:reach.couldHint')}</p>
        <PageToggles
          label={t('talk:reach.could', { label: labelOf(person) })}
          lanes={tie?.lanes ?? {}}
          onToggle={(letter) => {
            if (tie?.lanes[letter]) editor.toggleLane(tie.id, letter);
            else {
              editor.give(CLIENT, person.id, {
                [letter]: { giver: 'second', strength: 2, standing: 'possible' },
              });
            }
          }}
        />
      </section>
    </>
  );
};
