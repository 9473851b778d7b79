import { Check, MapPin, PhoneCall, Users } from 'lucide-react';
import { Button } from 'react-aria-components';
import { PageLetter } from '#shared/domain/ecogram.ts';
import { useEndLabel, useWords } from '../context.tsx';
import styles from './Talk.module.css';
import { useSteps, useTalkState } from './useSteps.ts';
import { type Ask, askId, firstOf, type Stage, stageOf, stagesOf } from './walk.ts';

const PICTURES = { between: Users, there: MapPin, reach: PhoneCall, end: Check } as const;

const useStageWords = (): ((stage: Stage) => string) => {
  const { t } = useWords();
  return (stage) => {
    const letter = PageLetter.safeParse(stage).data;
    if (letter) return t(`terms:page.${letter}.name`);
    return t(`talk:progress.${stage as keyof typeof PICTURES}`);
  };
};

/** A few words for one question among those of its part. */
const useShortWords = (): ((ask: Ask) => string) => {
  const { t } = useWords();
  const labelOf = useEndLabel();
  return (ask) => {
    if (ask.is === 'letter') return t(`talk:short.${ask.question}`);
    if (ask.is === 'there') return t(`talk:thereShort.${ask.question}`);
    return ask.is === 'reach' ? labelOf(ask.person) : '';
  };
};

/** Where the walk is, and every part and question of it to go to: none has to be done before another. */
export const Progress = () => {
  const { t } = useWords();
  const { asks, ask, goTo } = useSteps();
  const { passed } = useTalkState();
  const wordsOf = useStageWords();
  const shortOf = useShortWords();
  const stage = stageOf(ask);
  const within = asks.filter((other) => stageOf(other) === stage);
  const beenThere = (question: string, isPassed: boolean) =>
    isPassed ? t('talk:progress.passed', { question }) : question;

  return (
    <nav className={styles.progress} aria-label={t('talk:progress.label')}>
      <ol className={styles.stages}>
        {stagesOf(asks).map((one) => {
          const Picture = PICTURES[one as keyof typeof PICTURES];
          const all = asks.filter((other) => stageOf(other) === one);
          const isPassed = all.every((other) => passed.includes(askId(other)));
          return (
            <li key={one}>
              <Button
                className={styles.stage ?? ''}
                data-letter={one}
                data-now={one === stage || undefined}
                data-passed={isPassed || undefined}
                aria-label={beenThere(wordsOf(one), isPassed)}
                {...(one === stage ? { 'aria-current': 'step' } : {})}
                onPress={() => {
                  const first = firstOf(asks, one);
                  if (first) goTo(first);
                }}
              >
                {Picture ? <Picture size={20} aria-hidden /> : one}
              </Button>
            </li>
          );
        })}
      </ol>
      {within.length > 1 && (
        <ol className={styles.questions}>
          {within.map((one) => {
            const isNow = askId(one) === askId(ask);
            const isPassed = passed.includes(askId(one));
            return (
              <li key={askId(one)}>
                <Button
                  className={styles.questionDot ?? ''}
                  data-now={isNow || undefined}
                  data-passed={isPassed || undefined}
                  aria-label={beenThere(shortOf(one), isPassed)}
                  {...(isNow ? { 'aria-current': 'step' } : {})}
                  onPress={() => goTo(one)}
                >
                  <span dir="auto">{shortOf(one)}</span>
                </Button>
              </li>
            );
          })}
        </ol>
      )}
    </nav>
  );
};
