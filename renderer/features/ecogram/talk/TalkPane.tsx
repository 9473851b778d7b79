import { ArrowLeft, ArrowRight, X } from 'lucide-react';
import { type KeyboardEvent, useEffect, useId, useRef } from 'react';
import { PageLetter } from '#shared/domain/ecogram.ts';
import { Button, IconButton } from '../../../ui/Button.tsx';
import { useEcogram, useRecords, useWords } from '../context.tsx';
import { LetterBadge } from '../figures.tsx';
import { SmallChoices } from '../LaneCard.tsx';
import { AskBetween } from './AskBetween.tsx';
import { AskPeople } from './AskPeople.tsx';
import { AskReach } from './AskReach.tsx';
import { Progress } from './Progress.tsx';
import styles from './Talk.module.css';
import { TalkEnd } from './TalkEnd.tsx';
import { walkTo } from './talk.ts';
import { useQuestion, useSteps } from './useSteps.ts';
import { type Ask, askId, stageOf, WALKS, type Walk } from './walk.ts';

const Asked = ({ ask, questionId }: { ask: Ask; questionId: string }) => {
  const { people } = useRecords();
  switch (ask.is) {
    case 'letter':
    case 'there':
      return <AskPeople ask={ask} questionId={questionId} />;
    case 'between':
      return <AskBetween questionId={questionId} />;
    case 'reach': {
      const person = people[ask.person];
      return person ? <AskReach key={person.id} person={person} questionId={questionId} /> : null;
    }
    case 'end':
      return <TalkEnd />;
  }
};

/** Beside the picture, one question at a time: what is answered is on the picture at once. */
export const TalkPane = () => {
  const { t } = useWords();
  const { talk: store } = useEcogram();
  const { walk, asks, ask, next, previous, leave } = useSteps();
  const questionOf = useQuestion();
  const questionId = useId();
  const question = useRef<HTMLHeadingElement>(null);
  const body = useRef<HTMLDivElement>(null);
  const letter = PageLetter.safeParse(stageOf(ask)).data;
  const id = askId(ask);

  // biome-ignore lint/correctness/useExhaustiveDependencies: each question is met from its beginning.
  useEffect(() => {
    body.current?.scrollTo({ top: 0 });
    if (ask.is === 'end') question.current?.focus({ preventScroll: true });
  }, [id]);

  const backToLine = (event: KeyboardEvent) => {
    if (event.key !== 'Escape' || event.defaultPrevented) return;
    event.preventDefault();
    const line = body.current?.querySelector<HTMLElement>('input[role="combobox"], textarea');
    if (line && line !== event.target) line.focus();
    else leave();
  };

  return (
    <aside className={styles.pane} aria-label={t(`talk:title.${walk}`)} onKeyDown={backToLine}>
      <header className={styles.head}>
        <p className={styles.title}>{t(`talk:title.${walk}`)}</p>
        <IconButton label={t('talk:leave')} keys="Esc" onPress={leave}>
          <X size={20} aria-hidden />
        </IconButton>
      </header>
      <Progress />
      <div ref={body} className={styles.body}>
        {letter && (
          <p className={styles.letter}>
            <LetterBadge letter={letter} /> {t(`terms:page.${letter}.name`)}
          </p>
        )}
        <h2 ref={question} id={questionId} tabIndex={-1} className={styles.question}>
          {questionOf(ask)}
        </h2>
        <Asked ask={ask} questionId={questionId} />
      </div>
      <footer className={styles.foot}>
        <div className={styles.steps}>
          <Button isDisabled={ask === asks[0]} onPress={previous}>
            <ArrowLeft size={18} aria-hidden className={styles.arrow} /> {t('talk:previous')}
          </Button>
          <Button look="primary" isDisabled={ask.is === 'end'} onPress={next}>
            {t('talk:next')} <ArrowRight size={18} aria-hidden className={styles.arrow} />
          </Button>
        </div>
        <SmallChoices<Walk>
          label={t('talk:which')}
          choices={WALKS.map((value) => ({ value, label: t(`talk:title.${value}`) }))}
          value={walk}
          onChange={(value) => store.setState((talk) => walkTo(talk, value))}
        />
      </footer>
    </aside>
  );
};
