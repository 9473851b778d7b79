import { ArrowLeft, ArrowRight, X } from 'lucide-react';
import { type KeyboardEvent, memo, type PointerEvent, useEffect, useId, useRef } from 'react';
import { PageLetter } from '#shared/domain/ecogram.ts';
import { Button, IconButton } from '../../../ui/Button.tsx';
import { useEcogram, useRecords, useWords } from '../context.tsx';
import { LetterBadge } from '../figures.tsx';
import { keyOf } from '../keys.ts';
import { SmallChoices } from '../LaneCard.tsx';
import { AskBetween } from './AskBetween.tsx';
import { AskPeople } from './AskPeople.tsx';
import { AskReach } from './AskReach.tsx';
import { Progress, useStageWords } from './Progress.tsx';
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

/** Where undoing is a matter of letters and not of the picture. */
const holdsWords = (target: EventTarget): boolean =>
  target instanceof HTMLTextAreaElement ||
  (target instanceof HTMLInputElement && target.type === 'text' && target.value !== '');

/** Beside the picture, one question at a time: what is answered is on the picture at once. */
export const TalkPane = memo(() => {
  const { t } = useWords();
  const { talk: store, session, say } = useEcogram();
  const { walk, asks, ask, next, previous, leave } = useSteps();
  const questionOf = useQuestion();
  const questionId = useId();
  const question = useRef<HTMLHeadingElement>(null);
  const body = useRef<HTMLDivElement>(null);
  const stageWords = useStageWords();
  const stage = stageOf(ask);
  const letter = PageLetter.safeParse(stage).data;
  const id = askId(ask);

  // biome-ignore lint/correctness/useExhaustiveDependencies: each question is met from its beginning, and read out.
  useEffect(() => {
    body.current?.scrollTo({ top: 0 });
    if (ask.is === 'end') question.current?.focus({ preventScroll: true });
    say(questionOf(ask));
  }, [id]);

  const lineOf = () => body.current?.querySelector<HTMLElement>('input[role="combobox"], textarea');

  const stepBack = (from: EventTarget) => {
    const line = lineOf();
    if (line && line !== from) line.focus();
    else if (!line) leave();
  };

  const onKey = (event: KeyboardEvent) => {
    if (event.defaultPrevented || event.nativeEvent.isComposing) return;
    const { key, target } = event;
    const binding = keyOf(event.nativeEvent);
    if (key === 'PageDown') next();
    else if (key === 'PageUp') previous();
    else if (key === 'Escape') stepBack(target);
    else if ((binding === 'undo' || binding === 'redo') && !holdsWords(target)) session.editor[binding]();
    else return;
    event.preventDefault();
  };

  /** A mouse presses something beside the line, and the next word is typed without going back to it. */
  const onPointer = ({ pointerType, target }: PointerEvent) => {
    if (pointerType !== 'mouse' || !(target instanceof Element) || !target.closest('button, label')) return;
    requestAnimationFrame(() => lineOf()?.focus({ preventScroll: true }));
  };

  return (
    <aside className={styles.pane} aria-label={t(`talk:title.${walk}`)} onKeyDown={onKey}>
      <header className={styles.head}>
        <SmallChoices<Walk>
          label={t('talk:which')}
          choices={WALKS.map((value) => ({ value, label: t(`talk:title.${value}`) }))}
          value={walk}
          onChange={(value) => store.setState((talk) => walkTo(talk, value))}
        />
        <IconButton label={t('talk:leave')} keys="Esc" onPress={leave}>
          <X size={20} aria-hidden />
        </IconButton>
      </header>
      <Progress />
      <div ref={body} className={styles.body} onPointerUpCapture={onPointer}>
        {ask.is !== 'end' && ask.is !== 'between' && (
          <p className={styles.letter}>
            {letter && <LetterBadge letter={letter} />} {stageWords(stage)}
          </p>
        )}
        <h2 ref={question} id={questionId} tabIndex={-1} className={styles.question}>
          {questionOf(ask)}
        </h2>
        <Asked ask={ask} questionId={questionId} />
      </div>
      <footer className={styles.foot}>
        <Button isDisabled={ask === asks[0]} onPress={previous}>
          <ArrowLeft size={18} aria-hidden className={styles.arrow} /> {t('talk:previous')}
        </Button>
        <Button look="primary" isDisabled={ask.is === 'end'} onPress={next}>
          {t('talk:next')} <ArrowRight size={18} aria-hidden className={styles.arrow} />
        </Button>
      </footer>
    </aside>
  );
});
